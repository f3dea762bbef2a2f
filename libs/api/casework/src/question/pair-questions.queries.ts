import type { TenantTransaction } from '@alongside/api-platform';
import type { Arrival, Stage } from '@alongside/domain';
import { titleOf } from '../case.view';

/** A boundary question of a pair, as both of them may read it. */
export interface PairQuestion {
  readonly caseId: string;
  readonly title: string;
  readonly personLabel: string;
  readonly stage: Stage;
  /** Why it belongs on the pair's agenda; `null` when nothing waits. */
  readonly why: Arrival | null;
}

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly act: string | null;
  readonly person_label: string;
  readonly stage: Stage;
  readonly why: Arrival | null;
}

/** Whose questions, and until when a review counts as due. */
export interface PairAgenda {
  readonly supervisorId: string;
  readonly superviseeId: string;
  /** Wall-clock date. */
  readonly until: string;
  /** Questions that are asked about whether anything waits or not. */
  readonly besides: readonly string[];
}

/** Statuses in which a question belongs on the agenda, and what is said about it. */
const WHY = `case c.stage
  when 'raised' then 'unseen'
  when 'discussing' then 'undecided'
  when 'held' then 'undecided'
  when 'decided' then 'unsigned'
  when 'paused' then 'paused'
  when 'in_force' then case when c.review_on <= $3::date then 'review_due' end
end`;

/**
 * The questions that bring something to the pair's next session, and those in `besides`; only what both read:
 * nothing sealed, nothing in which the supervisor is implicated, no draft. The caller is one of the two.
 */
export async function pairQuestions(
  db: TenantTransaction,
  { supervisorId, superviseeId, until, besides }: PairAgenda,
): Promise<readonly PairQuestion[]> {
  const rows = await db.query<Row>(
    `select c.id, c.title, c.act, p.label as person_label, c.stage, ${WHY} as why
     from "case" c join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
     where c.supervisor_id = $1 and c.raised_by_id = $2 and not c.sealed and not c.supervisor_implicated
       and c.stage <> 'draft' and (${WHY} is not null or c.id = any ($4::uuid[]))
     order by c.raised_at, c.id limit 60`,
    [supervisorId, superviseeId, until, [...besides]],
  );
  return rows.map((row) => ({
    caseId: row.id,
    title: titleOf(row),
    personLabel: row.person_label,
    stage: row.stage,
    why: row.why,
  }));
}
