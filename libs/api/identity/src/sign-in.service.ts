import { AuthDatabase, hashOf, newId, newSessionToken } from '@alongside/api-platform';
import type { FactorKind } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { FactorStore, type SecondStep } from './factors/factor-store';
import { PasskeyStore } from './passkeys/passkey-store';
import { RelyingParty } from './passkeys/relying-party';
import { hashPassword, isPassword, needsRehash } from './password';
import { SignInThrottle } from './throttle/sign-in-throttle';

export interface Account {
  readonly account_id: string;
  readonly organisation_id: string;
  readonly member_id: string;
  readonly password_hash: string;
}

/** What the first step of signing in began. */
export interface Begun {
  readonly token: string;
  readonly secondStep: SecondStep;
  /** What the second step can be done with. */
  readonly by: readonly FactorKind[];
}

/**
 * How long a wrong password takes at least, whoever it is for: far more than it needs, so that what the database found
 * makes no difference. Unit: milliseconds.
 */
const WRONG = 250;

/** Opens and ends sessions. */
@Injectable()
export class SignInService {
  /** Compared against for unknown addresses, so that they take as long as known ones. */
  private readonly decoy = hashPassword(newSessionToken());

  constructor(
    private readonly database: AuthDatabase,
    private readonly factors: FactorStore,
    private readonly throttle: SignInThrottle,
    private readonly passkeys: PasskeyStore,
    private readonly party: RelyingParty,
  ) {}

  /**
   * The account, when the password is right. Takes the same work, and the same patience, for an address that nobody
   * signs in with. Throws TooMany.
   */
  async accountOf(email: string, password: string): Promise<Account | null> {
    const whole = wait(WRONG);
    const [account] = await this.database.query<Account>(
      'select * from context.account_for_sign_in($1)',
      [email.trim()],
    );
    const counted = await this.throttle.count({
      subject: hashOf(email.trim().toLowerCase()),
      accountId: account?.account_id ?? null,
    });
    const isRight = await isPassword(password, account?.password_hash ?? (await this.decoy));
    if (account === undefined || !isRight) {
      await whole;
      return null;
    }
    await this.throttle.giveBack(counted);
    await this.keepHashFresh(account, password);
    return account;
  }

  /**
   * What comes after a right password, or after the organisation's own sign-in: a session, or a half one that can
   * do nothing but the second step. Either takes the place of what the browser had before, under a new token.
   */
  async begin(
    who: Pick<Account, 'organisation_id' | 'member_id'>,
    formerHash: string | null,
    isSecondFactorDone = false,
  ): Promise<Begun> {
    const token = newSessionToken();
    const secondStep = isSecondFactorDone ? 'none' : await this.factors.secondStepOf(who.member_id);
    if (secondStep === 'none') await this.beginWhole(who, token, formerHash);
    else await this.factors.beginHalf(who.member_id, hashOf(token), formerHash);
    return { token, secondStep, by: await this.waysOf(who.member_id, secondStep) };
  }

  /** What they have, or could set up, of what works at this address. */
  private async waysOf(memberId: string, step: SecondStep): Promise<readonly FactorKind[]> {
    if (step === 'set_up') return this.party.kinds;
    const own = step === 'factor' ? await this.passkeys.factorsOf(memberId) : [];
    return own.filter((kind) => this.party.kinds.includes(kind));
  }

  /** The password is known only now: hashes of another cost are made anew. */
  private async keepHashFresh(
    { member_id, password_hash }: Account,
    password: string,
  ): Promise<void> {
    if (!needsRehash(password_hash)) return;
    await this.database.query('select context.rehash_password($1, $2, $3)', [
      member_id,
      password_hash,
      await hashPassword(password),
    ]);
  }

  private async beginWhole(
    account: Pick<Account, 'organisation_id' | 'member_id'>,
    token: string,
    formerHash: string | null,
  ): Promise<void> {
    await this.database.query('select context.begin_session($1, $2, $3, $4, $5)', [
      account.organisation_id,
      account.member_id,
      newId(),
      hashOf(token),
      formerHash,
    ]);
  }

  async end(tokenHash: string): Promise<void> {
    await this.database.query('select context.end_session($1)', [tokenHash]);
  }

  async times(tokenHash: string): Promise<{ idle_ends_at: Date; ends_at: Date } | undefined> {
    const [times] = await this.database.query<{ idle_ends_at: Date; ends_at: Date }>(
      'select * from context.session_times($1)',
      [tokenHash],
    );
    return times;
  }
}
