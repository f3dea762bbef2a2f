import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Supervision lines of people who are invited: each begins in the moment in which both are here. */
export class PlanLines1760000640100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(BEGIN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger planned_lines_begin on invitation;
      drop function context.begin_planned_lines;
      drop table planned_line;`);
  }
}

const TABLE = `
  create table planned_line (
    organisation_id uuid not null,
    id uuid not null,
    supervisee_invitation_id uuid not null,
    supervisor_id uuid,
    supervisor_invitation_id uuid,
    deputy_id uuid,
    deputy_invitation_id uuid,
    planned_by_id uuid not null,
    planned_at timestamptz not null,
    line_id uuid,
    settled_at timestamptz,
    primary key (organisation_id, id),
    check ((supervisor_id is null) <> (supervisor_invitation_id is null)),
    check (deputy_id is null or deputy_invitation_id is null),
    foreign key (organisation_id, supervisee_invitation_id) references invitation,
    foreign key (organisation_id, supervisor_id) references member,
    foreign key (organisation_id, supervisor_invitation_id) references invitation,
    foreign key (organisation_id, deputy_id) references member,
    foreign key (organisation_id, deputy_invitation_id) references invitation,
    foreign key (organisation_id, planned_by_id) references member,
    foreign key (organisation_id, line_id) references supervision_line
  );
  create unique index planned_line_one on planned_line (organisation_id, supervisee_invitation_id);
  create index planned_line_supervisor on planned_line (organisation_id, supervisor_invitation_id)
    where settled_at is null;
  create index planned_line_deputy on planned_line (organisation_id, deputy_invitation_id) where settled_at is null;
  select context.protect('planned_line'::regclass);
  create policy gate on planned_line to alongside_owner using (true) with check (true);
  create policy administrators_only on planned_line as restrictive to alongside_app
    using ((select context.administers()))
    with check ((select context.administers()) and planned_by_id = (select context.member_id()));
  grant select, insert, update (settled_at) on planned_line to alongside_app;
`;

/**
 * Two who accept in the same moment wait for each other here: whoever comes second sees that both are there. The line
 * does not begin when somebody has given them another supervisor meanwhile, or when the supervisor may not be one any
 * more. A deputy who accepts later joins it.
 */
const BEGIN = `
  create function context.may_supervise(organisation uuid, member uuid) returns boolean
    language sql stable set search_path = ''
    as $$
      select exists (
        select from public.member m join public.role_grant g
          on g.organisation_id = m.organisation_id and g.member_id = m.id
        where m.organisation_id = organisation and m.id = member and (m.left_at is null or m.left_at > now())
          and g.role in ('supervisor', 'manager') and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()))
    $$;

  create function context.begin_planned_lines() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
    declare plan public.planned_line;
    declare supervisee uuid;
    declare supervisor uuid;
    declare deputy uuid;
    begin
      for plan in select * from public.planned_line p
        where p.organisation_id = new.organisation_id and p.settled_at is null
          and new.id in (p.supervisee_invitation_id, p.supervisor_invitation_id, p.deputy_invitation_id)
        order by p.id for update
      loop
        select i.member_id into supervisee from public.invitation i
          where i.organisation_id = new.organisation_id and i.id = plan.supervisee_invitation_id;
        select coalesce(plan.supervisor_id, (select i.member_id from public.invitation i
          where i.organisation_id = new.organisation_id and i.id = plan.supervisor_invitation_id)) into supervisor;
        select coalesce(plan.deputy_id, (select i.member_id from public.invitation i
          where i.organisation_id = new.organisation_id and i.id = plan.deputy_invitation_id)) into deputy;
        if not context.may_supervise(new.organisation_id, deputy) then deputy := null; end if;
        if plan.line_id is not null then
          update public.supervision_line l set deputy_id = deputy
            where l.organisation_id = new.organisation_id and l.id = plan.line_id and l.deputy_id is null
              and l.supervisor_id <> deputy and (l.ends_at is null or l.ends_at > now());
        elsif supervisee is null or supervisor is null then
          continue;
        elsif context.may_supervise(new.organisation_id, supervisor) and not exists (
          select from public.supervision_line l
          where l.organisation_id = new.organisation_id and l.supervisee_id = supervisee
            and (l.ends_at is null or l.ends_at > now()))
        then
          insert into public.supervision_line (organisation_id, id, supervisor_id, supervisee_id, deputy_id)
            values (new.organisation_id, plan.id, supervisor, supervisee, deputy);
          update public.planned_line p set line_id = plan.id
            where p.organisation_id = new.organisation_id and p.id = plan.id;
        end if;
        if deputy is not null or plan.deputy_invitation_id is null then
          update public.planned_line p set settled_at = now()
            where p.organisation_id = new.organisation_id and p.id = plan.id;
        end if;
      end loop;
      return null;
    end $$;
  revoke all on function context.begin_planned_lines(), context.may_supervise(uuid, uuid) from public;
  create trigger planned_lines_begin after update of accepted_at on invitation
    for each row when (old.accepted_at is null and new.accepted_at is not null)
    execute function context.begin_planned_lines();
`;
