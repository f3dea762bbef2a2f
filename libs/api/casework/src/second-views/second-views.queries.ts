import { NotFound, type TenantTransaction } from '@alongside/api-platform';
import type { MemberView, SecondViewPage } from '@alongside/contracts';
import type { Role, Stage } from '@alongside/domain';
import type { CaseRecord } from '../case.record';
import { CHECKS } from '../case.statement';
import { memberJson } from '../case.visibility';
import { questionOf, titleOf, weighingOf } from '../case.view';

/** Roles that can give a second view. */
const ROLES_ASKED: readonly Role[] = ['supervisor', 'manager'];

/** Members who could give a second view and are not of the pair, by name. */
export const secondViewCandidates = (
  db: TenantTransaction,
  record: CaseRecord,
): Promise<MemberView[]> =>
  db.query<MemberView>(
    `select m.id, m.name from member m
     where (m.left_at is null or m.left_at > now()) and m.id <> all ($2::uuid[])
       and exists (select from role_grant g where g.organisation_id = m.organisation_id
         and g.member_id = m.id and g.role = any ($1::text[])
         and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()))
     order by m.name, m.id limit 100`,
    [
      ROLES_ASKED,
      [record.raised_by_id, record.supervisor_id, record.deputy_id].filter((id) => id !== null),
    ],
  );

export async function rolesOf(db: TenantTransaction, memberId: string): Promise<readonly Role[]> {
  const rows = await db.query<{ role: Role }>(
    `select g.role from role_grant g join member m on m.organisation_id = g.organisation_id and m.id = g.member_id
     where g.member_id = $1 and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())
       and (m.left_at is null or m.left_at > now())`,
    [memberId],
  );
  return rows.map(({ role }) => role);
}

/** What a second viewer sees: the question, the weighing and the checks, and nothing of the first opinion. */
export interface SecondViewRow extends CaseRecord {
  readonly second_view_id: string;
  readonly case_id: string;
  readonly stage: Stage;
  readonly asked_of_id: string;
  readonly asked_by: MemberView;
  readonly asked_at: Date;
  readonly answered_at: Date | null;
}

const PAGE_STATEMENT = `
  select c.*, v.id as second_view_id, v.case_id, v.asked_of_id, v.asked_at, w.answered_at,
    p.label as person_label, ${memberJson('b')} as asked_by, ${CHECKS} as checks
  from second_view v
    join "case" c on c.organisation_id = v.organisation_id and c.id = v.case_id
    join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
    join member b on b.organisation_id = v.organisation_id and b.id = v.asked_by_id
    left join second_view_answer w on w.organisation_id = v.organisation_id and w.second_view_id = v.id
  where v.organisation_id = (select context.organisation_id()) and v.id = $1::uuid
    and v.asked_of_id = $2::uuid and w.answered_at is null
    and not c.sealed and c.stage not in ('withdrawn', 'closed')
    and not (c.supervisor_implicated and c.supervisor_id = $2::uuid)`;

/** Throws NotFound unless it is asked of this member, who still has a role that is asked, and waits for an answer. */
export async function readSecondView(db: TenantTransaction, id: string): Promise<SecondViewRow> {
  if (!db.actor.roles.some((role) => ROLES_ASKED.includes(role))) throw new NotFound();
  return db.one<SecondViewRow>(PAGE_STATEMENT, [id, db.actor.memberId]);
}

export const toSecondViewPage = (row: SecondViewRow): SecondViewPage => ({
  id: row.second_view_id,
  personLabel: row.person_label,
  title: titleOf(row),
  question: questionOf(row),
  weighing: weighingOf(row),
  safetyChecks: row.checks,
  askedBy: row.asked_by,
  askedAt: row.asked_at.toISOString(),
  answeredAt: row.answered_at?.toISOString() ?? null,
});
