import { newId, type TenantTransaction } from '@alongside/api-platform';
import type { CaseView } from '@alongside/contracts';
import type { CaseRecord } from './case.record';
import { CASE_STATEMENT, LOCK_STATEMENT } from './case.statement';
import { toCaseView } from './case.view';
import { readTimeline } from './discussion/timeline.queries';
import { LookEntity } from './entities/look.entity';

const isLead = (db: TenantTransaction): boolean => db.actor.roles.includes('safeguarding_lead');

/** The case as the signed-in member may know it. Throws NotFound when it is not there for them. */
export const readCase = (db: TenantTransaction, caseId: string): Promise<CaseRecord> =>
  db.one<CaseRecord>(CASE_STATEMENT, [caseId, db.actor.memberId, isLead(db), db.now]);

/** As {@link readCase}, and nobody else changes the case until this transaction ends. */
export async function lockCase(db: TenantTransaction, caseId: string): Promise<CaseRecord> {
  await db.one(LOCK_STATEMENT, [caseId, db.actor.memberId, isLead(db)]);
  return readCase(db, caseId);
}

/** The whole case, for the writing transaction itself: read with the raiser's eyes, who always has a part. */
export const readWhole = (
  db: TenantTransaction,
  { id, raised_by_id }: Pick<CaseRecord, 'id' | 'raised_by_id'>,
): Promise<CaseRecord> => db.one<CaseRecord>(CASE_STATEMENT, [id, raised_by_id, false, db.now]);

/** The case with the newest page of its timeline. */
export async function viewCase(db: TenantTransaction, record: CaseRecord): Promise<CaseView> {
  return toCaseView(record, await readTimeline(db, record, null));
}

/** Reading is recorded with the reading: when the look cannot be kept, nothing is shown. */
export const recordLook = (db: TenantTransaction, record: CaseRecord): Promise<void> =>
  db.insert(LookEntity, {
    id: newId(),
    caseId: record.id,
    memberId: db.actor.memberId,
    part: record.my_part,
    lookedAt: db.now,
  });
