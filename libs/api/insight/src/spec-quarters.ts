import { newId } from '@alongside/api-platform';
import type { OrganisationBuilder, TestApi } from '@alongside/api-testing';
import { firstDayOf, localDate, type Quarter, quarterAfter, quarterOf } from '@alongside/domain';

/** The latest quarter that has closed, and so many before it. */
export const closed = (before = 0): Quarter =>
  quarterAfter(quarterOf(localDate(new Date(Date.now() - 86_400_000))), -1 - before);

interface Asking {
  readonly quarter: Quarter;
  readonly teamId: string;
  /** Each asks once in turn. */
  readonly practitioners: readonly string[];
  readonly questions: number;
  readonly type?: string;
  readonly sealed?: boolean;
}

/** Questions of a quarter, written as they stand after being closed: a hundred of them through the API take minutes. */
export async function asked(
  api: TestApi,
  own: OrganisationBuilder,
  { quarter, teamId, practitioners, questions, type = 'transport', sealed = false }: Asking,
): Promise<readonly string[]> {
  const ids = Array.from({ length: questions }, () => newId());
  for (const [place, id] of ids.entries()) {
    const raiser = practitioners[place % practitioners.length];
    const person = newId();
    await api.superuser.query(
      `insert into person (organisation_id, id, number, label, made_by_id, created_at)
       select $1, $2, coalesce(max(number), 0) + 1, 'Heron ' || (coalesce(max(number), 0) + 1), $3, now()
       from person where organisation_id = $1`,
      [own.id, person, raiser],
    );
    await api.superuser.query(
      `insert into "case" (organisation_id, id, stage, sealed, person_id, raised_by_id, team_id, title, story, type,
         timing, direction, raised_at, facts_changed_at, last_activity_at, created_at)
       values ($1, $2, 'discussing', $3, $4, $5, $6, 'A secret title', 'A secret story', $7, 'before',
         'towards_closer', $8::date + interval '20 days', now(), now(), now())`,
      [own.id, id, sealed, person, raiser, teamId, type, firstDayOf(quarter)],
    );
  }
  return ids;
}

/** Six more practitioners of a team, who have been there for two years. */
export async function sixOf(
  api: TestApi,
  own: OrganisationBuilder,
  teamId: string,
): Promise<readonly string[]> {
  const members = [];
  for (const name of ['Ann', 'Ben', 'Cai', 'Dov', 'Eve', 'Flo'])
    members.push(await own.member(`${name} ${teamId.slice(-4)}`, ['practitioner'], teamId));
  for (const begun of ['role_grant set starts_at', 'team_membership set since'])
    await api.superuser.query(
      `update ${begun} = now() - interval '2 years' where organisation_id = $1`,
      [own.id],
    );
  return members.map(({ id }) => id);
}
