import {
  currentRequest,
  hashOf,
  newId,
  newSessionToken,
  InvalidFields,
  NotSignedIn,
  ProofMissing,
} from '@alongside/api-platform';
import type { AuthenticatorSetUp } from '@alongside/contracts';
import { Injectable } from '@nestjs/common';
import { isPassword } from '../password';
import { SignInThrottle } from '../sign-in-throttle';
import { FactorKeys } from './factor-keys';
import { FactorStore, type NextSession, type Trying } from './factor-store';
import { digitsIn, newTotpSecret, stepOf, totpUri } from './totp';

/** A proof that was right: the hash of the session that goes on, and its token when it is a new one. */
export interface Proved {
  readonly tokenHash: string;
  readonly newToken: string | null;
}

/** The session that would begin with a right code. */
interface Attempt extends Trying {
  readonly presented: string;
  readonly subject: string;
  readonly next: NextSession & { readonly token: string };
}

/** The second step of signing in, and proving anew in the middle of a session who one is. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly store: FactorStore,
    private readonly keys: FactorKeys,
    private readonly throttle: SignInThrottle,
  ) {}

  /** A code of the authenticator app, or a recovery code. Throws InvalidFields when it is not right. */
  async prove(typed: string, address: string): Promise<Proved> {
    const attempt = await this.attempt(address);
    const digits = digitsIn(typed);
    const isRight =
      digits === null
        ? await this.isRecoveryCode(attempt, typed)
        : await this.isCode(attempt, digits);
    if (isRight) return proved(attempt);
    return this.refuse(attempt, address, 'code', WRONG_CODE);
  }

  /** The password, of who has no factor to prove themselves by. */
  async proveByPassword(password: string, address: string): Promise<void> {
    const attempt = await this.attempt(address);
    const stored = await this.store.passwordBehind(attempt.presented);
    if (stored === undefined) throw new ProofMissing();
    const isRight =
      (await isPassword(password, stored.password_hash)) &&
      (await this.store.proveByPassword(attempt.presented));
    if (!isRight) await this.refuse(attempt, address, 'password', 'That is not your password.');
  }

  /** A new secret, kept apart until a code confirms it. Throws ProofMissing when that is not possible now. */
  async beginAuthenticator(): Promise<AuthenticatorSetUp> {
    const [id, secret] = [newId(), newTotpSecret()];
    const presented = presentedHash();
    const kept = await this.store.keepAuthenticator(presented, id, this.keys.seal(secret, id));
    if (kept === undefined)
      throw (await this.store.knows(presented)) ? new ProofMissing() : new NotSignedIn();
    return { secret, uri: totpUri(secret, kept.email) };
  }

  /** The first code: the app is set up, and takes the place of a former one. Returns new recovery codes. */
  async confirmAuthenticator(
    typed: string,
    address: string,
  ): Promise<Proved & { readonly codes: readonly string[] }> {
    const attempt = await this.attempt(address);
    const waiting = await this.store.authenticator(attempt.presented, false);
    if (waiting === undefined) throw new ProofMissing();
    const step = stepOf(this.keys.unseal(waiting), digitsIn(typed) ?? '', new Date());
    if (step === null) return this.refuse(attempt, address, 'code', WRONG_CODE);
    const { codes, hashes } = this.keys.recoveryCodes(attempt.account_id);
    const factor = [waiting.id, step] as const;
    if (!(await this.store.confirmAuthenticator(attempt.presented, factor, hashes, attempt.next)))
      throw new ProofMissing();
    return { ...proved(attempt), codes };
  }

  /** Counts before it looks, so that many at once have no more tries than one after another. */
  private async attempt(address: string): Promise<Attempt> {
    const presented = presentedHash();
    const trying = await this.store.takeTry(presented);
    if (trying === undefined) throw new NotSignedIn();
    const subject = hashOf(`factor ${trying.account_id}`);
    await this.throttle.demandPatience(subject, address);
    const token = newSessionToken();
    return {
      ...trying,
      presented,
      subject,
      next: { id: newId(), token, tokenHash: hashOf(token) },
    };
  }

  private async isCode({ presented, next }: Attempt, digits: string): Promise<boolean> {
    const authenticator = await this.store.authenticator(presented, true);
    if (authenticator === undefined) return false;
    const step = stepOf(this.keys.unseal(authenticator), digits, new Date());
    return (
      step !== null &&
      (await this.store.passAuthenticator(presented, [authenticator.id, step], next))
    );
  }

  private async isRecoveryCode(attempt: Attempt, typed: string): Promise<boolean> {
    const hash = this.keys.recoveryHash(attempt.account_id, typed);
    return hash !== null && this.store.passRecoveryCode(attempt.presented, hash, attempt.next);
  }

  private async refuse(
    { subject }: Attempt,
    address: string,
    field: string,
    message: string,
  ): Promise<never> {
    await this.throttle.noteFailure(subject, address);
    throw new InvalidFields([{ field, message }]);
  }
}

const WRONG_CODE =
  'That code is not right, or was used already. Wait for the next one and try again.';

/** Throws NotSignedIn when the browser brought no token. */
export function presentedHash(): string {
  const { tokenHash } = currentRequest();
  if (tokenHash === null) throw new NotSignedIn();
  return tokenHash;
}

const proved = ({ is_half, next, presented }: Attempt): Proved =>
  is_half
    ? { tokenHash: next.tokenHash, newToken: next.token }
    : { tokenHash: presented, newToken: null };
