import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The sealed context: which organisation and member a transaction works for, in a setting that only the
 * definer functions can write so that it is believed. A setting alone would not be a wall: one injected
 * `set_config` changes it. The seal is a MAC with a key that no login role can read, over the backend, the
 * transaction's time and a nonce, so that it holds for one transaction on one connection.
 */
export class CreateContext1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema context;
      create schema vault;
      revoke all on schema vault from public;
      grant usage on schema context to alongside_app, alongside_auth, alongside_worker;
      grant usage on schema public to alongside_app, alongside_auth, alongside_worker;

      create table vault.seal_key (only_one boolean primary key default true check (only_one), key bytea not null);
      insert into vault.seal_key (key)
        select sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) from generate_series(1, 8);

      create function vault.mac(payload text) returns text
        language sql stable security definer set search_path = ''
        as $$
          select encode(sha256(key || sha256(key || convert_to(
            payload || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex')
          from vault.seal_key
        $$;

      create function vault.seal(organisation uuid, member text, session text) returns void
        language plpgsql security definer set search_path = ''
        as $$
        declare payload text := organisation || '|' || member || '|' || session || '|' || gen_random_uuid();
        begin
          perform set_config('alongside.seal', payload || '|' || vault.mac(payload), true);
        end $$;

      ${unsealed('organisation_id', 1)}
      ${unsealed('member_id', 2)}

      create function context.protect(shielded regclass) returns void
        language plpgsql set search_path = ''
        as $$
        begin
          execute format('alter table %s enable row level security', shielded);
          execute format('alter table %s force row level security', shielded);
          execute format(
            'create policy tenant on %s using (organisation_id = (select context.organisation_id()))
             with check (organisation_id = (select context.organisation_id()))', shielded);
        end $$;

      revoke all on all functions in schema vault from public;
      revoke all on all functions in schema context from public;
      grant execute on function context.organisation_id(), context.member_id()
        to alongside_app, alongside_worker;

      create table idempotency_key (
        organisation_id uuid not null,
        member_id uuid not null,
        key text not null check (char_length(key) between 1 and 200),
        body_hash text not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (organisation_id, member_id, key)
      );
      create index idempotency_key_age on idempotency_key (organisation_id, created_at);
      select context.protect('idempotency_key');
      create policy own on idempotency_key as restrictive
        using (member_id = (select context.member_id()) or (select context.member_id()) is null);
      grant select, insert, update on idempotency_key to alongside_app;
      grant select, delete on idempotency_key to alongside_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table idempotency_key; drop schema context cascade; drop schema vault cascade`,
    );
  }
}

/**
 * One part of the seal, once its MAC is checked. Every policy of every table asks for it, so it is one function
 * instead of three that call each other: that halves the time of each call.
 */
const unsealed = (name: string, part: number): string => `
      create function context.${name}() returns uuid
        language plpgsql stable parallel restricted security definer set search_path = ''
        as $$
        declare
          seal constant text := current_setting('alongside.seal', true);
          parts text[];
          secret bytea;
        begin
          if seal is null or seal = '' then return null; end if;
          parts := string_to_array(seal, '|');
          select key into secret from vault.seal_key;
          if cardinality(parts) <> 5 or parts[5] <> encode(sha256(secret || sha256(secret || convert_to(
               parts[1] || '|' || parts[2] || '|' || parts[3] || '|' || parts[4]
                 || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex') then
            raise exception 'the context is not sealed' using errcode = '42501';
          end if;
          return nullif(parts[${part}], '')::uuid;
        end $$;`;
