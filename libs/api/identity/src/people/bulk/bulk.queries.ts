import { NotFound, type TenantTransaction } from '@alongside/api-platform';
import type { BulkRow } from '@alongside/contracts';
import { localDate } from '@alongside/domain';

/** One of several people, locked in the order of their ids. */
export interface BulkMember extends Omit<BulkRow, 'refusals'> {
  readonly hasLeft: boolean;
  readonly sinceOn: string;
  readonly zone: string;
}

type Row = Omit<BulkMember, 'sinceOn'> & { readonly since: Date };

/** By name. Throws NotFound when one of them is not there: nothing is done to the others then. */
export async function lockMembers(
  db: TenantTransaction,
  memberIds: readonly string[],
): Promise<readonly BulkMember[]> {
  await db.query('select 1 from member where id = any ($1::uuid[]) order by id for update', [
    memberIds,
  ]);
  const rows = await db.query<Row>(
    `select m.id, m.name, m.version, coalesce(m.left_at <= now(), false) as "hasLeft", m.created_at as since,
       o.time_zone as zone,
       case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name) end as team,
       (select count(*)::integer from supervision_line l
        where m.id in (l.supervisor_id, l.deputy_id) and l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())) as lines
     from member m join organisation o on o.organisation_id = m.organisation_id
       left join team t on t.organisation_id = m.organisation_id and t.id = m.team_id
     where m.id = any ($1::uuid[]) order by lower(m.name), m.id`,
    [memberIds],
  );
  if (rows.length !== new Set(memberIds).size) throw new NotFound();
  return rows.map(({ since, ...row }) => ({ ...row, sinceOn: localDate(since, row.zone) }));
}

/** Ids of those who administer for good; see `otherAdministrators`. */
export async function readAdministrators(db: TenantTransaction): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `select distinct m.id from role_grant g
       join member m on m.organisation_id = g.organisation_id and m.id = g.member_id
     where g.role = 'administrator' and g.ends_at is null and g.starts_at <= clock_timestamp() and m.left_at is null`,
  );
  return rows.map(({ id }) => id);
}
