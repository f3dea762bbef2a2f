import type { TenantTransaction } from '@alongside/api-platform';
import type { OpenHelpView, SignInHelpView } from '@alongside/contracts';
import { needsSecondToHelp, type Role } from '@alongside/domain';

/** Help with signing in, as administrators see it. Throws NotFound for who is not of the organisation. */
export async function readSignInHelp(
  db: TenantTransaction,
  memberId: string,
): Promise<SignInHelpView> {
  const { version, ...member } = await db.one<{ id: string; name: string; version: number }>(
    'select id, name, version from member where id = $1',
    [memberId],
  );
  const started = await db.maybe<{ endsAt: Date }>(
    `select ends_at as "endsAt" from sign_in_help
     where member_id = $1 and started_at is not null and done_at is null and ends_at > now()`,
    [memberId],
  );
  return {
    member,
    version,
    needsSecond: needsSecondToHelp(await rolesOf(db, memberId)),
    waiting: await readWaiting(db, memberId),
    codeEndsAt: started?.endsAt.toISOString() ?? null,
  };
}

/** Those that hold or lie ahead. */
export async function rolesOf(db: TenantTransaction, memberId: string): Promise<readonly Role[]> {
  const rows = await db.query<{ role: Role }>(
    'select role from role_grant where member_id = $1 and (ends_at is null or ends_at > now())',
    [memberId],
  );
  return rows.map(({ role }) => role);
}

async function readWaiting(db: TenantTransaction, memberId: string): Promise<OpenHelpView | null> {
  const row = await db.maybe<Omit<OpenHelpView, 'askedAt'> & { askedAt: Date }>(
    `select h.id, jsonb_build_object('id', a.id, 'name', a.name) as "askedBy", h.asked_at as "askedAt",
       h.asked_by_id = context.member_id() as "isMine"
     from sign_in_help h join member a on a.organisation_id = h.organisation_id and a.id = h.asked_by_id
     where h.member_id = $1 and h.started_at is null and h.answered_at is null`,
    [memberId],
  );
  return row === undefined ? null : { ...row, askedAt: row.askedAt.toISOString() };
}
