import { memberJson, PART_IN_CASE } from './case.visibility';

const list = (select: string): string => `coalesce((select jsonb_agg(${select}), '[]'::jsonb)`;

export const CHECKS = list(`each order by each->>'answeredAt') from (
  select distinct on (s.check_id) jsonb_build_object(
      'check', s.check_id, 'answer', s.answer, 'reason', s.reason, 'answeredAt', s.answered_at,
      'answeredBy', ${memberJson('m')}, 'wording', s.wording) as each
  from safety_check s
    join member m on m.organisation_id = s.organisation_id and m.id = s.answered_by_id
  where s.organisation_id = c.organisation_id and s.case_id = c.id
  order by s.check_id, s.answered_at desc, s.id desc) standing`);

const POSITIONS = list(`jsonb_build_object(
    'moment', p.moment, 'round', p.round, 'part', p.part, 'position', p.position)
    order by p.placed_at) from position p
  where p.organisation_id = c.organisation_id and p.case_id = c.id`);

const SECOND_VIEWS = list(`jsonb_build_object(
    'id', v.id, 'askedOf', ${memberJson('o')}, 'askedBy', ${memberJson('b')}, 'askedAt', v.asked_at,
    'answeredAt', w.answered_at, 'view', w.view, 'reasoning', w.reasoning) order by v.asked_at)
  from second_view v
    join member o on o.organisation_id = v.organisation_id and o.id = v.asked_of_id
    join member b on b.organisation_id = v.organisation_id and b.id = v.asked_by_id
    left join second_view_answer w on w.organisation_id = v.organisation_id and w.second_view_id = v.id
  where v.organisation_id = c.organisation_id and v.case_id = c.id`);

const SIGNATURES = list(`jsonb_build_object(
    'kind', s.kind, 'text', s.text, 'part', s.part, 'by', ${memberJson('sm')}, 'at', s.signed_at)
    order by s.signed_at) from signature s
    join member sm on sm.organisation_id = s.organisation_id and sm.id = s.member_id
  where s.organisation_id = d.organisation_id and s.decision_id = d.id`);

const ADDENDA = list(`jsonb_build_object(
    'text', x.text, 'by', ${memberJson('xm')}, 'at', x.added_at) order by x.added_at)
  from decision_addendum x
    join member xm on xm.organisation_id = x.organisation_id and xm.id = x.author_id
  where x.organisation_id = d.organisation_id and x.decision_id = d.id`);

const PLACEMENT = `(select jsonb_build_object(
    'reference', r.reference, 'by', ${memberJson('rm')}, 'at', r.placed_at)
  from record_placement r
    join member rm on rm.organisation_id = r.organisation_id and rm.id = r.placed_by_id
  where r.organisation_id = d.organisation_id and r.decision_id = d.id
  order by r.placed_at desc limit 1)`;

const DECISIONS = list(`jsonb_build_object(
    'id', d.id, 'version', d.version, 'state', d.state, 'text', d.text, 'decidedBy', ${memberJson('m')},
    'writtenAt', d.written_at, 'sharedAt', d.shared_at, 'supersededById', d.superseded_by_id,
    'signatures', ${SIGNATURES}, 'addenda', ${ADDENDA}, 'recordPlacement', ${PLACEMENT})
    order by d.written_at, d.id) from decision d
    join member m on m.organisation_id = d.organisation_id and m.id = d.decided_by_id
  where d.organisation_id = c.organisation_id and d.case_id = c.id`);

/** The fields of an action, for its rows `a` with their owner `o` and agreer `g`. */
export const ACTION_JSON = `jsonb_build_object(
    'id', a.id, 'caseId', a.case_id, 'version', a.version, 'what', a.what, 'whyForPerson', a.why_for_person,
    'owner', case when o.id is null then null else ${memberJson('o')} end, 'ownerRole', a.owner_role,
    'kind', a.kind, 'dueOn', a.due_on, 'blocksDecision', a.blocks_decision, 'status', a.status,
    'reason', a.reason, 'timesCarriedOver', a.times_carried_over, 'shownBy', a.shown_by,
    'personTold', a.person_told, 'agreedAt', a.agreed_at, 'agreedBy', ${memberJson('g')})`;

const ACTIONS = list(`${ACTION_JSON} order by a.agreed_at, a.id) from action a
    left join member o on o.organisation_id = a.organisation_id and o.id = a.owner_id
    join member g on g.organisation_id = a.organisation_id and g.id = a.agreed_by_id
  where a.organisation_id = c.organisation_id and a.case_id = c.id`);

const REVIEWS = list(`jsonb_build_object(
    'id', r.id, 'answers', r.answers, 'heldAt', r.held_at, 'by', ${memberJson('m')},
    'learningAnswers', coalesce((select jsonb_agg(jsonb_build_object('memberId', l.member_id, 'consents', l.consents)
      order by l.answered_at, l.id) from learning_answer l
      where l.organisation_id = r.organisation_id and l.review_id = r.id), '[]')) order by r.held_at)
  from review r join member m on m.organisation_id = r.organisation_id and m.id = r.held_by_id
  where r.organisation_id = c.organisation_id and r.case_id = c.id`);

const ROUTES = list(`jsonb_build_object(
    'route', r.route, 'note', r.note, 'at', r.recorded_at, 'by', ${memberJson('m')}) order by r.recorded_at)
  from route r join member m on m.organisation_id = r.organisation_id and m.id = r.recorded_by_id
  where r.organisation_id = c.organisation_id and r.case_id = c.id`);

const maybeMember = (column: string): string => `(select ${memberJson('m')} from member m
  where m.organisation_id = c.organisation_id and m.id = c.${column})`;

/** Questions about the same person by the same practitioner in the 90 days to `$4`, this one included. */
const CROSSINGS = `(select count(*)::integer from "case" o
  where o.organisation_id = c.organisation_id and o.person_id = c.person_id and o.raised_by_id = c.raised_by_id
    and o.raised_at > $4::timestamptz - interval '90 days' and o.stage not in ('draft', 'withdrawn'))`;

/**
 * The whole of case `$1` for member `$2` (`$3`: whether a safeguarding lead) at time `$4`, in one statement.
 * No row when it does not exist for them.
 */
export const CASE_STATEMENT = `
  select c.*, c.review_on::text, c.decide_by::text, ${PART_IN_CASE} as my_part,
    p.label as person_label, g.time_zone, g.tightened_rules, g.check_notes, g.calendar,
    context.calendar_at(c.organisation_id, c.raised_at) as raised_calendar,
    coalesce((select x.last_read_seq from case_access x where x.organisation_id = c.organisation_id
              and x.case_id = c.id and x.member_id = $2::uuid), 0) as read_up_to,
    ${CROSSINGS} as crossings, ${maybeMember('raised_by_id')} as raiser,
    ${maybeMember('supervisor_id')} as supervisor, ${maybeMember('deputy_id')} as deputy,
    ${CHECKS} as checks, ${POSITIONS} as positions, ${SECOND_VIEWS} as second_views,
    ${DECISIONS} as decisions, ${ACTIONS} as actions, ${REVIEWS} as reviews, ${ROUTES} as routes
  from "case" c
    join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
    join organisation g on g.organisation_id = c.organisation_id
  where c.organisation_id = (select context.organisation_id()) and c.id = $1::uuid
    and ${PART_IN_CASE} is not null`;

/** Locks case `$1` when it is there for member `$2`. */
export const LOCK_STATEMENT = `
  select c.id from "case" c
  where c.organisation_id = (select context.organisation_id()) and c.id = $1::uuid
    and ${PART_IN_CASE} is not null
  for update`;
