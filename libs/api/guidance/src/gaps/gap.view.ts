import type { TenantTransaction } from '@alongside/api-platform';
import type { GapAnswerView, GapPolicyView, GapView } from '@alongside/contracts';
import { type AnswerableGap, mayAnswerGap } from '@alongside/domain';
import { isManager } from '../managers-only';
import type { GapRow } from './gap.queries';

export const toAnswerable = (row: GapRow): AnswerableGap => ({
  isAnswered: row.kind !== null,
  ownerId: row.owner.id,
  owner: { roles: row.ownerRoles, hasLeft: row.ownerHasLeft },
});

/** A title that is not adopted yet is not told: the draft is for managers. */
function toPolicy(row: GapRow): GapPolicyView | null {
  const { policyId, policyNumber, policyTitle, policyAdoptedOn } = row;
  if (policyId === null || policyNumber === null) return null;
  return {
    id: policyId,
    title: policyTitle ?? '',
    number: policyNumber,
    adoptedOn: policyAdoptedOn,
  };
}

function toAnswer(row: GapRow): GapAnswerView | null {
  const { kind, reasons, until, answeredBy, answeredAt } = row;
  if (kind === null || reasons === null || answeredBy === null || answeredAt === null) return null;
  return {
    ...{ kind, reasons, until, by: answeredBy },
    at: answeredAt.toISOString(),
    policy: toPolicy(row),
  };
}

export const toView = (db: TenantTransaction, row: GapRow): GapView => ({
  id: row.id,
  state: row.kind === null ? 'open' : 'answered',
  figure: {
    unitId: row.unitId,
    quarter: row.quarter,
    period: row.period,
    table: row.table,
    categories: row.categories,
  },
  unit: row.unit,
  question: row.question,
  owner: row.owner,
  replyBy: row.replyBy,
  openedBy: row.openedBy,
  openedAt: row.openedAt.toISOString(),
  answer: toAnswer(row),
  mayAnswer: isManager(db) && mayAnswerGap(toAnswerable(row), db.actor.memberId),
});
