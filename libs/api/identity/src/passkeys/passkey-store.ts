import { AuthDatabase } from '@alongside/api-platform';
import type { FactorKind } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import type { NextSession } from '../factors/factor-store';

/** What a challenge is for: one of another purpose is no good. */
export type ChallengePurpose = 'sign_in' | 'prove' | 'make';

export interface StoredPasskey {
  readonly id: string;
  readonly public_key: Buffer;
  readonly handle: string;
}

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly created_at: Date;
  readonly last_used_at: Date | null;
  readonly is_doubtful: boolean;
  readonly version: number;
}

/** A passkey as it is kept. */
export interface NewPasskey {
  readonly id: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
}

/** Who a passkey is made for. */
export interface PasskeyOwner {
  readonly handle: string;
  readonly email: string;
  readonly name: string;
  readonly credential_ids: readonly string[];
}

/**
 * The definer functions about passkeys. As with other factors each takes the hash of what was presented; to sign in
 * that is the hash of a cookie that came with the challenge.
 */
@Injectable()
export class PasskeyStore {
  constructor(private readonly database: AuthDatabase) {}

  async factorsOf(memberId: string): Promise<readonly FactorKind[]> {
    const row = await this.one<{ by: FactorKind[] }>(
      'select context.factors_of($1) as by',
      memberId,
    );
    return row?.by ?? [];
  }

  async beginSignIn(visitorHash: string, challengeHash: string): Promise<void> {
    await this.one('select context.begin_passkey_sign_in($1, $2)', visitorHash, challengeHash);
  }

  beginProof(
    presented: string,
    challengeHash: string,
  ): Promise<readonly { credential_id: string; transports: string[] }[]> {
    return this.database.query('select * from context.begin_passkey_proof($1, $2)', [
      presented,
      challengeHash,
    ]);
  }

  /** Nothing when this person's factors may not be changed now. */
  begin(
    presented: string,
    challengeHash: string,
    freshHandle: string,
  ): Promise<PasskeyOwner | undefined> {
    const call = 'select * from context.begin_passkey($1, $2, $3)';
    return this.one(call, presented, challengeHash, freshHandle);
  }

  /** Whether it was given to this bearer for this purpose, within five minutes; it is used up then. */
  takeChallenge(
    bearerHash: string,
    purpose: ChallengePurpose,
    challengeHash: string,
  ): Promise<boolean> {
    return this.did(
      'context.take_passkey_challenge($1, $2, $3)',
      bearerHash,
      purpose,
      challengeHash,
    );
  }

  byCredential(credentialId: string): Promise<StoredPasskey | undefined> {
    return this.one('select * from context.passkey_of($1)', credentialId);
  }

  ownByCredential(presented: string, credentialId: string): Promise<StoredPasskey | undefined> {
    return this.one('select * from context.own_passkey($1, $2)', presented, credentialId);
  }

  pass(
    presented: string,
    [id, counter]: readonly [string, number],
    next: NextSession,
  ): Promise<boolean> {
    const call = 'context.pass_passkey($1, $2, $3, $4, $5)';
    return this.did(call, presented, id, counter, next.id, next.tokenHash);
  }

  signIn(
    [id, counter]: readonly [string, number],
    next: NextSession,
    formerHash: string | null,
  ): Promise<boolean> {
    const call = 'context.sign_in_by_passkey($1, $2, $3, $4, $5)';
    return this.did(call, id, counter, next.id, next.tokenHash, formerHash);
  }

  /** Whether it is the first factor, whose recovery codes were kept with it; `null` when it was not kept. */
  async keep(
    presented: string,
    passkey: NewPasskey,
    codeHashes: readonly string[],
    next: NextSession,
  ): Promise<'first' | 'more' | null> {
    const row = await this.one<{ kept: 'first' | 'more' | null }>(
      'select context.keep_passkey($1, $2, $3, $4, $5, $6::text[], $7, $8::text[], $9, $10) as kept',
      presented,
      passkey.id,
      passkey.credentialId,
      Buffer.from(passkey.publicKey),
      passkey.counter,
      passkey.transports,
      passkey.name,
      codeHashes,
      next.id,
      next.tokenHash,
    );
    return row?.kept ?? null;
  }

  list(presented: string): Promise<readonly OwnPasskey[]> {
    return this.database.query('select * from context.passkeys_of($1)', [presented]);
  }

  rename(presented: string, id: string, version: number, name: string): Promise<boolean> {
    return this.did('context.rename_passkey($1, $2, $3, $4)', presented, id, version, name);
  }

  /** With it go all other sessions: a phone that is lost may be signed in. */
  remove(presented: string, id: string): Promise<boolean> {
    const call = `case when context.remove_passkey($1, $2)
      then context.end_other_sessions($1) else false end`;
    return this.did(call, presented, id);
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
