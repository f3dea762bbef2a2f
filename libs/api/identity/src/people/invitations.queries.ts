import type { TenantTransaction } from '@alongside/api-platform';
import type { InvitationView } from '@alongside/contracts';

interface Row extends Omit<InvitationView, 'invitedAt' | 'endsAt' | 'isOver'> {
  readonly invitedAt: Date;
  readonly endsAt: Date;
}

const OPEN = `
  select i.id, i.version, i.name, i.email, i.roles, i.invited_at as "invitedAt", i.ends_at as "endsAt",
    context.mail_state_of(i.mail_id) as mail,
    case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name) end as team
  from invitation i left join team t on t.organisation_id = i.organisation_id and t.id = i.team_id
  where i.accepted_at is null and i.withdrawn_at is null`;

const toView = (db: TenantTransaction, { invitedAt, endsAt, ...row }: Row): InvitationView => ({
  ...row,
  invitedAt: invitedAt.toISOString(),
  endsAt: endsAt.toISOString(),
  isOver: endsAt <= db.now,
});

/** Those that wait for an answer, also when their time has passed; latest first. */
export async function readInvitations(db: TenantTransaction): Promise<readonly InvitationView[]> {
  const rows = await db.query<Row>(`${OPEN} order by i.invited_at desc, i.id desc limit 500`);
  return rows.map((row) => toView(db, row));
}

/** Throws NotFound when it was answered or withdrawn. */
export const readInvitation = async (db: TenantTransaction, id: string): Promise<InvitationView> =>
  toView(db, await db.one<Row>(`${OPEN} and i.id = $1`, [id]));
