import type { MigrationInterface } from 'typeorm';

/** All that is asked of whoever runs it. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

/**
 * Who stood in which team since when, so that a quarter which is published late is counted by the teams of its end.
 * Rows are only ever added, in the transaction that changes the member, whichever that is.
 */
export class KeepTeamMemberships1760000180000 implements MigrationInterface {
  async up(runner: Statements): Promise<void> {
    await runner.query(TABLE);
    await runner.query(PAST);
    await runner.query(KEEPING);
  }

  async down(runner: Statements): Promise<void> {
    await runner.query(`
      drop trigger team_is_kept on member;
      drop trigger first_team_is_kept on member;
      drop function context.keep_team;
      drop table team_membership;
    `);
  }
}

/** A membership lasts until the next row of the same member; without a team is a membership too. */
const TABLE = `
  create table team_membership (
    organisation_id uuid not null,
    member_id uuid not null,
    since timestamptz not null,
    team_id uuid,
    primary key (organisation_id, member_id, since),
    foreign key (organisation_id, member_id) references member,
    foreign key (organisation_id, team_id) references team
  );
  select context.protect('team_membership'::regclass);
  create policy gate on team_membership to alongside_owner using (true) with check (true);
  grant select on team_membership to alongside_worker;
`;

/**
 * Whoever was never moved began where they are. Of the others the invitation knows where they began; where there is
 * none, the time before their first move stays open, and they are counted nowhere in it.
 */
const PAST = `
  insert into team_membership (organisation_id, member_id, since, team_id)
    select organisation_id, member_id, at, team_id from people_change where what = 'member_moved'
  on conflict do nothing;
  insert into team_membership (organisation_id, member_id, since, team_id)
    select m.organisation_id, m.id, m.created_at,
      case when moved.is_so then i.team_id else m.team_id end
    from member m
      left join invitation i on i.organisation_id = m.organisation_id and i.member_id = m.id
      cross join lateral (select exists (
        select from team_membership t where t.organisation_id = m.organisation_id and t.member_id = m.id) as is_so) moved
    where not moved.is_so or i.id is not null
  on conflict do nothing;
`;

/**
 * The moment of the transaction, as in what administrators read of it; but never before what is there already, which
 * a transaction that began later may have written while this one waited. So the last row is always the team of today.
 */
const KEEPING = `
  create function context.keep_team() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
    begin
      insert into public.team_membership (organisation_id, member_id, since, team_id)
        select new.organisation_id, new.id, case when tg_op = 'INSERT' then new.created_at
            else greatest(now(), max(t.since) + interval '1 microsecond') end, new.team_id
          from public.team_membership t where t.organisation_id = new.organisation_id and t.member_id = new.id;
      return null;
    end $$;
  revoke all on function context.keep_team() from public;
  create trigger first_team_is_kept after insert on member
    for each row execute function context.keep_team();
  create trigger team_is_kept after update of team_id on member
    for each row when (old.team_id is distinct from new.team_id) execute function context.keep_team();
`;
