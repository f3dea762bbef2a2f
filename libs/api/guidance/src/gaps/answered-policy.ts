import { Refused, type TenantTransaction } from '@alongside/api-platform';
import type { AnswerGap, WritePolicy } from '@alongside/contracts';
import { isWritten } from '@alongside/domain';
import { beginPolicy, writeDraft } from '../policies/next-draft';
import { draftOf, readStanding, readVersions, type VersionRow } from '../policies/policy.queries';
import { textOf } from '../policies/policy.view';

/** The version in the library that came of an answer. */
export interface AnsweredPolicy {
  readonly policyId: string;
  readonly policyNumber: number;
}

const UNWRITTEN: WritePolicy = {
  title: '',
  text: '',
  types: [],
  inside: [],
  outside: [],
  reviewOn: null,
  triedUntil: null,
};

export const namesPolicy = ({ policyId, policyTitle }: AnswerGap): boolean =>
  policyId !== null || isWritten(policyTitle);

/**
 * Ties an answer to the library: to a version that was adopted already, to the one that is kept, or to a draft,
 * begun here when there is none, which the teams see as being written. Throws Refused when the policy is not there.
 */
export async function policyOfAnswer(
  db: TenantTransaction,
  answer: AnswerGap,
): Promise<AnsweredPolicy | null> {
  const { kind, policyId, policyNumber, policyTitle, until } = answer;
  if (policyId === null) {
    if (kind === 'keep' || !isWritten(policyTitle)) return null;
    const text = { ...UNWRITTEN, title: policyTitle, triedUntil: until };
    return { policyId: await beginPolicy(db, text), policyNumber: 1 };
  }
  const found = await db.maybe('select 1 from policy where id = $1 for update', [policyId]);
  if (found === undefined) throw new Refused(['gap_answer_policy_unknown']);
  const policy = await readStanding(db, policyId);
  const versions = await readVersions(db, policyId);
  if (policy.withdrawnAt !== null) throw new Refused(['gap_answer_policy_unknown']);
  const adopted = kind === 'keep' ? policy.inForce : policyNumber;
  if (kind === 'keep' || adopted !== null)
    return { policyId, policyNumber: adoptedNumber(versions, adopted) };
  const text = nextText(versions);
  const triedUntil = until ?? text.triedUntil;
  return {
    policyId,
    policyNumber: await writeDraft(db, policy, versions, { ...text, triedUntil }),
  };
}

/** Throws Refused unless this version was adopted. */
function adoptedNumber(versions: readonly VersionRow[], number: number | null): number {
  const version = versions.find((each) => each.number === number);
  if (!version?.adoptedAt) throw new Refused(['gap_answer_policy_unknown']);
  return version.number;
}

/** The draft as far as it is written, or the text that is in force, its dates to be set anew. */
function nextText(versions: readonly VersionRow[]): WritePolicy {
  const draft = draftOf(versions);
  if (draft) return textOf(draft);
  const [latest] = versions;
  return latest ? { ...textOf(latest), reviewOn: null, triedUntil: null } : UNWRITTEN;
}
