import type { TenantTransaction } from '@alongside/api-platform';
import type { Outcome } from '@alongside/domain';
import { titleOf } from '../case.view';

/** A decision of a pair's case, by reference. */
export interface PairDecision {
  readonly caseId: string;
  readonly title: string;
  readonly personLabel: string;
  readonly outcome: Outcome;
  /** Wall-clock date in the organisation's zone. */
  readonly decidedOn: string;
}

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly act: string | null;
  readonly person_label: string;
  readonly outcome: Outcome;
  readonly decided_on: string;
}

/** What a supervisor and a practitioner decided in a while, of the cases that both read. */
export interface PairWhile {
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly from: Date;
  readonly until: Date;
}

/** The decisions that the two wrote in that while and that stand, in their order. */
export async function pairDecisions(
  db: TenantTransaction,
  { supervisorId, superviseeId, from, until }: PairWhile,
): Promise<readonly PairDecision[]> {
  const rows = await db.query<Row>(
    `select c.id, c.title, c.act, p.label as person_label, d.text ->> 'outcome' as outcome,
       (d.written_at at time zone o.time_zone)::date::text as decided_on
     from decision d
       join "case" c on c.organisation_id = d.organisation_id and c.id = d.case_id
       join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
       join organisation o on o.organisation_id = c.organisation_id
     where d.written_at >= $3 and d.written_at <= $4 and d.state not in ('draft', 'declined', 'superseded')
       and c.supervisor_id = $1 and c.raised_by_id = $2 and not c.sealed and not c.supervisor_implicated
     order by d.written_at, d.id limit 100`,
    [supervisorId, superviseeId, from, until],
  );
  return rows.map((row) => ({
    caseId: row.id,
    title: titleOf(row),
    personLabel: row.person_label,
    outcome: row.outcome,
    decidedOn: row.decided_on,
  }));
}
