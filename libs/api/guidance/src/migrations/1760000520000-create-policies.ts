import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The organisation's policies in versions, and the gaps that ask for another one. What was adopted, asked or
 * answered is never rewritten, and only a manager writes any of it: a statement with the rights of a request can
 * do no more.
 */
export class CreatePolicies1760000520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POLICY);
    await runner.query(GAP);
    await runner.query(RIGHTS);
    await runner.query(FROZEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table gap_answer, policy_gap;
      alter table policy drop constraint policy_in_force;
      drop table policy_version, policy;
      drop function keep_policy, keep_adopted_version, context.is_manager;`);
  }
}

const POLICY = `
  create table policy (
    organisation_id uuid not null,
    id uuid not null,
    version integer not null default 1 check (version > 0),
    in_force integer,
    listed_on date not null,
    begun_by_id uuid not null,
    begun_at timestamptz not null,
    withdrawn_by_id uuid,
    withdrawn_at timestamptz,
    withdrawal_reason text check (char_length(withdrawal_reason) between 1 and 2000),
    primary key (organisation_id, id),
    foreign key (organisation_id, begun_by_id) references member,
    foreign key (organisation_id, withdrawn_by_id) references member,
    check ((withdrawn_at is null) = (withdrawn_by_id is null)),
    check ((withdrawn_at is null) = (withdrawal_reason is null))
  );
  create index policy_listed on policy (organisation_id, listed_on desc, id desc);
  create table policy_version (
    organisation_id uuid not null,
    policy_id uuid not null,
    number integer not null check (number > 0),
    title text not null check (char_length(title) <= 200),
    text text not null check (char_length(text) <= 20000),
    types text[] not null check (cardinality(types) <= 27),
    inside text[] not null check (cardinality(inside) <= 20),
    outside text[] not null check (cardinality(outside) <= 20),
    review_on date,
    tried_until date,
    written_by_id uuid not null,
    written_at timestamptz not null,
    adopted_by_id uuid,
    adopted_at timestamptz,
    adopted_on date,
    primary key (organisation_id, policy_id, number),
    foreign key (organisation_id, policy_id) references policy,
    foreign key (organisation_id, written_by_id) references member,
    foreign key (organisation_id, adopted_by_id) references member,
    check ((adopted_at is null) = (adopted_by_id is null)),
    check ((adopted_at is null) = (adopted_on is null)),
    check (adopted_at is null or (review_on > adopted_on and title <> '' and text <> '' and cardinality(types) > 0))
  );
  create unique index policy_version_one_draft on policy_version (organisation_id, policy_id)
    where adopted_at is null;
  alter table policy add constraint policy_in_force
    foreign key (organisation_id, id, in_force) references policy_version (organisation_id, policy_id, number);
`;

/** A gap names a figure of the team themes by its place; there is no column in which a case could be named. */
const GAP = `
  create table policy_gap (
    organisation_id uuid not null,
    id uuid not null,
    unit_id uuid not null,
    quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    period text not null check (period in ('quarter', 'four_quarters')),
    theme_table text not null check (char_length(theme_table) <= 60),
    categories text[] not null check (cardinality(categories) between 1 and 10),
    question text not null check (char_length(question) <= 1000),
    owner_id uuid not null,
    reply_by date not null,
    opened_by_id uuid not null,
    opened_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, owner_id) references member,
    foreign key (organisation_id, opened_by_id) references member
  );
  create index policy_gap_reply on policy_gap (organisation_id, reply_by, id);
  create table gap_answer (
    organisation_id uuid not null,
    gap_id uuid not null,
    kind text not null check (kind in ('change', 'keep', 'try')),
    reasons text not null check (char_length(reasons) between 1 and 4000),
    until date,
    policy_id uuid,
    policy_number integer,
    answered_by_id uuid not null,
    answered_at timestamptz not null,
    primary key (organisation_id, gap_id),
    foreign key (organisation_id, gap_id) references policy_gap,
    foreign key (organisation_id, policy_id, policy_number) references policy_version,
    foreign key (organisation_id, answered_by_id) references member,
    check ((kind = 'try') = (until is not null)),
    check ((policy_id is null) = (policy_number is null)),
    check (kind = 'keep' or policy_id is not null)
  );
  create index gap_answer_latest on gap_answer (organisation_id, answered_at desc, gap_id desc);
  create index gap_answer_policy on gap_answer (organisation_id, policy_id, policy_number);
`;

const RIGHTS = `
  create function context.is_manager() returns boolean
    language sql stable set search_path = ''
    as $$
      select exists (select from public.role_grant g
        where g.organisation_id = context.organisation_id() and g.member_id = context.member_id()
          and g.role = 'manager' and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()))
    $$;
  revoke all on function context.is_manager() from public;
  grant execute on function context.is_manager() to alongside_app;

  select context.protect('policy');
  select context.protect('policy_version');
  select context.protect('policy_gap');
  select context.protect('gap_answer');

  create policy managers_begin on policy as restrictive for insert to alongside_app
    with check ((select context.is_manager()) and begun_by_id = (select context.member_id()));
  create policy managers_change on policy as restrictive for update to alongside_app
    using ((select context.is_manager()))
    with check (withdrawn_by_id is null or withdrawn_by_id = (select context.member_id()));
  create policy managers_write on policy_version as restrictive for insert to alongside_app
    with check ((select context.is_manager()) and written_by_id = (select context.member_id()));
  create policy managers_rewrite on policy_version as restrictive for update to alongside_app
    using ((select context.is_manager()))
    with check ((select context.member_id()) in (written_by_id, adopted_by_id));
  create policy drafts on policy_version as restrictive for select to alongside_app
    using (adopted_at is not null or (select context.is_manager()));
  create policy managers_ask on policy_gap as restrictive for insert to alongside_app
    with check ((select context.is_manager()) and opened_by_id = (select context.member_id()));
  create policy managers_answer on gap_answer as restrictive for insert to alongside_app
    with check ((select context.is_manager()) and answered_by_id = (select context.member_id()));
  create policy open_gaps on policy_gap as restrictive for select to alongside_app
    using ((select context.is_manager())
      or exists (select from gap_answer a where a.organisation_id = policy_gap.organisation_id
                   and a.gap_id = policy_gap.id));

  grant select, insert on policy, policy_version, policy_gap, gap_answer to alongside_app;
  grant update (version, in_force, listed_on, withdrawn_by_id, withdrawn_at, withdrawal_reason) on policy
    to alongside_app;
  grant update (title, text, types, inside, outside, review_on, tried_until, written_by_id, written_at,
    adopted_by_id, adopted_at, adopted_on) on policy_version to alongside_app;
`;

const FROZEN = `
  create function keep_adopted_version() returns trigger
    language plpgsql set search_path = ''
    as $$
    begin
      if tg_op = 'INSERT' then
        if new.adopted_at is not null then
          raise exception 'a version begins as a draft' using errcode = '23514';
        end if;
        return new;
      end if;
      if old.adopted_at is not null then
        raise exception 'an adopted version is frozen' using errcode = '23514';
      end if;
      if new.adopted_at is not null and
         (new.title, new.text, new.types, new.inside, new.outside, new.review_on, new.tried_until,
          new.written_by_id, new.written_at) is distinct from
         (old.title, old.text, old.types, old.inside, old.outside, old.review_on, old.tried_until,
          old.written_by_id, old.written_at) then
        raise exception 'what is adopted is what was written' using errcode = '23514';
      end if;
      return new;
    end $$;
  create trigger keep_adopted_version before insert or update on policy_version
    for each row execute function keep_adopted_version();

  create function keep_policy() returns trigger
    language plpgsql set search_path = ''
    as $$
    begin
      if old.withdrawn_at is not null then
        raise exception 'a withdrawn policy is frozen' using errcode = '23514';
      end if;
      if new.version <= old.version then
        raise exception 'a changed policy is another version' using errcode = '23514';
      end if;
      if new.in_force is distinct from old.in_force and (new.in_force is null or new.in_force < old.in_force
           or not exists (select from public.policy_version v
                          where v.organisation_id = new.organisation_id and v.policy_id = new.id
                            and v.number = new.in_force and v.adopted_at is not null)) then
        raise exception 'only an adopted version comes in force' using errcode = '23514';
      end if;
      return new;
    end $$;
  create trigger keep_policy before update on policy for each row execute function keep_policy();
`;
