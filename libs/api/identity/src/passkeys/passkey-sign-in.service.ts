import { hashOf, NotSignedIn, ProofMissing } from '@alongside/api-platform';
import type { PasskeyToUse, PasskeyUsed } from '@alongside/contracts';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import {
  type Attempt,
  FactorAttempts,
  newNextSession,
  type Proved,
  wrongProof,
} from '../factors/factor-attempts';
import { FactorStore } from '../factors/factor-store';
import { presentedHash } from '../factors/presented';
import { SignInThrottle } from '../throttle/sign-in-throttle';
import { PasskeyStore, type StoredPasskey } from './passkey-store';
import { challengeIn, RelyingParty } from './relying-party';

/** A new challenge: 256 random bits, in base64url. */
export const newChallenge = (): string => randomBytes(32).toString('base64url');

/** Passkeys as the whole of signing in, as the second step of it, and to prove anew who one is. */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly store: PasskeyStore,
    private readonly factors: FactorStore,
    private readonly attempts: FactorAttempts,
    private readonly throttle: SignInThrottle,
    private readonly party: RelyingParty,
  ) {}

  /** A challenge for whoever has the cookie; which passkey answers it is theirs to choose. */
  async beginSignIn(visitorHash: string): Promise<PasskeyToUse> {
    this.party.demandName();
    const challenge = newChallenge();
    await this.store.beginSignIn(visitorHash, hashOf(challenge));
    return this.party.toUse(challenge, []);
  }

  /**
   * A session, when the answer is right. Whatever is wrong has the one answer of a failed sign-in: throws NotSignedIn
   * and TooMany.
   */
  async signIn(answer: PasskeyUsed, { visitorHash, formerHash }: Visitor): Promise<Proved> {
    this.party.demandName();
    const subject = hashOf(`passkey ${answer.id}`);
    const counted = await this.throttle.count({ subject, accountId: null });
    const next = newNextSession();
    const isIn = await this.isRight(answer, visitorHash, 'sign_in', {
      find: () => this.store.byCredential(answer.id),
      pass: (factor) => this.store.signIn(factor, next, formerHash),
    });
    if (!isIn) throw new NotSignedIn();
    await this.throttle.giveBack(counted);
    return { tokenHash: next.tokenHash, newToken: next.token };
  }

  /** A challenge for one's own passkeys. Throws ProofMissing when there is none that is taken. */
  async beginProof(): Promise<PasskeyToUse> {
    await this.party.demandNameOf(this.factors);
    const presented = presentedHash();
    const challenge = newChallenge();
    const own = await this.store.beginProof(presented, hashOf(challenge));
    if (own.length > 0) return this.party.toUse(challenge, own);
    throw (await this.factors.knows(presented)) ? new ProofMissing() : new NotSignedIn();
  }

  /** Throws InvalidFields when the answer is not right. */
  async prove(answer: PasskeyUsed): Promise<Proved> {
    await this.party.demandNameOf(this.factors);
    const attempt: Attempt = await this.attempts.begin();
    const { presented, next } = attempt;
    const isRight = await this.isRight(answer, presented, 'prove', {
      find: () => this.store.ownByCredential(presented, answer.id),
      pass: (factor) => this.store.pass(presented, factor, next),
    });
    if (!isRight) throw wrongProof('passkey', WRONG_PASSKEY);
    return this.attempts.pass(attempt);
  }

  /** The challenge is used up first, whatever comes of it: an answer is looked at once. */
  private async isRight(
    answer: PasskeyUsed,
    bearerHash: string | null,
    purpose: 'sign_in' | 'prove',
    { find, pass }: Finding,
  ): Promise<boolean> {
    const challenge = challengeIn(answer);
    if (challenge === null || bearerHash === null) return false;
    if (!(await this.store.takeChallenge(bearerHash, purpose, hashOf(challenge)))) return false;
    const passkey = await find();
    if (passkey === undefined || !isTheirs(answer, passkey, purpose)) return false;
    const used = await this.party.used(answer, challenge, passkey.public_key);
    return used !== null && (await pass([passkey.id, used.counter]));
  }
}

/** Who tries to sign in by passkey. */
interface Visitor {
  readonly visitorHash: string | null;
  readonly formerHash: string | null;
}

interface Finding {
  readonly find: () => Promise<StoredPasskey | undefined>;
  readonly pass: (factor: readonly [string, number]) => Promise<boolean>;
}

/** Where nobody was named before, the answer has to say whose it is. Source: WebAuthn Level 3, section 7.2, step 6. */
const isTheirs = (
  { userHandle }: PasskeyUsed,
  { handle }: StoredPasskey,
  purpose: 'sign_in' | 'prove',
): boolean => userHandle === handle || (purpose === 'prove' && userHandle === null);

export const WRONG_PASSKEY = 'That did not work. Please try again, or use something else.';
