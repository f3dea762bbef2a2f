import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CHALLENGES } from './passkeys/challenges.sql';
import { COUNTING, COUNTING_BEFORE } from './passkeys/counting.sql';
import { PASSKEYS } from './passkeys/passkeys.sql';

/**
 * Passkeys: public keys, a random handle for each account, and challenges that are used once. As with authenticator
 * apps no login role may read these tables; the functions find the account by what was presented.
 */
export class CreatePasskeys1760000130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(COUNTING);
    await runner.query(CHALLENGES);
    await runner.query(PASSKEYS);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(COUNTING_BEFORE);
    await runner.query(`
      drop function context.has_factor, context.factors_of, context.put_passkey_challenge,
        context.begin_passkey_sign_in, context.begin_passkey_proof, context.begin_passkey,
        context.take_passkey_challenge, context.passkey_of, context.own_passkey, context.use_passkey,
        context.pass_passkey, context.sign_in_by_passkey, context.keep_passkey, context.passkeys_of,
        context.rename_passkey, context.remove_passkey, context.tell_sign_in_changed;
      drop table passkey_challenge, passkey, passkey_handle;
    `);
  }
}

const TABLES = `
  create table passkey_handle (
    account_id uuid primary key references account,
    handle text not null unique check (handle ~ '^[A-Za-z0-9_-]{43}$')
  );
  create table passkey (
    id uuid primary key,
    account_id uuid not null references account,
    credential_id text not null unique,
    public_key bytea not null,
    counter bigint not null,
    transports text[] not null default '{}',
    name text not null check (char_length(name) between 1 and 60),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    last_used_at timestamptz,
    doubted_at timestamptz
  );
  create index passkey_account on passkey (account_id, created_at, id);
  create table passkey_challenge (
    bearer text not null,
    purpose text not null check (purpose in ('sign_in', 'prove', 'make')),
    challenge_hash text not null,
    ends_at timestamptz not null default now() + interval '5 minutes',
    primary key (bearer, purpose)
  );
  create index passkey_challenge_age on passkey_challenge (ends_at);
`;

const RIGHTS = `
  revoke all on function context.has_factor(uuid), context.put_passkey_challenge(text, text, text),
    context.use_passkey(uuid, uuid, bigint), context.tell_sign_in_changed(text) from public;
  do $$
  declare each regprocedure;
  begin
    foreach each in array array[
      'context.factors_of(uuid)', 'context.begin_passkey_sign_in(text, text)',
      'context.begin_passkey_proof(text, text)', 'context.begin_passkey(text, text, text)',
      'context.take_passkey_challenge(text, text, text)', 'context.passkey_of(text)',
      'context.own_passkey(text, text)', 'context.pass_passkey(text, uuid, bigint, uuid, text)',
      'context.sign_in_by_passkey(uuid, bigint, uuid, text, text)',
      'context.keep_passkey(text, uuid, text, bytea, bigint, text[], text, text[], uuid, text)',
      'context.passkeys_of(text)', 'context.rename_passkey(text, uuid, integer, text)',
      'context.remove_passkey(text, uuid)'
    ]::regprocedure[] loop
      execute format('revoke all on function %s from public', each);
      execute format('grant execute on function %s to alongside_auth', each);
    end loop;
  end $$;
`;
