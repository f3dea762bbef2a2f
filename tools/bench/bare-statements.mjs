// The same reads and writes as the product's, each as few statements as can be: what PostgreSQL and Node can do at
// best with these tables, these policies and these answers. No rules, no validation, no framework.
const ORG = '(select context.organisation_id())';
const OPENS = `exists (select from case_access a where a.organisation_id = c.organisation_id and a.case_id = c.id
  and a.member_id = $2::uuid and a.ended_at is null and (a.line_id is null or exists (
    select from supervision_line l where l.organisation_id = a.organisation_id and l.id = a.line_id
      and l.starts_at <= now() and (l.ends_at is null or l.ends_at > now()))))`;
const member = (alias) => `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;
const list = (json, from) => `coalesce((select jsonb_agg(${json}) from ${from}), '[]'::jsonb)`;
const ofCase = (table, alias) =>
  `${table} ${alias} where ${alias}.organisation_id = c.organisation_id and ${alias}.case_id = c.id`;

/** $1 member, $2 how many. */
export const LIST = `
  select c.id, c.title, p.label as "personLabel", c.stage, c.sealed, a.part as "myPart", c.type, c.timing, c.urgency,
    ${member('o')} as "with", c.raised_at as "raisedAt", a.last_activity_at as "lastActivityAt",
    greatest(c.last_seq - a.last_read_seq, 0) as unread, c.open_actions as "openActions", a.needs,
    a.needs_because as "needsBecause", a.needs_by::text as "needsBy"
  from case_access a
    join "case" c on c.organisation_id = a.organisation_id and c.id = a.case_id
    join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
    left join member o on o.organisation_id = c.organisation_id
      and o.id = case a.part when 'raiser' then c.supervisor_id else c.raised_by_id end
  where a.organisation_id = ${ORG} and a.member_id = $1::uuid and a.is_open and a.ended_at is null
    and (a.line_id is null or exists (select from supervision_line l
      where l.organisation_id = a.organisation_id and l.id = a.line_id
        and l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())))
  order by a.last_activity_at desc, a.case_id desc limit $2`;

/** $1 case, $2 member: the case, all that is in it, and the newest page of its timeline. */
export const CASE = `
  select c.*, p.label as person_label,
    (select ${member('m')} from member m where m.organisation_id = c.organisation_id and m.id = c.raised_by_id) as raiser,
    (select ${member('m')} from member m where m.organisation_id = c.organisation_id and m.id = c.supervisor_id) as supervisor,
    (select count(*) from "case" o where o.organisation_id = c.organisation_id and o.person_id = c.person_id
      and o.raised_by_id = c.raised_by_id and o.raised_at > now() - interval '90 days') as crossings,
    ${list(
      'to_jsonb(s)',
      `(select distinct on (s.check_id) s.* from ${ofCase('safety_check', 's')}
      order by s.check_id, s.answered_at desc) s`,
    )} as checks,
    ${list('to_jsonb(p)', ofCase('position', 'p'))} as positions,
    ${list('to_jsonb(v)', ofCase('second_view', 'v'))} as second_views,
    ${list(
      `to_jsonb(d) || jsonb_build_object('signatures', ${list(
        'to_jsonb(g)',
        'signature g where g.organisation_id = d.organisation_id and g.decision_id = d.id',
      )})`,
      ofCase('decision', 'd'),
    )} as decisions,
    ${list('to_jsonb(x)', ofCase('action', 'x'))} as actions,
    ${list('to_jsonb(r)', ofCase('review', 'r'))} as reviews,
    ${list(
      `to_jsonb(t)`,
      `(select e.seq, e.kind, e.happened_at, e.part, e.facts, w.text, w.perspective, w.answers_seq, m.name
        from event e
          left join entry w on w.organisation_id = e.organisation_id and w.case_id = e.case_id and w.seq = e.seq
          left join member m on m.organisation_id = e.organisation_id and m.id = e.actor_id
        where e.organisation_id = c.organisation_id and e.case_id = c.id order by e.seq desc limit 50) t`,
    )} as timeline
  from "case" c join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
  where c.organisation_id = ${ORG} and c.id = $1::uuid and ${OPENS}`;

/** $1 case, $2 member, $3 id. */
export const LOOK = `
  insert into look (organisation_id, case_id, looked_at, member_id, part, id)
  values (${ORG}, $1::uuid, now(), $2::uuid, 'raiser', $3::uuid)`;

/** Takes the next number of the case, appends an event, brings the inboxes up to date. $3 kind. */
const happened = (rest) => `
  with c as (
    update "case" c set last_seq = last_seq + 1, version = version + 1, last_activity_at = now()
    where c.organisation_id = ${ORG} and c.id = $1::uuid and ${OPENS}
    returning c.organisation_id, c.id, c.last_seq
  ), e as (
    insert into event (organisation_id, case_id, seq, kind, actor_id, part, happened_at)
    select organisation_id, id, last_seq, $3, $2::uuid, 'raiser', now() from c returning 1
  ), a as (
    update case_access a set last_activity_at = now(),
      last_read_seq = case when a.member_id = $2::uuid then c.last_seq else a.last_read_seq end
    from c where a.organisation_id = c.organisation_id and a.case_id = c.id and a.ended_at is null returning 1
  ) ${rest}`;

/** $4 text, $5 perspective. */
export const POST = happened(`
  insert into entry (organisation_id, case_id, seq, author_id, text, perspective, posted_at)
  select organisation_id, id, last_seq, $2::uuid, $4, $5, now() from c returning seq`);

/** $4 id, $5 check, $6 answer, $7 reason. */
export const CHECK = happened(`
  insert into safety_check (organisation_id, id, case_id, check_id, answer, reason, wording, answered_by_id, answered_at)
  select organisation_id, $4::uuid, id, $5, $6, $7, 1, $2::uuid, now() from c returning id`);

/** $4 id, $5 text of the decision. A hold: it takes effect at once. */
export const DECIDE = happened(`
  insert into decision (organisation_id, id, case_id, state, text, decided_by_id, written_at, shared_at)
  select organisation_id, $4::uuid, id, 'shared', $5::jsonb, $2::uuid, now(), now() from c returning id`);
