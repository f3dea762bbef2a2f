import type { TenantTransaction } from '@alongside/api-platform';
import type { MemberView, SupervisionActionView } from '@alongside/contracts';
import type { SupervisionActionState } from '@alongside/domain';

interface ActionRow {
  readonly id: string;
  readonly sessionId: string | null;
  readonly version: number;
  readonly what: string;
  readonly owner: MemberView;
  readonly dueOn: string;
  readonly state: SupervisionActionState;
  readonly timesCarried: number;
  readonly reason: string | null;
}

const ACTIONS = `
  select a.id, a.session_id as "sessionId", a.version, a.what, a.due_on::text as "dueOn", a.state,
    a.times_carried as "timesCarried", jsonb_build_object('id', m.id, 'name', m.name) as owner,
    (select c.reason from supervision_action_change c
     where c.organisation_id = a.organisation_id and c.action_id = a.id and c.reason is not null
     order by c.changed_at desc limit 1) as reason
  from supervision_action a join member m on m.organisation_id = a.organisation_id and m.id = a.owner_id`;

const toView = ({ sessionId, ...action }: ActionRow, at: string): SupervisionActionView => ({
  ...action,
  isNew: sessionId === at,
});

/** What a session has to do with: what is open in the line, and what was agreed or settled in it. */
export async function readActions(
  db: TenantTransaction,
  lineId: string,
  sessionId: string,
): Promise<readonly SupervisionActionView[]> {
  const rows = await db.query<ActionRow>(
    `${ACTIONS}
     where a.line_id = $1 and (a.state = 'open' or a.session_id = $2
       or a.settled_at >= (select s.begun_at from supervision_session s where s.id = $2))
     order by a.due_on, a.id limit 100`,
    [lineId, sessionId],
  );
  return rows.map((row) => toView(row, sessionId));
}

/** What the two took on in a session, for its record. */
export async function actionsAgreedIn(
  db: TenantTransaction,
  sessionId: string,
): Promise<readonly SupervisionActionView[]> {
  const rows = await db.query<ActionRow>(
    `${ACTIONS} where a.session_id = $1 and a.state <> 'dropped' order by a.agreed_at, a.id limit 100`,
    [sessionId],
  );
  return rows.map((row) => toView(row, sessionId));
}

/** The session that a change of this action is a change of. Throws NotFound outside the pair. */
export const sessionOfAction = async (db: TenantTransaction, actionId: string): Promise<string> =>
  (
    await db.one<{ sessionId: string }>(
      `select s.id as "sessionId" from supervision_action a join supervision_session s
         on s.organisation_id = a.organisation_id and s.line_id = a.line_id and s.id = coalesce(a.session_id, s.id)
       where a.id = $1
       order by s.status in ('scheduled', 'in_session') desc, abs(extract(epoch from s.starts_at - $2)), s.id limit 1`,
      [actionId, db.now],
    )
  ).sessionId;
