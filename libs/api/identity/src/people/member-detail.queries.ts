import type { TenantTransaction } from '@alongside/api-platform';
import type { MemberDetail, OpenWork, RoleGrantView, RoleRequestView } from '@alongside/contracts';
import { refusalsToReturn } from '@alongside/domain';
import { readChanges } from './people-change';
import { ROLES_NOW, standingOf } from './people-list.queries';

const CHANGES = 20;

interface Row extends Pick<
  MemberDetail,
  'id' | 'name' | 'email' | 'team' | 'roles' | 'version' | 'lastOn'
> {
  readonly leftAt: Date | null;
}

/** One person as an administrator keeps them. Throws NotFound. */
export async function readMemberDetail(
  db: TenantTransaction,
  memberId: string,
): Promise<MemberDetail> {
  const { leftAt, ...row } = await db.one<Row>(
    `select m.id, m.name, context.email_of(m.id) as email, m.version, m.left_at as "leftAt",
       m.last_on::text as "lastOn", ${ROLES_NOW} as roles,
       case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name) end as team
     from member m left join team t on t.organisation_id = m.organisation_id and t.id = m.team_id
     where m.id = $1`,
    [memberId],
  );
  return {
    ...row,
    standing: standingOf(leftAt, db.now),
    leftAt: leftAt?.toISOString() ?? null,
    canReturn: refusalsToReturn(leftAt, db.now).length === 0,
    grants: await readGrants(db, memberId),
    requests: await readRequests(db, memberId),
    openWork: await readOpenWork(db, memberId),
    changes: await readChanges(db, { memberId, before: null, most: CHANGES }),
  };
}

async function readGrants(
  db: TenantTransaction,
  memberId: string,
): Promise<readonly RoleGrantView[]> {
  const rows = await db.query<
    Pick<RoleGrantView, 'id' | 'role'> & { startsAt: Date; endsAt: Date | null }
  >(
    `select id, role, starts_at as "startsAt", ends_at as "endsAt" from role_grant where member_id = $1
     order by coalesce(ends_at <= now(), false), starts_at desc, id limit 100`,
    [memberId],
  );
  return rows.map(({ startsAt, endsAt, ...row }) => ({
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
  }));
}

async function readRequests(
  db: TenantTransaction,
  memberId: string,
): Promise<readonly RoleRequestView[]> {
  const rows = await db.query<Omit<RoleRequestView, 'askedAt'> & { askedAt: Date }>(
    `select r.id, r.role, jsonb_build_object('id', a.id, 'name', a.name) as "askedBy", r.asked_at as "askedAt",
       r.asked_by_id = $2 as "isMine"
     from role_request r join member a on a.organisation_id = r.organisation_id and a.id = r.asked_by_id
     where r.member_id = $1 and r.answered_at is null order by r.asked_at, r.id`,
    [memberId, db.actor.memberId],
  );
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }));
}

/** The lines that hold now with this person in them. */
async function readOpenWork(db: TenantTransaction, memberId: string): Promise<OpenWork> {
  const lines = await db.query<{
    readonly part: 'supervisor' | 'supervisee' | 'deputy';
    readonly other: { readonly id: string; readonly name: string };
  }>(
    `select case $1::uuid when l.supervisor_id then 'supervisor' when l.supervisee_id then 'supervisee' else 'deputy' end as part,
       jsonb_build_object('id', o.id, 'name', o.name) as other
     from supervision_line l
       join member o on o.organisation_id = l.organisation_id
         and o.id = case $1::uuid when l.supervisee_id then l.supervisor_id else l.supervisee_id end
     where $1::uuid in (l.supervisor_id, l.supervisee_id, l.deputy_id)
       and l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())
     order by o.name, o.id limit 500`,
    [memberId],
  );
  const others = (part: string) =>
    lines.filter((line) => line.part === part).map(({ other }) => other);
  return {
    supervises: others('supervisor'),
    supervisedBy: others('supervisee')[0] ?? null,
    deputyFor: others('deputy'),
  };
}
