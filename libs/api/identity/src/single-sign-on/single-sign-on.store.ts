import { AuthDatabase, newId } from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';

export interface StoredProvider {
  readonly organisation_id: string;
  readonly issuer: string;
  readonly client_id: string;
  readonly sealed_secret: string;
  readonly asks_second_factor: boolean;
  readonly signs_out: boolean;
  readonly version: number;
}

export interface Attempt {
  readonly organisation_id: string;
  readonly sealed: string;
  /** Whose account is to be linked, when somebody who is signed in began. */
  readonly account_id: string | null;
}

export interface Known {
  readonly organisation_id: string;
  readonly member_id: string;
}

/** Somebody as a provider knows them. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** The definer functions of single sign-on, as the role that may do nothing else. */
@Injectable()
export class SingleSignOnStore {
  constructor(private readonly database: AuthDatabase) {}

  /** The provider that answers for a domain; nothing when there is none, or it is off. */
  providerFor(domain: string): Promise<StoredProvider | undefined> {
    return this.one('select * from context.provider_for($1)', domain);
  }

  providerOf(organisationId: string): Promise<StoredProvider | undefined> {
    return this.one('select * from context.provider_of($1)', organisationId);
  }

  /** Nothing unless the session has just proved who is there. */
  linkTarget(
    presented: string,
  ): Promise<{ account_id: string; organisation_id: string } | undefined> {
    return this.one('select * from context.link_target($1)', presented);
  }

  async begin(
    hashes: { readonly state: string; readonly browser: string },
    organisationId: string,
    sealed: string,
    accountId: string | null,
  ): Promise<void> {
    const { state, browser } = hashes;
    const call = 'select context.begin_single_sign_on($1, $2, $3, $4, $5)';
    await this.one(call, state, browser, organisationId, sealed, accountId);
  }

  /** Once: whoever comes second gets nothing, and so does another browser. */
  take(state: string, browser: string): Promise<Attempt | undefined> {
    return this.one('select * from context.take_single_sign_on($1, $2)', state, browser);
  }

  memberOf(organisationId: string, { issuer, subject }: Identity): Promise<Known | undefined> {
    const call = 'select * from context.member_of_identity($1, $2, $3)';
    return this.one(call, organisationId, issuer, subject);
  }

  async link(accountId: string, { issuer, subject }: Identity): Promise<boolean> {
    const call = 'select context.link_identity($1, $2, $3, $4) as done';
    const row = await this.one<{ done: boolean }>(call, accountId, issuer, subject, newId());
    return row?.done === true;
  }

  /** The id of the new member; `null` when nobody was invited at this address. */
  async join(
    organisationId: string,
    email: string,
    { issuer, subject }: Identity,
    noPassword: string,
  ): Promise<string | null> {
    const row = await this.one<{ id: string | null }>(
      'select context.join_by_identity($1, $2, $3, $4, $5, $6::uuid[]) as id',
      ...[organisationId, email, issuer, subject, noPassword],
      [newId(), newId(), newId(), newId()],
    );
    return row?.id ?? null;
  }

  identityBehind(presented: string): Promise<{ linked_at: Date } | undefined> {
    return this.one('select * from context.identity_behind($1)', presented);
  }

  async unlink(presented: string): Promise<void> {
    await this.one('select context.unlink_identity($1)', presented);
  }

  private async one<T>(sql: string, ...parameters: unknown[]): Promise<T | undefined> {
    const [row] = await this.database.query<T>(sql, parameters);
    return row;
  }
}
