// A generated organisation of any size, loaded with set-based SQL as the superuser: a request takes ten thousand
// times as long, and what is measured is how the product does with much data, not how it got there.
import crypto from 'node:crypto';
import { promisify } from 'node:util';

const argon2 = promisify(crypto.argon2);
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
export const BENCH_PASSWORD = 'bench-password';
/** Members who can sign in; the hash is the product's own kind. */
export const SIGN_IN_ACCOUNTS = 8;

const encode = (bytes) => bytes.toString('base64').replaceAll('=', '');

async function passwordHash() {
  const nonce = crypto.randomBytes(16);
  const tag = await argon2('argon2id', {
    message: BENCH_PASSWORD,
    nonce,
    ...COST,
    tagLength: 32,
  });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${encode(nonce)}$${encode(tag)}`;
}

/** How much of everything, for `cases` cases. */
export const sizeOf = (cases) => ({
  cases,
  teams: 20,
  practitioners: 400,
  supervisors: 40,
  entries: cases * 10,
  actions: cases * 3,
});

/** Ids that grow with time, as the product's UUIDv7 do, and can be worked out from a number. */
const FUNCTIONS = `
  create schema bench;
  create function bench.id(kind integer, n bigint) returns uuid language sql immutable parallel safe as $$
    select (lpad(to_hex(1700000000000 + n * 100), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
      || '8' || substr(md5(kind || '-' || n), 1, 15))::uuid
  $$;
  create function bench.practitioner(n bigint) returns bigint language sql immutable parallel safe as $$
    select 1 + (n * 7919) % 400
  $$;
  create function bench.supervisor(p bigint) returns bigint language sql immutable parallel safe as $$
    select 1 + (p - 1) % 40
  $$;
  create function bench.entries(n bigint) returns integer language sql immutable parallel safe as $$
    select case when (n + n / 400) % 5 = 0 then 30 else 5 end
  $$;
  create function bench.stage(n bigint) returns text language sql immutable parallel safe as $$
    select (array['closed', 'discussing', 'in_force', 'decided'])
      [width_bucket((n + n / 400) % 20, array[0, 12, 17, 19]::bigint[])]
  $$;
  create function bench.day(n bigint, cases bigint) returns timestamptz language sql stable parallel safe as $$
    select now() - (cases - n) * (interval '700 days' / cases) - interval '2 days'
  $$;
`;

const ORG = `bench.id(1, 1)`;
const WORDS = `'We talked about it again on the last visit, and what I hear is less about the rule than about who turns up. '
  || 'I would like to go on with it for now, in the diary and with the team knowing, and to look at it together in two weeks. '`;

const people = (hash) => `
  insert into organisation (organisation_id, name) values (${ORG}, 'Bench');
  insert into service (organisation_id, id, name) values (${ORG}, bench.id(2, 1), 'Service');
  insert into team (organisation_id, id, service_id, name)
    select ${ORG}, bench.id(3, t), bench.id(2, 1), 'Team ' || t from generate_series(1, 20) t;
  insert into account (id, email, password_hash)
    select bench.id(4, m), 'member' || m || '@bench.example', '${hash}' from generate_series(1, 440) m;
  insert into member (organisation_id, id, account_id, team_id, name)
    select ${ORG}, bench.id(5, m), bench.id(4, m), bench.id(3, 1 + m % 20), 'Member ' || m from generate_series(1, 440) m;
  insert into team_membership (organisation_id, member_id, since, team_id)
    select ${ORG}, bench.id(5, m), now() - interval '2 years', bench.id(3, 1 + m % 20) from generate_series(1, 440) m;
  insert into role_grant (organisation_id, id, member_id, role, starts_at)
    select ${ORG}, bench.id(6, m), bench.id(5, m), case when m <= 400 then 'practitioner' else 'supervisor' end,
      now() - interval '2 years' from generate_series(1, 440) m;
  insert into supervision_line (organisation_id, id, supervisor_id, supervisee_id, starts_at)
    select ${ORG}, bench.id(7, p), bench.id(5, 400 + bench.supervisor(p)), bench.id(5, p), now() - interval '2 years'
    from generate_series(1, 400) p;
  insert into session (organisation_id, id, member_id, token_hash, ends_at, last_used_at)
    select ${ORG}, bench.id(8, m), bench.id(5, m), encode(sha256(convert_to('bench-' || m, 'UTF8')), 'hex'),
      now() + interval '12 hours', now() from generate_series(1, 440) m;
`;

const series = (cases) => `(select n, bench.practitioner(n) as p, bench.stage(n) as stage,
    bench.day(n, ${cases}) as day, bench.entries(n) as entries from generate_series(1, ${cases}) n) g`;

const caseRows = (cases) => `
  insert into person (organisation_id, id, number, label, made_by_id, created_at)
    select ${ORG}, bench.id(9, n), n, 'Heron ' || n, bench.id(5, p), day from ${series(cases)};
  insert into "case" (organisation_id, id, version, stage, person_id, raised_by_id, supervisor_id, line_id, team_id,
      title, story, act, context, parent_or_carer, type, subtype, timing, direction, urgency, weighing, raised_at,
      facts_changed_at, last_activity_at, last_seq, supervisor_spoke, open_actions, review_on, created_at, closed_at)
    select ${ORG}, bench.id(10, n), 5, stage, bench.id(9, n), bench.id(5, p), bench.id(5, 400 + bench.supervisor(p)),
      bench.id(7, p), bench.id(3, 1 + p % 20), 'Question number ' || n, repeat(${WORDS}, 2), 'Go for an hour, in work time.',
      'adults', false, 'gift_received', 'gift_received.handmade', 'before', 'towards_closer', 'this_week',
      '{"needServed":["person"],"harmByDoing":"A debt.","harmByNotDoing":"A no to the person.","alternatives":["A card"]}',
      day, day, day + interval '2 days', entries + 2, true, case when stage = 'closed' then 0 else 2 end,
      case when stage = 'in_force' then current_date + 10 end, day, case when stage = 'closed' then day end
    from ${series(cases)};
  insert into case_access (organisation_id, member_id, case_id, part, line_id, is_open, last_activity_at, raised_at,
      last_read_seq, needs, needs_because, needs_by)
    select ${ORG}, case when part = 'raiser' then bench.id(5, p) else bench.id(5, 400 + bench.supervisor(p)) end,
      bench.id(10, n), part, case when part = 'supervisor' then bench.id(7, p) end, stage <> 'closed',
      day + interval '2 days', day, entries - n % 3,
      case when stage = 'decided' then 'sign_decision' end, case when stage = 'decided' then 'decision_to_sign' end,
      case when stage = 'decided' then current_date + 3 end
    from ${series(cases)}, unnest(array['raiser', 'supervisor']) part;
`;

const recordRows = (cases) => `
  insert into event (organisation_id, case_id, seq, kind, actor_id, part, happened_at)
    select ${ORG}, bench.id(10, n), s, case s when 1 then 'case_begun' when 2 then 'case_raised' else 'entry_posted' end,
      case when s % 2 = 1 or s < 3 then bench.id(5, p) else bench.id(5, 400 + bench.supervisor(p)) end,
      case when s % 2 = 1 or s < 3 then 'raiser' else 'supervisor' end, day + s * interval '1 hour'
    from ${series(cases)}, generate_series(1, entries + 2) s;
  insert into entry (organisation_id, case_id, seq, author_id, text, perspective, posted_at)
    select organisation_id, case_id, seq, actor_id, ${WORDS} || seq, part_text, happened_at
    from (select *, case part when 'raiser' then 'practitioner' else 'supervisor' end as part_text
          from event where kind = 'entry_posted') e;
  insert into position (organisation_id, case_id, moment, round, part, position, member_id, placed_at)
    select ${ORG}, bench.id(10, n), 'start', 0, part, 'warm', bench.id(5, p), day
    from ${series(cases)}, unnest(array['raiser', 'supervisor']) part;
  insert into safety_check (organisation_id, id, case_id, check_id, answer, reason, wording, answered_by_id, answered_at)
    select ${ORG}, bench.id(11, n * 10 + ordinality), bench.id(10, n), check_id, answer, 'We talked about it together.', 1,
      bench.id(5, p), case when stage = 'discussing' then now() - interval '1 day' else day end
    from ${series(cases)}, unnest(
      array['S1_immediate_danger', 'S4_allegation_about_worker', 'S5_sexual_or_exploitative', 'S9_person_asked',
            'S14_policy_position', 'S18_worker_state'],
      array['no', 'no', 'no', 'yes', 'inside', 'steady']) with ordinality as c(check_id, answer, ordinality);
  insert into action (organisation_id, id, case_id, what, owner_id, kind, due_on, status, agreed_by_id, agreed_at, is_open)
    select ${ORG}, bench.id(12, n * 10 + a), bench.id(10, n), 'Tell the team', bench.id(5, p), 'tell', current_date + a,
      case when stage = 'closed' or a = 1 then 'done' else 'agreed' end, bench.id(5, p), day,
      not (stage = 'closed' or a = 1)
    from ${series(cases)}, generate_series(1, 3) a;
  insert into look (organisation_id, case_id, looked_at, member_id, part, id)
    select ${ORG}, bench.id(10, n), day + l * interval '1 hour', bench.id(5, p), 'raiser', bench.id(13, n * 10 + l)
    from ${series(cases)}, generate_series(1, 3) l;
`;

const decisionRows = (cases) => `
  insert into decision (organisation_id, id, case_id, state, text, decided_by_id, written_at, shared_at)
    select ${ORG}, bench.id(14, n), bench.id(10, n), case when stage = 'decided' then 'shared' else 'signed_by_both' end,
      jsonb_build_object('outcome', 'go_ahead', 'reasoning', ${WORDS}, 'conditions', '[]'::jsonb,
        'stopConditions', '["It is asked for again"]'::jsonb, 'ending', 'Once.', 'reviewOn', current_date + 10,
        'instead', null, 'whoTellsPerson', null, 'missing', null, 'interimLine', null, 'decideBy', null,
        'repair', null, 'forThePersonsRecord', null),
      bench.id(5, 400 + bench.supervisor(p)), day + interval '1 day', day + interval '1 day'
    from ${series(cases)} where stage <> 'discussing';
  insert into signature (organisation_id, decision_id, part, kind, member_id, signed_at)
    select ${ORG}, bench.id(14, n), part, 'signed', bench.id(5, p), day + interval '2 days'
    from ${series(cases)}, unnest(array['raiser', 'supervisor']) part where stage in ('closed', 'in_force');
`;

/** Fills an empty, migrated database. Foreign keys are not checked row by row: they hold by construction. */
export async function load(client, cases, say) {
  await client.query('set session_replication_role = replica');
  await client.query(FUNCTIONS);
  await client.query(people(await passwordHash()));
  for (const [what, sql] of [
    ['cases', caseRows(cases)],
    ['entries, checks and actions', recordRows(cases)],
    ['decisions', decisionRows(cases)],
  ]) {
    await client.query(sql);
    say(`… ${what}`);
  }
  await client.query('set session_replication_role = origin');
  await client.query('vacuum analyze');
}

/** Which cases the measurements use, spread over all of them. */
export async function samples(client) {
  const rows = async (sql) => (await client.query({ text: sql, rowMode: 'array' })).rows;
  const chosen = (where) =>
    rows(`select 'bench-' || bench.practitioner(n), 'bench-' || (400 + bench.supervisor(bench.practitioner(n))),
            bench.id(10, n)
          from (select generate_series(1, (select count(*) from "case")) n) g where ${where}
          order by md5(n::text) limit 4500`);
  return {
    /** [token of raiser, token of supervisor, case] with thirty entries. */
    long: await chosen(`bench.entries(n) = 30`),
    /** The same under discussion. */
    discussing: await chosen(`bench.stage(n) = 'discussing'`),
    tokens: Array.from({ length: 400 }, (_, place) => `bench-${place + 1}`),
  };
}
