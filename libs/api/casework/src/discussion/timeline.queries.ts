import type { TenantTransaction } from '@alongside/api-platform';
import type { TimelineItem, TimelinePage } from '@alongside/contracts';
import type { CaseRecord } from '../case.record';
import { memberJson } from '../case.visibility';

/** How many things a page of the timeline holds. */
const PAGE = 50;

/** Things that are the supervisor's alone while a decision is being written. */
const SUPERVISORS_OWN = ['decision_written'];

/**
 * The `$2` newest things before number `$3` in case `$1`; for member `$4` only their own when `$5`. One range
 * of the primary key.
 */
const TIMELINE_STATEMENT = `
  select e.seq, e.kind, e.happened_at as at, e.part, e.facts,
    case when m.id is null then null else ${memberJson('m')} end as by,
    case when n.seq is null then null else jsonb_build_object(
      'text', coalesce(x.text, n.text), 'perspective', n.perspective, 'answersSeq', n.answers_seq,
      'mentions', coalesce((select jsonb_agg(${memberJson('w')}) from member w
        where w.organisation_id = n.organisation_id and w.id = any (n.mentions)), '[]'::jsonb),
      'editedAt', x.edited_at,
      'answered', exists (select from entry r where r.organisation_id = n.organisation_id
        and r.case_id = n.case_id and r.answers_seq = n.seq),
      'addenda', coalesce((select jsonb_agg(jsonb_build_object(
          'text', d.text, 'by', ${memberJson('dm')}, 'at', d.added_at) order by d.added_at)
        from entry_addendum d
          join member dm on dm.organisation_id = d.organisation_id and dm.id = d.author_id
        where d.organisation_id = n.organisation_id and d.case_id = n.case_id and d.seq = n.seq), '[]'::jsonb)
    ) end as entry,
    case when not $5::boolean or e.actor_id = $4::uuid then y.reason end as reason
  from event e
    left join member m on m.organisation_id = e.organisation_id and m.id = e.actor_id
    left join entry n on n.organisation_id = e.organisation_id and n.case_id = e.case_id and n.seq = e.seq
    left join case_reason y on y.organisation_id = e.organisation_id and y.case_id = e.case_id and y.seq = e.seq
    left join lateral (select t.text, t.edited_at from entry_edit t
      where t.organisation_id = n.organisation_id and t.case_id = n.case_id and t.seq = n.seq
      order by t.edited_at desc, t.id desc limit 1) x on true
  where e.organisation_id = (select context.organisation_id()) and e.case_id = $1::uuid
    and e.seq < $3::integer
    and (not $5::boolean or (e.actor_id = $4::uuid or e.kind in ('case_sealed', 'case_escalated', 'route_recorded', 'case_returned')))
    and (not $6::boolean or e.kind <> all ($7::text[]))
  order by e.seq desc
  limit $2::integer`;

interface TimelineRow extends Omit<TimelineItem, 'at'> {
  readonly at: Date;
}

/** A page of the timeline, oldest first; before number `before`, or the newest. */
export async function readTimeline(
  db: TenantTransaction,
  record: CaseRecord,
  before: number | null,
): Promise<TimelinePage> {
  const ownWordsOnly = record.sealed && record.my_part !== 'safeguarding_lead';
  const rows = await db.query<TimelineRow>(TIMELINE_STATEMENT, [
    record.id,
    PAGE + 1,
    before ?? record.last_seq + 1,
    db.actor.memberId,
    ownWordsOnly,
    record.my_part === 'raiser',
    SUPERVISORS_OWN,
  ]);
  const page = rows.slice(0, PAGE).reverse();
  return {
    items: page.map(({ at, ...item }) => ({ ...item, at: at.toISOString() })),
    before: rows.length > PAGE ? (page[0]?.seq ?? null) : null,
  };
}
