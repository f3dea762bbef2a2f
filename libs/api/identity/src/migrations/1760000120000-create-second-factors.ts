import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PROOF } from './second-factors/proof.sql';
import { AUTHENTICATORS } from './second-factors/authenticators.sql';

/**
 * Authenticator apps, recovery codes, and the half session between the password and the second factor. No
 * login role may read these tables: every function takes the hash of the token that was presented, and finds
 * the account itself, so that nobody can act on another's factors.
 */
export class CreateSecondFactors1760000120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(PROOF);
    await runner.query(AUTHENTICATORS);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function context.who_presents, context.second_step_of, context.begin_half_session, context.take_try,
        context.finish_proof, context.is_proved, context.knows, context.may_change_factors, context.authenticator_of,
        context.keep_authenticator, context.confirm_authenticator, context.pass_authenticator,
        context.pass_recovery_code, context.renew_recovery_codes, context.remove_authenticator, context.security_of,
        context.password_behind, context.prove_by_password;
      create or replace function context.end_session(hash text) returns void
        language sql security definer set search_path = ''
        as $$ update public.session s set ended_at = now() where s.token_hash = hash and s.ended_at is null $$;
      drop table recovery_code, authenticator, half_session;
      alter table session drop column proved_at, drop column tries;
    `);
  }
}

const TABLES = `
  alter table session
    add column proved_at timestamptz not null default now(),
    add column tries smallint not null default 0;
  create table half_session (
    token_hash text primary key,
    account_id uuid not null references account,
    tries smallint not null default 0,
    ends_at timestamptz not null default now() + interval '10 minutes'
  );
  create index half_session_age on half_session (ends_at);
  create table authenticator (
    id uuid primary key,
    account_id uuid not null references account,
    sealed_secret text not null,
    last_step bigint not null default 0,
    created_at timestamptz not null default now(),
    confirmed_at timestamptz,
    last_used_at timestamptz
  );
  create unique index authenticator_confirmed on authenticator (account_id) where confirmed_at is not null;
  create unique index authenticator_waiting on authenticator (account_id) where confirmed_at is null;
  create table recovery_code (
    account_id uuid not null references account,
    code_hash text not null,
    used_at timestamptz,
    primary key (account_id, code_hash)
  );
  -- Whoever is signed in by password alone signs in anew, and is led to a second factor then.
  update session s set ended_at = now() from organisation o
    where o.organisation_id = s.organisation_id and not o.is_demonstration and s.ended_at is null;
`;

const RIGHTS = `
  revoke all on function context.who_presents(text), context.finish_proof(text, uuid, text),
    context.may_change_factors(text) from public;
  do $$
  declare each regprocedure;
  begin
    foreach each in array array[
      'context.second_step_of(uuid)', 'context.begin_half_session(uuid, text, text)', 'context.take_try(text)',
      'context.is_proved(text)', 'context.knows(text)', 'context.authenticator_of(text, boolean)', 'context.keep_authenticator(text, uuid, text)',
      'context.confirm_authenticator(text, uuid, bigint, text[], uuid, text)',
      'context.pass_authenticator(text, uuid, bigint, uuid, text)', 'context.pass_recovery_code(text, text, uuid, text)',
      'context.renew_recovery_codes(text, text[])', 'context.remove_authenticator(text)', 'context.security_of(text)',
      'context.password_behind(text)', 'context.prove_by_password(text)'
    ]::regprocedure[] loop
      execute format('revoke all on function %s from public', each);
      execute format('grant execute on function %s to alongside_auth', each);
    end loop;
  end $$;
`;
