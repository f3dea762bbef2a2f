import {
  fromCursor,
  TenantDatabase,
  type TenantTransaction,
  toCursor,
  type PageQuery,
} from '@alongside/api-platform';
import type {
  MemberView,
  RecordPage,
  RecordRow,
  UnsettledRecordRow,
  UnsettledRecords,
} from '@alongside/contracts';
import { recordDates, type RecordState, type WorkingCalendar } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { pairOf } from '../lines/pair.queries';

interface ListedRow {
  readonly id: string;
  readonly sessionId: string;
  readonly heldOn: string;
  readonly state: RecordState;
  readonly sharedAt: Date | null;
  readonly isUnsettled: boolean;
  readonly iSigned: boolean;
  readonly timeZone: string;
  /** The one that held when it was shared. */
  readonly calendar: WorkingCalendar;
}

interface WaitingRow extends Omit<UnsettledRecordRow, 'since'> {
  readonly since: Date;
  readonly supervisor: MemberView;
}

/** The records of a line, and those that wait for a manager. */
@Injectable()
export class RecordListsService {
  constructor(private readonly database: TenantDatabase) {}

  ofLine(lineId: string, { cursor, limit }: PageQuery): Promise<RecordPage> {
    return this.database.read(async (db) => {
      await demandLine(db, lineId);
      const after = fromCursor(cursor);
      const rows = await db.query<ListedRow>(
        `select r.id, r.session_id as "sessionId", r.held_on::text as "heldOn", r.state,
           r.shared_at as "sharedAt", o.time_zone as "timeZone",
           context.calendar_at(r.organisation_id, r.shared_at) as calendar,
           r.next_manager_id is not null and r.state <> 'signed' as "isUnsettled",
           exists (select 1 from record_signature g
                   where g.organisation_id = r.organisation_id and g.record_id = r.id
                     and g.member_id = $2 and g.kind <> 'declined') as "iSigned"
         from supervision_record r join organisation o on o.organisation_id = r.organisation_id
         where r.line_id = $1 and ($3::date is null or (r.held_on, r.id) < ($3::date, $4::uuid))
         order by r.held_on desc, r.id desc limit $5::integer`,
        [lineId, db.actor.memberId, after?.at ?? null, after?.id ?? null, limit + 1],
      );
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map(toRow),
        next: last === undefined ? null : toCursor({ at: last.heldOn, id: last.id }),
      };
    });
  }

  unsettled(): Promise<UnsettledRecords> {
    return this.database.read(async (db) => {
      const rows = await db.query<WaitingRow>(
        `select r.id, r.held_on::text as "heldOn", r.unsettled_at as since,
           jsonb_build_object('id', s.id, 'name', s.name) as supervisor,
           jsonb_build_object('id', e.id, 'name', e.name) as supervisee,
           exists (select 1 from record_manager_view v
                   where v.organisation_id = r.organisation_id and v.record_id = r.id
                     and v.author_id = $1) as viewed
         from supervision_record r
           join supervision_line l on l.organisation_id = r.organisation_id and l.id = r.line_id
           join member s on s.organisation_id = l.organisation_id and s.id = l.supervisor_id
           join member e on e.organisation_id = l.organisation_id and e.id = l.supervisee_id
         where r.next_manager_id = $1 and r.state <> 'signed'
         order by r.unsettled_at, r.id limit 100`,
        [db.actor.memberId],
      );
      return { items: rows.map((row) => ({ ...row, since: row.since.toISOString() })) };
    });
  }
}

/** Throws NotFound unless the reader is one of the two, or the past of this line is shared with them. */
async function demandLine(db: TenantTransaction, lineId: string): Promise<void> {
  const shared = await db.maybe(
    'select 1 from context.my_past_lines() as shared where shared = $1',
    [lineId],
  );
  if (shared === undefined) await pairOf(db, lineId);
}

function toRow(row: ListedRow): RecordRow {
  const { id, sessionId, heldOn, state, isUnsettled, sharedAt } = row;
  const readBackBy =
    sharedAt === null ? null : recordDates(sharedAt, row.timeZone, row.calendar).readBackBy;
  const waitsForMe = sharedAt !== null && state !== 'signed' && !row.iSigned;
  return { id, sessionId, heldOn, state, waitsForMe, readBackBy, isUnsettled };
}
