import {
  fromCursor,
  newId,
  NotFound,
  refuseIf,
  TenantDatabase,
  type TenantTransaction,
  toCursor,
  type PageQuery,
} from '@alongside/api-platform';
import type {
  CaseView,
  EscalationRow,
  EscalationsPage,
  GiveReason,
  RecordRoute,
} from '@alongside/contracts';
import { refusalsToEscalate, refusalsToRecordRoute, type Urgency } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { endMembersAccess, grantAccess } from '../case.access';
import { CaseChange } from '../case.change';
import { titleOf } from '../case.view';
import { setAside } from '../decisions/set-aside';
import { CaseReasonEntity } from '../entities/case-reason.entity';
import { RouteEntity } from '../entities/route.entity';
import { escalate } from './alarm';

/** What must not stay in supervision: handed over at once, and what the lead did about it. */
@Injectable()
export class SafeguardingService {
  constructor(private readonly database: TenantDatabase) {}

  /** Throws NotFound for whoever is no safeguarding lead: to them there is no such list. */
  list({ cursor, limit }: PageQuery): Promise<EscalationsPage> {
    const after = fromCursor(cursor);
    return this.database.read(async (db) => {
      if (!db.actor.roles.includes('safeguarding_lead')) throw new NotFound();
      const rows = await readEscalations(db, after, limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const next =
        rows.length > limit && last ? toCursor({ at: last.cursor_at, id: last.id }) : null;
      return { items: page.map(toEscalationRow), next };
    });
  }

  escalate(caseId: string, { reason }: GiveReason): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      const { record } = change;
      refuseIf(refusalsToEscalate(record, record.my_part, reason));
      const seq = record.last_seq + 1;
      await escalate(change, [record.my_part]);
      await db.insert(CaseReasonEntity, { caseId, seq, reason });
      return change.finish();
    });
  }

  /** The software never makes the referral or the decision: it keeps what the lead did. */
  recordRoute(caseId: string, body: RecordRoute): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      const { record } = change;
      refuseIf(refusalsToRecordRoute(record, record.my_part, body.note));
      await db.insert(RouteEntity, {
        id: newId(),
        caseId,
        route: body.route,
        note: body.note,
        recordedById: db.actor.memberId,
        recordedAt: db.now,
      });
      change.set({ routeRecorded: true });
      await change.happened('route_recorded', { route: body.route });
      if (body.route === 'returned_to_the_pair')
        await this.giveBack(change, body.supervisorImplicated ?? record.supervisor_implicated);
      return change.finish();
    });
  }

  /**
   * Back into discussion, to be decided anew. An implicated supervisor stays outside until a lead says
   * otherwise; whoever else supervises it is back inside.
   */
  private async giveBack(change: CaseChange, supervisorImplicated: boolean): Promise<void> {
    const { db, record } = change;
    change.move('discussing');
    change.set({
      sealed: false,
      supervisorImplicated,
      paused: null,
      reviewOn: null,
      decideBy: null,
    });
    await change.happened('case_returned', { supervisorImplicated });
    await setAside(change);
    if (supervisorImplicated && record.supervisor_id !== null)
      await endMembersAccess(db, record.id, record.supervisor_id);
    for (const memberId of [
      ...(supervisorImplicated ? [] : [record.supervisor_id]),
      ...(record.urgency === 'today' ? [record.deputy_id] : []),
    ]) {
      if (memberId === null) continue;
      await grantAccess(db, record.id, { memberId, part: 'supervisor', lineId: record.line_id });
    }
  }
}

interface EscalatedCase {
  readonly id: string;
  readonly title: string | null;
  readonly act: string | null;
  readonly person_label: string;
  readonly sealed: boolean;
  readonly urgency: Urgency | null;
  readonly escalated_at: Date;
  readonly escalated_because: readonly string[];
  readonly cursor_at: string;
  readonly routes: number;
  readonly last_route_at: Date | null;
}

const readEscalations = (
  db: TenantTransaction,
  after: { readonly at: string; readonly id: string } | null,
  limit: number,
): Promise<EscalatedCase[]> =>
  db.query<EscalatedCase>(
    `select c.id, c.title, c.act, p.label as person_label, c.sealed, c.urgency, c.escalated_at,
       c.escalated_because, c.escalated_at::text as cursor_at, r.routes, r.last_route_at
     from "case" c
       join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
       left join lateral (select count(*)::integer as routes, max(t.recorded_at) as last_route_at
         from route t where t.organisation_id = c.organisation_id and t.case_id = c.id) r on true
     where c.organisation_id = (select context.organisation_id()) and c.stage = 'escalated'
       and not (c.supervisor_implicated and c.supervisor_id = $4::uuid)
       and ($1::timestamptz is null or (c.escalated_at, c.id) > ($1::timestamptz, $2::uuid))
     order by c.escalated_at, c.id limit $3::integer`,
    [after?.at ?? null, after?.id ?? null, limit, db.actor.memberId],
  );

const toEscalationRow = (row: EscalatedCase): EscalationRow => ({
  caseId: row.id,
  title: titleOf(row),
  personLabel: row.person_label,
  sealed: row.sealed,
  escalatedAt: row.escalated_at.toISOString(),
  because: row.escalated_because,
  routes: row.routes,
  lastRouteAt: row.last_route_at?.toISOString() ?? null,
  urgency: row.urgency,
});
