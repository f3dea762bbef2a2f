import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mails that wait to be handed over. A row is written by the transaction that causes the mail, so that what is
 * rolled back sends nothing. It holds codes and ids alone: there is no column in which a word, a name or an
 * address could stand.
 */
export class CreateMailOutbox1760000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mail_outbox;
      drop function context.mail_due, context.mail_state, context.queue_mail;`);
  }
}

/** begun_at says that handing over has begun and its end is not known; in_doubt how often that was so. */
const TABLE = `
  create table mail_outbox (
    organisation_id uuid not null,
    id uuid not null,
    template text not null check (template ~ '^[a-z_]{1,40}$'),
    member_id uuid,
    about_id uuid,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    next_attempt_at timestamptz not null default now(),
    attempts integer not null default 0,
    begun_at timestamptz,
    in_doubt integer not null default 0,
    sent_at timestamptz,
    failed_at timestamptz,
    failure text check (failure ~ '^[a-z_]{1,40}$'),
    primary key (organisation_id, id),
    check (member_id is not null or about_id is not null),
    check (sent_at is null or failed_at is null),
    check (failed_at is null or failure is not null)
  );
  create index mail_outbox_due on mail_outbox (organisation_id, next_attempt_at)
    where sent_at is null and failed_at is null;
  create index mail_outbox_age on mail_outbox (organisation_id, created_at);
  create index mail_outbox_failed on mail_outbox (failed_at) where failed_at is not null;
  select context.protect('mail_outbox'::regclass);
  create policy gate on mail_outbox to alongside_owner using (true) with check (true);
  grant insert (organisation_id, id, template, member_id, about_id, expires_at) on mail_outbox to alongside_app;
  grant select, insert, delete on mail_outbox to alongside_worker;
  grant update (next_attempt_at, attempts, begun_at, in_doubt, sent_at, failed_at, failure)
    on mail_outbox to alongside_worker;
`;

const FUNCTIONS = `
  create function context.mail_due(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
      select distinct o.organisation_id from public.mail_outbox o
        where o.next_attempt_at <= coalesce(at, now()) and o.sent_at is null and o.failed_at is null
    $$;

  create function context.mail_state()
    returns table (waiting integer, oldest_at timestamptz, given_up integer, in_doubt integer)
    language sql stable security definer set search_path = ''
    as $$
      select w.waiting, w.oldest_at,
        (select count(*)::integer from public.mail_outbox f
          where f.failed_at > now() - interval '7 days' and f.failure <> 'pointless'),
        w.in_doubt
      from (
        select count(*)::integer as waiting, min(o.created_at) as oldest_at,
          coalesce(sum(o.in_doubt), 0)::integer as in_doubt
        from public.mail_outbox o where o.sent_at is null and o.failed_at is null) w
    $$;

  create function context.queue_mail(
      organisation uuid, mail uuid, code text, member uuid, about uuid, keeps_for interval) returns void
    language sql security definer set search_path = ''
    as $$
      insert into public.mail_outbox (organisation_id, id, template, member_id, about_id, expires_at)
        values (organisation, mail, code, member, about, now() + keeps_for)
    $$;

  revoke all on function context.mail_due(timestamptz), context.mail_state(),
    context.queue_mail(uuid, uuid, text, uuid, uuid, interval) from public;
  grant execute on function context.mail_due(timestamptz), context.mail_state() to alongside_worker;
  grant execute on function context.queue_mail(uuid, uuid, text, uuid, uuid, interval) to alongside_auth;
`;
