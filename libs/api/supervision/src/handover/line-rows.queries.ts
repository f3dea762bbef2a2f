import type { TenantTransaction } from '@alongside/api-platform';
import type { LineRow, MemberChoice } from '@alongside/contracts';
import type { LineCandidate } from '@alongside/domain';

interface Row extends Omit<LineRow, 'since'> {
  readonly since: Date;
}

const CURRENT = `l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())`;

const LINES = `
  select l.id as "lineId", jsonb_build_object('id', e.id, 'name', e.name) as supervisee,
    jsonb_build_object('id', r.id, 'name', r.name) as supervisor,
    case when d.id is null then null else jsonb_build_object('id', d.id, 'name', d.name) end as deputy,
    l.starts_at as since
  from supervision_line l
    join member e on e.organisation_id = l.organisation_id and e.id = l.supervisee_id
    join member r on r.organisation_id = l.organisation_id and r.id = l.supervisor_id
    left join member d on d.organisation_id = l.organisation_id and d.id = l.deputy_id
  where `;

const toRow = (row: Row): LineRow => ({ ...row, since: row.since.toISOString() });

/** Who supervises whom now, by name. */
export const readLinesOf = async (db: TenantTransaction): Promise<readonly LineRow[]> =>
  (await db.query<Row>(`${LINES} ${CURRENT} order by e.name, l.id limit 1000`)).map(toRow);

export const readLine = async (db: TenantTransaction, lineId: string): Promise<LineRow> =>
  toRow(await db.one<Row>(`${LINES} l.id = $1`, [lineId]));

/** The line that the next one follows: the open one, also when it began a moment after this transaction. */
export const readCurrentLine = (
  db: TenantTransaction,
  superviseeId: string,
): Promise<{ readonly lineId: string; readonly supervisorId: string } | undefined> =>
  db.maybe(
    `select l.id as "lineId", l.supervisor_id as "supervisorId" from supervision_line l
     where l.supervisee_id = $1 and (l.ends_at is null or l.ends_at > now())
     order by l.ends_at is null desc, l.starts_at desc limit 1`,
    [superviseeId],
  );

const ROLES = `array(select distinct g.role from role_grant g
  where g.organisation_id = m.organisation_id and g.member_id = m.id
    and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()) order by 1)`;

/** Everybody who works here, with what they may do. */
export const readMembers = (db: TenantTransaction): Promise<MemberChoice[]> =>
  db.query<MemberChoice>(
    `select m.id, m.name, ${ROLES} as roles from member m
     where m.left_at is null or m.left_at > now() order by m.name, m.id limit 1000`,
  );

/** Those of the named who are in the organisation. */
export async function readCandidates(
  db: TenantTransaction,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, LineCandidate>> {
  const rows = await db.query<LineCandidate>(
    `select m.id as "memberId", ${ROLES} as roles, coalesce(m.left_at <= now(), false) as "hasLeft"
     from member m where m.id = any ($1::uuid[])`,
    [ids.filter((id) => id !== null)],
  );
  return new Map(rows.map((row) => [row.memberId, row]));
}
