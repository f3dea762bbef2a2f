import {
  fromCursor,
  NotFound,
  TenantDatabase,
  type TenantTransaction,
  toCursor,
  type PageQuery,
} from '@alongside/api-platform';
import type { SupervisionDuePage, SupervisionDueRow } from '@alongside/contracts';
import { type Cadence, localDate, supervisionDue, type WorkingCalendar } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { daysOf } from '../lines/zone.queries';

interface DueRow extends Omit<SupervisionDueRow, 'dueOn' | 'overdueDays'> {
  readonly cadence: Cadence | null;
  /** Since when the two have agreed how often they meet. */
  readonly since: string | null;
  readonly orderOn: string;
}

const DUE = `
  select line_id as "lineId", jsonb_build_object('id', supervisor_id, 'name', supervisor) as supervisor,
    jsonb_build_object('id', supervisee_id, 'name', supervisee) as supervisee, cadence, since::text,
    last_held_on::text as "lastHeldOn", next_on::text as "nextOn", moved, order_on::text as "orderOn"
  from context.supervision_due($1, $2, $3, $4)`;

/** Whose supervision is due, for a manager: days, and nothing of what the two talk about. */
@Injectable()
export class DueService {
  constructor(private readonly database: TenantDatabase) {}

  /** Throws NotFound for everybody who is not a manager. */
  list({ cursor, limit }: PageQuery): Promise<SupervisionDuePage> {
    return this.database.read(async (db) => {
      if (!db.actor.roles.includes('manager')) throw new NotFound();
      const after = fromCursor(cursor);
      const { zone, calendar } = await daysOf(db);
      const today = localDate(db.now, zone);
      const rows = await readDue(db, today, after, limit + 1);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map((row) => toRow(row, today, calendar)),
        next: last === undefined ? null : toCursor({ at: last.orderOn, id: last.lineId }),
      };
    });
  }
}

const readDue = (
  db: TenantTransaction,
  today: string,
  after: ReturnType<typeof fromCursor>,
  most: number,
): Promise<DueRow[]> =>
  db.query<DueRow>(DUE, [today, after?.at.slice(0, 10) ?? null, after?.id ?? null, most]);

function toRow(row: DueRow, today: string, calendar: WorkingCalendar): SupervisionDueRow {
  const { lineId, supervisor, supervisee, cadence, nextOn, moved } = row;
  const lastHeldOn = row.lastHeldOn ?? row.since;
  const due =
    cadence === null || lastHeldOn === null
      ? null
      : supervisionDue({ cadence, lastHeldOn, nextOn, today, calendar });
  return {
    ...{ lineId, supervisor, supervisee, cadence, nextOn, moved, lastHeldOn: row.lastHeldOn },
    dueOn: due?.dueOn ?? null,
    overdueDays: due?.overdueDays ?? null,
  };
}
