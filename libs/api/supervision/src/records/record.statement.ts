import type { MemberView, RecordText } from '@alongside/contracts';
import type {
  PairPart,
  RecordChoices,
  RecordSignatureKind,
  RecordState,
  WorkingCalendar,
} from '@alongside/domain';

/** Words under a name, beside a record. */
export interface WordsRow {
  readonly text: string;
  readonly by: MemberView;
  readonly at: string;
}

export interface SignatureRow {
  readonly part: PairPart;
  readonly kind: RecordSignatureKind;
  readonly text: string | null;
  readonly by: MemberView;
  readonly at: string;
}

/** A record with everything that stands beside it. */
export interface RecordRecord {
  readonly id: string;
  readonly lineId: string;
  readonly sessionId: string;
  readonly heldOn: string;
  readonly version: number;
  readonly state: RecordState;
  readonly choices: RecordChoices;
  readonly text: RecordText | null;
  readonly contentHash: string | null;
  readonly draftedBy: MemberView;
  readonly sharedAt: Date | null;
  readonly unsettledAt: Date | null;
  readonly nextManager: MemberView | null;
  readonly supervisor: MemberView;
  readonly supervisee: MemberView;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** Whether the supervisee shares this line's past with the reader. */
  readonly isShared: boolean;
  readonly timeZone: string;
  /** The one that held when it was shared. */
  readonly calendar: WorkingCalendar;
  readonly signatures: readonly SignatureRow[];
  readonly addenda: readonly WordsRow[];
  readonly views: readonly WordsRow[];
}

const member = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

const wordsIn = (table: string): string => `
  coalesce((select jsonb_agg(jsonb_build_object('text', w.text, 'at', w.added_at, 'by', ${member('a')})
                             order by w.added_at, w.id)
            from ${table} w join member a on a.organisation_id = w.organisation_id and a.id = w.author_id
            where w.organisation_id = r.organisation_id and w.record_id = r.id), '[]')`;

/** The record `$1`, when row-level security shows it to the reader; `condition` names how it is found. */
export const recordStatement = (condition: 'r.id = $1' | 'r.session_id = $1'): string => `
  select r.id, r.line_id as "lineId", r.session_id as "sessionId", r.held_on::text as "heldOn", r.version,
    r.state, r.choices, r.text, r.content_hash as "contentHash", ${member('d')} as "draftedBy",
    r.shared_at as "sharedAt", r.unsettled_at as "unsettledAt",
    case when m.id is null then null else ${member('m')} end as "nextManager",
    ${member('s')} as supervisor, ${member('e')} as supervisee,
    l.starts_at as "startsAt", l.ends_at as "endsAt",
    r.line_id in (select context.my_past_lines()) as "isShared", o.time_zone as "timeZone",
    context.calendar_at(r.organisation_id, r.shared_at) as calendar,
    coalesce((select jsonb_agg(jsonb_build_object('part', g.part, 'kind', g.kind, 'text', g.text,
                                                  'at', g.signed_at, 'by', ${member('b')})
                               order by g.signed_at, g.id)
              from record_signature g
                join member b on b.organisation_id = g.organisation_id and b.id = g.member_id
              where g.organisation_id = r.organisation_id and g.record_id = r.id), '[]') as signatures,
    ${wordsIn('record_addendum')} as addenda,
    ${wordsIn('record_manager_view')} as views
  from supervision_record r
    join organisation o on o.organisation_id = r.organisation_id
    join supervision_line l on l.organisation_id = r.organisation_id and l.id = r.line_id
    join member s on s.organisation_id = l.organisation_id and s.id = l.supervisor_id
    join member e on e.organisation_id = l.organisation_id and e.id = l.supervisee_id
    join member d on d.organisation_id = r.organisation_id and d.id = r.drafted_by_id
    left join member m on m.organisation_id = r.organisation_id and m.id = r.next_manager_id
  where ${condition}`;
