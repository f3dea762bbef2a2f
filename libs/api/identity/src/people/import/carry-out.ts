import {
  hashOf,
  MAIL_TEMPLATES,
  mailToken,
  newId,
  type TenantTransaction,
} from '@alongside/api-platform';
import { INVITATION_HOURS, type ImportPlan, type PlannedPerson } from '@alongside/domain';
import type { LineParty, LineToPlan } from './planned-lines';

/** Somebody of the plan with the ids of what is made for them. */
export interface InvitedByImport extends PlannedPerson {
  readonly id: string;
  /** The mail that would carry the link: the link is derived from it. */
  readonly mailId: string;
}

export const withIds = (people: readonly PlannedPerson[]): readonly InvitedByImport[] =>
  people.map((person) => ({ ...person, id: newId(), mailId: newId() }));

/** Services first, since teams stand in them. */
export async function makeUnits(
  db: TenantTransaction,
  { newServices, newTeams }: ImportPlan,
): Promise<void> {
  if (newServices.length > 0)
    await db.query(
      `with made as (
         insert into service (organisation_id, id, name)
         select context.organisation_id(), r.id, r.name from jsonb_to_recordset($1) as r (id uuid, name text)
         returning id)
       insert into people_change (organisation_id, id, what, service_id, by_id, at)
       select context.organisation_id(), gen_random_uuid(), 'service_added', id, context.member_id(), $2 from made`,
      [JSON.stringify(newServices.map((name) => ({ id: newId(), name }))), db.now],
    );
  if (newTeams.length > 0)
    await db.query(
      `with made as (
         insert into team (organisation_id, id, service_id, name)
         select context.organisation_id(), r.id, s.id, r.name
         from jsonb_to_recordset($1) as r (id uuid, name text, service text)
           join service s on lower(s.name) = lower(r.service)
         returning id)
       insert into people_change (organisation_id, id, what, team_id, by_id, at)
       select context.organisation_id(), gen_random_uuid(), 'team_added', id, context.member_id(), $2 from made`,
      [JSON.stringify(newTeams.map((team) => ({ id: newId(), ...team }))), db.now],
    );
}

/** All in one statement, however many; the database learns hashes only. */
export async function inviteAll(
  db: TenantTransaction,
  people: readonly InvitedByImport[],
  by: { readonly importId: string; readonly secret: string; readonly isMailed: boolean },
): Promise<void> {
  const rows = people.map(({ id, name, email, team, roles, mailId }) => ({
    id,
    name,
    email,
    team,
    roles,
    token_hash: hashOf(mailToken(by.secret, mailId)),
    mail_id: by.isMailed ? mailId : null,
  }));
  await db.query(
    `insert into invitation (organisation_id, id, name, email, team_id, roles, token_hash, invited_by_id, invited_at,
       ends_at, import_id, mail_id)
     select context.organisation_id(), r.id, r.name, r.email, t.id,
       array(select jsonb_array_elements_text(r.roles)), r.token_hash, context.member_id(), now(),
       now() + make_interval(hours => $2), $3, r.mail_id
     from jsonb_to_recordset($1) as r (id uuid, name text, email text, team text, roles jsonb, token_hash text,
       mail_id uuid)
       left join team t on lower(t.name) = lower(r.team)`,
    [JSON.stringify(rows), INVITATION_HOURS, by.importId],
  );
  await db.query(
    `insert into people_change (organisation_id, id, what, by_id, at)
     select context.organisation_id(), id, what, context.member_id(), $2
     from jsonb_to_recordset($1) as r (id uuid, what text)`,
    [
      JSON.stringify([
        ...people.map(() => ({ id: newId(), what: 'invited' })),
        { id: newId(), what: 'people_imported' },
      ]),
      db.now,
    ],
  );
}

/** Queues each their mail, in this very transaction. */
export async function mailAll(
  db: TenantTransaction,
  people: readonly InvitedByImport[],
): Promise<void> {
  await db.query(
    `insert into mail_outbox (organisation_id, id, template, about_id, expires_at)
     select context.organisation_id(), r.mail, 'invitation', r.about, now() + make_interval(hours => $2)
     from jsonb_to_recordset($1) as r (mail uuid, about uuid)`,
    [
      JSON.stringify(people.map(({ id, mailId }) => ({ mail: mailId, about: id }))),
      MAIL_TEMPLATES.invitation,
    ],
  );
}

/** Who supervises whom, by what they are known by here. */
export function linesOf(
  people: readonly InvitedByImport[],
  known: ReadonlyMap<string, LineParty>,
): readonly LineToPlan[] {
  const invited = new Map(people.map(({ email, id }) => [email, id]));
  const partyOf = (email: string): LineParty => {
    const invitationId = invited.get(email);
    if (invitationId !== undefined) return { memberId: null, invitationId };
    return known.get(email) ?? { memberId: null, invitationId: null };
  };
  return people.flatMap(({ id, supervisor, deputy }) =>
    supervisor === null
      ? []
      : [
          {
            superviseeInvitationId: id,
            supervisor: partyOf(supervisor),
            deputy: deputy === null ? null : partyOf(deputy),
          },
        ],
  );
}
