import { AuthDatabase } from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';

/** What a person who gave a password has to do next. */
export type SecondStep = 'none' | 'factor' | 'set_up' | 'help';

/** The session that takes the place of a half one, when a factor is right. */
export interface NextSession {
  readonly id: string;
  readonly tokenHash: string;
}

export interface Trying {
  readonly account_id: string;
  readonly member_id: string;
  readonly is_half: boolean;
}

export interface StoredAuthenticator {
  readonly id: string;
  readonly account_id: string;
  readonly sealed_secret: string;
  readonly email: string;
}

export interface StoredSecurity {
  readonly account_id: string;
  readonly since: Date | null;
  readonly last_used_at: Date | null;
  readonly codes_left: number;
  readonly factor_asked: boolean;
  readonly is_proved: boolean;
}

/**
 * The definer functions about second factors. Each takes the hash of the token that was presented, and finds
 * the account by it: there is no way to name another's.
 */
@Injectable()
export class FactorStore {
  constructor(private readonly database: AuthDatabase) {}

  async secondStepOf(memberId: string): Promise<SecondStep> {
    const row = await this.one<{ step: SecondStep }>(
      'select context.second_step_of($1) as step',
      memberId,
    );
    return row?.step ?? 'set_up';
  }

  async beginHalf(memberId: string, tokenHash: string, formerHash: string | null): Promise<void> {
    await this.one(
      'select context.begin_half_session($1, $2, $3)',
      memberId,
      tokenHash,
      formerHash,
    );
  }

  /** Counts a try. Nothing when the session has ended, or had too many. */
  takeTry(presented: string): Promise<Trying | undefined> {
    return this.one('select * from context.take_try($1)', presented);
  }

  /** Whether the token is that of a session or half session that has not ended. */
  knows(presented: string): Promise<boolean> {
    return this.did('context.knows($1)', presented);
  }

  isProved(presented: string): Promise<boolean> {
    return this.did('context.is_proved($1)', presented);
  }

  authenticator(presented: string, confirmed: boolean): Promise<StoredAuthenticator | undefined> {
    return this.one('select * from context.authenticator_of($1, $2)', presented, confirmed);
  }

  /** The address of the account, or nothing when its factors may not be changed now. */
  keepAuthenticator(
    presented: string,
    id: string,
    sealed: string,
  ): Promise<{ email: string } | undefined> {
    return this.one('select * from context.keep_authenticator($1, $2, $3)', presented, id, sealed);
  }

  /** Whoever else was signed in before is not any more, and neither is who had another app. */
  confirmAuthenticator(
    presented: string,
    [id, step]: readonly [string, number],
    codeHashes: readonly string[],
    next: NextSession,
  ): Promise<boolean> {
    // A half session was replaced by the one of $6; a whole one goes on.
    const call = `case when context.confirm_authenticator($1, $2, $3, $4::text[], $5, $6)
      then context.end_other_sessions($1) or context.end_other_sessions($6) else false end`;
    return this.did(call, presented, id, step, codeHashes, next.id, next.tokenHash);
  }

  passAuthenticator(
    presented: string,
    [id, step]: readonly [string, number],
    next: NextSession,
  ): Promise<boolean> {
    const call = 'context.pass_authenticator($1, $2, $3, $4, $5)';
    return this.did(call, presented, id, step, next.id, next.tokenHash);
  }

  passRecoveryCode(presented: string, codeHash: string, next: NextSession): Promise<boolean> {
    const call = 'context.pass_recovery_code($1, $2, $3, $4)';
    return this.did(call, presented, codeHash, next.id, next.tokenHash);
  }

  /** Whether it is the code that helps this person in: then the half session may set up a factor. */
  passHelpCode(presented: string, codeHash: string): Promise<boolean> {
    return this.did('context.pass_help_code($1, $2)', presented, codeHash);
  }

  renewRecoveryCodes(presented: string, codeHashes: readonly string[]): Promise<boolean> {
    return this.did('context.renew_recovery_codes($1, $2::text[])', presented, codeHashes);
  }

  /** With it go all other sessions: a phone that is lost may be signed in. */
  removeAuthenticator(presented: string): Promise<boolean> {
    const call = `case when context.remove_authenticator($1)
      then context.end_other_sessions($1) else false end`;
    return this.did(call, presented);
  }

  security(presented: string): Promise<StoredSecurity | undefined> {
    return this.one('select * from context.security_of($1)', presented);
  }

  passwordBehind(presented: string): Promise<{ password_hash: string } | undefined> {
    return this.one('select * from context.password_behind($1)', presented);
  }

  proveByPassword(presented: string): Promise<boolean> {
    return this.did('context.prove_by_password($1)', presented);
  }

  private async one<T>(sql: string, ...parameters: unknown[]): Promise<T | undefined> {
    const [row] = await this.database.query<T>(sql, parameters);
    return row;
  }

  private async did(call: string, ...parameters: unknown[]): Promise<boolean> {
    const row = await this.one<{ done: boolean }>(`select ${call} as done`, ...parameters);
    return row?.done === true;
  }
}
