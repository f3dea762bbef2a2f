import type { TenantTransaction } from '@alongside/api-platform';
import { grantAccess, refreshAccess } from '../case.access';
import { readWhole } from '../case.queries';
import type { CaseRecord } from '../case.record';
import { EventEntity } from '../entities/event.entity';

/** A supervision line that begins where another one has just ended. */
export interface CaseHandover {
  readonly fromLineId: string;
  readonly lineId: string;
  readonly supervisorId: string;
  readonly deputyId: string | null;
}

type OpenCase = Pick<CaseRecord, 'id' | 'raised_by_id' | 'last_seq' | 'sealed' | 'urgency'>;

/**
 * Gives the open questions of a line to whoever supervises from now on; whoever did before loses them in the
 * same moment. What is closed stays where it was. So does a question in which the former supervisor is
 * implicated: who that was must stay known, and the safeguarding lead has it.
 *
 * Source: docs/domain/DOMAIN.md section 3, "Who sees what".
 */
export async function handOverCases(
  db: TenantTransaction,
  handover: CaseHandover,
): Promise<number> {
  const open = await db.query<OpenCase>(
    `select id, raised_by_id, last_seq, sealed, urgency from "case"
     where line_id = $1 and stage not in ('draft', 'closed', 'withdrawn') and not supervisor_implicated
     order by id for update`,
    [handover.fromLineId],
  );
  for (const each of open) await handOver(db, each, handover);
  return open.length;
}

async function handOver(db: TenantTransaction, open: OpenCase, to: CaseHandover): Promise<void> {
  const { lineId, supervisorId, deputyId } = to;
  const seq = open.last_seq + 1;
  await db.query(
    `update "case" set line_id = $2, supervisor_id = $3, deputy_id = $4, last_seq = $5, version = version + 1,
       last_activity_at = $6 where id = $1`,
    [open.id, lineId, supervisorId, deputyId, seq, db.now],
  );
  await db.insert(EventEntity, {
    caseId: open.id,
    seq,
    kind: 'case_handed_over',
    actorId: db.actor.memberId,
    part: null,
    facts: { supervisorId },
    happenedAt: db.now,
  });
  await db.query(
    `update case_access set ended_at = $3, needs = null
     where case_id = $1 and line_id = $2 and ended_at is null`,
    [open.id, to.fromLineId, db.now],
  );
  if (!open.sealed) {
    const grant = { part: 'supervisor', lineId } as const;
    await grantAccess(db, open.id, { ...grant, memberId: supervisorId });
    if (open.urgency === 'today' && deputyId !== null)
      await grantAccess(db, open.id, { ...grant, memberId: deputyId });
  }
  await refreshAccess(db, await readWhole(db, open));
}
