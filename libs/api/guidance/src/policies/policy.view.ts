import { NotFound, type TenantTransaction } from '@alongside/api-platform';
import type {
  PolicyEdition,
  PolicyRow,
  PolicyView,
  PolicyWithdrawal,
  WritePolicy,
} from '@alongside/contracts';
import type { PolicyState } from '@alongside/domain';
import { isManager } from '../managers-only';
import {
  draftOf,
  type ListedPolicy,
  readStanding,
  readVersions,
  type StandingPolicy,
  type VersionRow,
} from './policy.queries';

/** What a version says, without who and when. */
export const textOf = (row: VersionRow): WritePolicy => ({
  title: row.title,
  text: row.text,
  types: row.types,
  inside: row.inside,
  outside: row.outside,
  reviewOn: row.reviewOn,
  triedUntil: row.triedUntil,
});

const toEdition = (row: VersionRow): PolicyEdition => ({
  number: row.number,
  text: textOf(row),
  author: row.author,
  writtenAt: row.writtenAt.toISOString(),
  adoptedBy: row.adoptedBy,
  adoptedOn: row.adoptedOn,
  adoptedAt: row.adoptedAt?.toISOString() ?? null,
  because: row.because,
});

const toWithdrawal = (policy: StandingPolicy): PolicyWithdrawal | null => {
  const { withdrawnAt, withdrawnBy, withdrawalReason } = policy;
  if (withdrawnAt === null || withdrawnBy === null || withdrawalReason === null) return null;
  return { by: withdrawnBy, at: withdrawnAt.toISOString(), reason: withdrawalReason };
};

const stateOf = ({ withdrawnAt, inForce }: StandingPolicy): PolicyState => {
  if (withdrawnAt !== null) return 'withdrawn';
  return inForce === null ? 'draft' : 'in_force';
};

/** The policy as this reader sees it. Throws NotFound when none of its versions is for them. */
export async function viewPolicy(db: TenantTransaction, id: string): Promise<PolicyView> {
  const policy = await readStanding(db, id);
  const versions = await readVersions(db, id);
  if (versions.length === 0) throw new NotFound();
  const draft = draftOf(versions);
  const inForce = versions.find(({ number }) => number === policy.inForce);
  return {
    id,
    version: policy.version,
    state: stateOf(policy),
    inForce: inForce ? toEdition(inForce) : null,
    draft: draft ? toEdition(draft) : null,
    earlier: versions.filter((row) => row !== draft && row !== inForce).map(toEdition),
    withdrawn: toWithdrawal(policy),
    mayWrite: isManager(db),
  };
}

export const toRow = (row: ListedPolicy): PolicyRow => ({
  id: row.id,
  state: row.state,
  number: row.number,
  title: row.title,
  types: row.types,
  inside: row.inside,
  outside: row.outside,
  author: row.author,
  adoptedOn: row.adoptedOn,
  reviewOn: row.reviewOn,
  triedUntil: row.triedUntil,
});
