import type { TenantTransaction } from '@alongside/api-platform';
import type { PeoplePage, PeopleRow, SearchPeople } from '@alongside/contracts';
import type { PeopleStanding } from '@alongside/domain';

const PAGE = 50;
const WORDS = 5;

/** What is sought, as beginnings of words; the longest first, since the fewest people have it. */
export const soughtWords = (search: string): readonly string[] =>
  search
    .toLowerCase()
    .split(/[^\p{L}\p{N}@._+-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .sort((one, other) => other.length - one.length)
    .slice(0, WORDS);

interface Row extends Omit<PeopleRow, 'standing'> {
  readonly leftAt: Date | null;
}

export const standingOf = (leftAt: Date | null, now: Date): PeopleStanding => {
  if (leftAt === null) return 'here';
  return leftAt <= now ? 'left' : 'leaving';
};

/** Roles that hold now, for a member called `m`. */
export const ROLES_NOW = `array(select distinct g.role from role_grant g
  where g.organisation_id = m.organisation_id and g.member_id = m.id
    and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()) order by 1)`;

/** A page of people by name. What is found is the database's answer to administrators alone. */
export async function findPeople(
  db: TenantTransaction,
  { search = '', teamId = null, role = null, standing = 'here', cursor = null }: SearchPeople,
): Promise<PeoplePage> {
  const rows = await db.query<Row>(
    `select m.id, m.name, f.email, ${ROLES_NOW} as roles, m.left_at as "leftAt", m.last_on::text as "lastOn",
       case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name) end as team
     from context.find_people($1, $2, $3, $4, $5, $6) with ordinality as f (member_id, email, at)
       join member m on m.id = f.member_id
       left join team t on t.organisation_id = m.organisation_id and t.id = m.team_id
     order by f.at`,
    [soughtWords(search), teamId, role, standing, cursor, PAGE + 1],
  );
  const items = rows.slice(0, PAGE).map(({ leftAt, ...row }) => ({
    ...row,
    standing: standingOf(leftAt, db.now),
  }));
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}
