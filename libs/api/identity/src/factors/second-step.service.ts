import { newId, NotSignedIn, ProofMissing } from '@alongside/api-platform';
import type { AuthenticatorSetUp } from '@alongside/contracts';
import { Injectable } from '@nestjs/common';
import { isPassword } from '../password';
import { type Attempt, FactorAttempts, type Proved, wrongProof } from './factor-attempts';
import { FactorKeys } from './factor-keys';
import { FactorStore } from './factor-store';
import { presentedHash } from './presented';
import { digitsIn, newTotpSecret, stepOf, totpUri } from './totp';

/** The second step of signing in, and proving anew in the middle of a session who one is. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly store: FactorStore,
    private readonly keys: FactorKeys,
    private readonly attempts: FactorAttempts,
  ) {}

  /** A code of the authenticator app, or a recovery code. Throws InvalidFields when it is not right. */
  async prove(typed: string): Promise<Proved> {
    const attempt = await this.attempts.begin();
    const digits = digitsIn(typed);
    const isRight =
      digits === null
        ? await this.isRecoveryCode(attempt, typed)
        : await this.isCode(attempt, digits);
    if (!isRight) throw wrongProof('code', WRONG_CODE);
    return this.attempts.pass(attempt);
  }

  /** The password, of who has no factor to prove themselves by. */
  async proveByPassword(password: string): Promise<void> {
    const attempt = await this.attempts.begin();
    const stored = await this.store.passwordBehind(attempt.presented);
    if (stored === undefined) throw new ProofMissing();
    const isRight =
      (await isPassword(password, stored.password_hash)) &&
      (await this.store.proveByPassword(attempt.presented));
    if (!isRight) throw wrongProof('password', 'That is not your password.');
    await this.attempts.pass(attempt);
  }

  /** The one-time code of an administrator: a factor can be set up then. Throws InvalidFields. */
  async passHelpCode(typed: string): Promise<void> {
    const attempt = await this.attempts.begin();
    const hash = this.keys.helpHash(attempt.member_id, typed);
    const isRight = hash !== null && (await this.store.passHelpCode(attempt.presented, hash));
    if (!isRight) throw wrongProof('code', WRONG_HELP);
    await this.attempts.pass(attempt);
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
  ): Promise<Proved & { readonly codes: readonly string[] }> {
    const attempt = await this.attempts.begin();
    const waiting = await this.store.authenticator(attempt.presented, false);
    if (waiting === undefined) throw new ProofMissing();
    const step = stepOf(this.keys.unseal(waiting), digitsIn(typed) ?? '', new Date());
    if (step === null) throw wrongProof('code', WRONG_CODE);
    const { codes, hashes } = this.keys.recoveryCodes(attempt.account_id);
    const factor = [waiting.id, step] as const;
    if (!(await this.store.confirmAuthenticator(attempt.presented, factor, hashes, attempt.next)))
      throw new ProofMissing();
    return { ...(await this.attempts.pass(attempt)), codes };
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
}

const WRONG_CODE =
  'That code is not right, or was used already. Wait for the next one and try again.';

const WRONG_HELP =
  'That code is not right, or its three days are over. Ask your administrator for a new one.';
