import {
  expectedVersion,
  hashOf,
  newId,
  NotFound,
  NotSignedIn,
  ProofMissing,
  refuseIf,
  Stale,
} from '@alongside/api-platform';
import type { PasskeyMade, PasskeyToMake, PasskeyView } from '@alongside/contracts';
import { refusalsToAddPasskey, refusalsToRemoveFactor } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { type Attempt, FactorAttempts, type Proved, wrongProof } from '../factors/factor-attempts';
import { FactorKeys } from '../factors/factor-keys';
import { FactorStore } from '../factors/factor-store';
import { presentedHash } from '../factors/presented';
import { browserName } from '../sessions/browser-name';
import { newChallenge, WRONG_PASSKEY } from './passkey-sign-in.service';
import { type NewPasskey, type OwnPasskey, PasskeyStore } from './passkey-store';
import { challengeIn, RelyingParty } from './relying-party';

/** A person's own passkeys: made, named and removed. */
@Injectable()
export class OwnPasskeys {
  constructor(
    private readonly store: PasskeyStore,
    private readonly factors: FactorStore,
    private readonly attempts: FactorAttempts,
    private readonly keys: FactorKeys,
    private readonly party: RelyingParty,
  ) {}

  /** Throws ProofMissing when one's factors cannot be changed now. */
  async begin(): Promise<PasskeyToMake> {
    await this.party.demandNameOf(this.factors);
    const presented = presentedHash();
    const challenge = newChallenge();
    const handle = randomBytes(32).toString('base64url');
    const owner = await this.store.begin(presented, hashOf(challenge), handle);
    if (owner === undefined) {
      throw (await this.factors.knows(presented)) ? new ProofMissing() : new NotSignedIn();
    }
    refuseIf(refusalsToAddPasskey(owner.credential_ids.length));
    return this.party.toMake(challenge, owner);
  }

  /** Recovery codes come with the first factor. Throws InvalidFields when the answer is not right. */
  async add(
    answer: PasskeyMade,
    userAgent: string | undefined,
  ): Promise<Proved & { readonly codes: readonly string[] }> {
    await this.party.demandNameOf(this.factors);
    const attempt = await this.attempts.begin();
    const passkey = await this.read(answer, attempt.presented, userAgent);
    if (passkey === null) throw wrongProof('passkey', WRONG_PASSKEY);
    return this.keep(attempt, passkey);
  }

  async list(): Promise<readonly PasskeyView[]> {
    return (await this.store.list(presentedHash())).map(toView);
  }

  /** Throws NotFound, VersionMissing and Stale. */
  async rename(id: string, name: string): Promise<PasskeyView> {
    const version = expectedVersion();
    const isDone = await this.store.rename(presentedHash(), id, version, name.trim());
    const passkey = await this.find(id);
    if (!isDone) throw new Stale(passkey);
    return passkey;
  }

  /** Throws NotFound, and Refused when it is the last factor where one is asked. */
  async remove(id: string): Promise<void> {
    const security = await this.factors.security(presentedHash());
    if (security === undefined) throw new NotSignedIn();
    await this.find(id);
    const others = (await this.list()).filter((each) => each.id !== id && !each.isDoubtful);
    refuseIf(
      refusalsToRemoveFactor({
        others: others.length + (security.since === null ? 0 : 1),
        isAsked: security.factor_asked,
      }),
    );
    if (!(await this.store.remove(presentedHash(), id))) throw new ProofMissing();
  }

  private async find(id: string): Promise<PasskeyView> {
    const found = (await this.list()).find((each) => each.id === id);
    if (found !== undefined) return found;
    throw (await this.factors.security(presentedHash())) ? new NotFound() : new NotSignedIn();
  }

  private async read(
    answer: PasskeyMade,
    presented: string,
    userAgent: string | undefined,
  ): Promise<NewPasskey | null> {
    const challenge = challengeIn(answer);
    if (challenge === null) return null;
    if (!(await this.store.takeChallenge(presented, 'make', hashOf(challenge)))) return null;
    const made = await this.party.made(answer, challenge);
    if (made === null) return null;
    const transports = answer.transports.filter((each) => /^[a-z-]{1,20}$/.test(each));
    return { ...made, id: newId(), transports, name: browserName(userAgent) || 'Passkey' };
  }

  private async keep(
    attempt: Attempt,
    passkey: NewPasskey,
  ): Promise<Proved & { readonly codes: readonly string[] }> {
    const { codes, hashes } = this.keys.recoveryCodes(attempt.account_id);
    const kept = await this.store.keep(attempt.presented, passkey, hashes, attempt.next);
    if (kept === null) throw new ProofMissing();
    return { ...(await this.attempts.pass(attempt)), codes: kept === 'first' ? codes : [] };
  }
}

const toView = (row: OwnPasskey): PasskeyView => ({
  id: row.id,
  name: row.name,
  since: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  isDoubtful: row.is_doubtful,
  version: row.version,
});
