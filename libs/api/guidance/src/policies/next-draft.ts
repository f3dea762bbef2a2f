import { newId, type TenantTransaction } from '@alongside/api-platform';
import type { WritePolicy } from '@alongside/contracts';
import { PolicyEntity } from '../entities/policy.entity';
import { PolicyVersionEntity } from '../entities/policy-version.entity';
import { todayOf } from '../zone.queries';
import { draftOf, type StandingPolicy, type VersionRow } from './policy.queries';

/** Begins a policy with its first draft; returns its id. */
export async function beginPolicy(db: TenantTransaction, text: WritePolicy): Promise<string> {
  const id = newId();
  const begun = { begunById: db.actor.memberId, begunAt: db.now };
  await db.insert(PolicyEntity, { id, version: 1, listedOn: await todayOf(db), ...begun });
  await insertDraft(db, id, 1, text);
  return id;
}

/** Writes the draft of a locked policy, beginning its next version when there is none; returns its number. */
export async function writeDraft(
  db: TenantTransaction,
  policy: StandingPolicy,
  versions: readonly VersionRow[],
  text: WritePolicy,
): Promise<number> {
  const draft = draftOf(versions);
  const number = draft?.number ?? (versions[0]?.number ?? 0) + 1;
  if (draft) {
    const written = { writtenById: db.actor.memberId, writtenAt: db.now };
    await db.update(PolicyVersionEntity, { policyId: policy.id, number }, { ...text, ...written });
  } else await insertDraft(db, policy.id, number, text);
  await db.update(PolicyEntity, { id: policy.id }, { version: policy.version + 1 });
  return number;
}

const insertDraft = (
  db: TenantTransaction,
  policyId: string,
  number: number,
  text: WritePolicy,
): Promise<void> =>
  db.insert(PolicyVersionEntity, {
    policyId,
    number,
    ...text,
    writtenById: db.actor.memberId,
    writtenAt: db.now,
  });
