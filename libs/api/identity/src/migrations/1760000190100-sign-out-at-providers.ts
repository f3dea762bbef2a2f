import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether who signs out here is taken to the organisation's provider to sign out there as well. */
export class SignOutAtProviders1760000190100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table identity_provider add column signs_out boolean not null default false',
    );
    await runner.query(providers('p.signs_out, ', 'signs_out boolean, '));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(providers('', ''));
    await runner.query('alter table identity_provider drop column signs_out');
  }
}

const providers = (column: string, type: string): string => {
  const row = `table (organisation_id uuid, issuer text, client_id text, sealed_secret text,
    asks_second_factor boolean, ${type}version integer)`;
  const provider = `
    select p.organisation_id, p.issuer, p.client_id, p.sealed_secret, p.asks_second_factor, ${column}p.version
    from public.identity_provider p
      join public.organisation o on o.organisation_id = p.organisation_id and o.disabled_at is null and p.is_on`;
  return `
    drop function context.provider_for, context.provider_of;
    create function context.provider_for(asked text) returns ${row}
      language sql stable security definer set search_path = ''
      as $$ ${provider}
        join public.sign_in_domain d on d.organisation_id = p.organisation_id and d.confirmed_at is not null
        where d.domain = lower(asked) $$;
    create function context.provider_of(organisation uuid) returns ${row}
      language sql stable security definer set search_path = ''
      as $$ ${provider} where p.organisation_id = organisation $$;
    revoke all on function context.provider_for(text), context.provider_of(uuid) from public;
    grant execute on function context.provider_for(text), context.provider_of(uuid) to alongside_auth;`;
};
