import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations know the import that made them, so that it can be taken back; nothing else of a list is kept. */
export class ImportPeople1760000140100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitation add column import_id uuid;
      create index invitation_import on invitation (organisation_id, import_id) where import_id is not null;
      grant select (import_id) on invitation to alongside_app;

      create function context.known_people(addresses text[])
        returns table (email text, standing text, roles text[], member_id uuid, invitation_id uuid)
        language plpgsql stable security definer set search_path = ''
        as $$
        declare organisation constant uuid := context.organisation_id();
        begin
          if not context.administers() then
            raise exception 'only an administrator asks who is known' using errcode = '42501';
          end if;
          return query
            select a.email, case when m.left_at <= now() then 'left' else 'here' end,
              array(select distinct g.role from public.role_grant g
                    where g.organisation_id = organisation and g.member_id = m.id
                      and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())),
              m.id, null::uuid
            from public.account a join public.member m on m.account_id = a.id
            where m.organisation_id = organisation and a.email = any (addresses)
            union all
            select i.email, 'invited', i.roles, null, i.id
            from public.invitation i
            where i.organisation_id = organisation and i.email = any (addresses)
              and i.accepted_at is null and i.withdrawn_at is null
              and not exists (select from public.account a join public.member m on m.account_id = a.id
                              where m.organisation_id = organisation and a.email = i.email);
        end $$;
      revoke all on function context.known_people(text[]) from public;
      grant execute on function context.known_people(text[]) to alongside_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop function context.known_people; alter table invitation drop column import_id;',
    );
  }
}
