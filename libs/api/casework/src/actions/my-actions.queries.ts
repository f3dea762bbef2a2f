import type { TenantTransaction } from '@alongside/api-platform';
import type { ActionView, MyActionView } from '@alongside/contracts';
import { ACTION_JSON } from '../case.statement';
import { titleOf } from '../case.view';
import { PART_IN_CASE } from '../case.visibility';

interface MyActionRow {
  readonly action: ActionView;
  readonly title: string | null;
  readonly act: string | null;
  readonly person_label: string;
}

/**
 * Actions that member `$2` owns in cases they still have a part in, by due date: a range of the owner's index.
 */
const MY_ACTIONS = `
  select ${ACTION_JSON} as action, c.title, c.act, p.label as person_label
  from action a
    join "case" c on c.organisation_id = a.organisation_id and c.id = a.case_id
    join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
    left join member o on o.organisation_id = a.organisation_id and o.id = a.owner_id
    join member g on g.organisation_id = a.organisation_id and g.id = a.agreed_by_id
  where a.organisation_id = (select context.organisation_id()) and a.owner_id = $2::uuid
    and a.is_open = $1::boolean and not c.sealed and ${PART_IN_CASE} is not null
    and ($4::date is null or (a.due_on, a.id) > ($4::date, $5::uuid))
  order by a.due_on, a.id limit $6::integer`;

export async function readMyActions(
  db: TenantTransaction,
  page: {
    readonly isOpen: boolean;
    readonly after: { readonly at: string; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<MyActionView[]> {
  const rows = await db.query<MyActionRow>(MY_ACTIONS, [
    page.isOpen,
    db.actor.memberId,
    db.actor.roles.includes('safeguarding_lead'),
    page.after?.at ?? null,
    page.after?.id ?? null,
    page.limit,
  ]);
  return rows.map(({ action, ...subject }) => ({ ...action, caseTitle: titleOf(subject) }));
}
