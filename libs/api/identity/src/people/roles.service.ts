import { newId, refuseIf, TenantDatabase, type TenantTransaction } from '@alongside/api-platform';
import type { AnswerRoleRequest, EndRole, GiveRole, MemberDetail } from '@alongside/contracts';
import {
  needsSecondAdministrator,
  type PlannedRole,
  refusalsToAnswerRoleRequest,
  refusalsToEndRole,
  refusalsToGiveRole,
  type Role,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { beginChange, type LockedMember, lockMember, touchMember } from './administrators-only';
import { otherAdministrators } from './administrators.queries';
import { readMemberDetail } from './member-detail.queries';
import { noteChange } from './people-change';

/** Which roles people have, from when until when. */
@Injectable()
export class RolesService {
  constructor(private readonly database: TenantDatabase) {}

  /** Gives it, or lets it wait for a second administrator when it is for the one who gives. */
  give(
    memberId: string,
    { role, startsOn = null, endsOn = null }: GiveRole,
  ): Promise<MemberDetail> {
    return this.database.command(async (db) => {
      await beginChange(db);
      const member = await lockMember(db, memberId);
      const planned = { role, startsOn, endsOn };
      refuseIf(refusalsToGiveRole(planned, await readReceiver(db, member), member.today));
      const waits = needsSecondAdministrator(role, memberId, db.actor.memberId);
      await (waits ? askForRole(db, memberId, planned) : addGrant(db, member, planned));
      await noteChange(db, { what: waits ? 'role_asked_for' : 'role_given', memberId, role });
      await touchMember(db, memberId);
      return readMemberDetail(db, memberId);
    });
  }

  /** Throws NotFound when the grant is somebody else's. */
  end(memberId: string, grantId: string, { endsOn = null }: EndRole): Promise<MemberDetail> {
    return this.database.command(async (db) => {
      await beginChange(db);
      const member = await lockMember(db, memberId);
      const grant = await db.one<{ role: Role; hasEnded: boolean }>(
        `select role, coalesce(ends_at <= now(), false) as "hasEnded" from role_grant
         where id = $2 and member_id = $1`,
        [memberId, grantId],
      );
      const { others } = await otherAdministrators(db, memberId);
      refuseIf(refusalsToEndRole(grant, endsOn, others, member.today));
      await endGrant(db, member, grantId, endsOn);
      await noteChange(db, { what: 'role_ended', memberId, role: grant.role });
      await touchMember(db, memberId);
      tellPages(db, memberId);
      return readMemberDetail(db, memberId);
    });
  }

  /** Confirms what another administrator asked for themselves, declines it, or takes one's own back. */
  answer(requestId: string, { isConfirmed }: AnswerRoleRequest): Promise<MemberDetail> {
    return this.database.command(async (db) => {
      await beginChange(db);
      const request = await db.one<RequestRow>(REQUEST, [requestId]);
      const { memberId, role } = request;
      refuseIf(refusalsToAnswerRoleRequest(request, isConfirmed, db.actor.memberId));
      const member = await lockMember(db, memberId);
      const planned = {
        role,
        startsOn: laterOf(request.startsOn, member.today),
        endsOn: request.endsOn,
      };
      await db.query(
        `update role_request set is_confirmed = $2, answered_at = $3, answered_by_id = context.member_id()
         where id = $1`,
        [requestId, isConfirmed, db.now],
      );
      if (isConfirmed) {
        refuseIf(refusalsToGiveRole(planned, await readReceiver(db, member), member.today));
        await addGrant(db, member, planned);
      }
      const what = isConfirmed ? 'role_confirmed' : 'role_declined';
      await noteChange(db, { what, memberId, role });
      await touchMember(db, memberId);
      return readMemberDetail(db, memberId);
    });
  }
}

interface RequestRow {
  readonly memberId: string;
  readonly role: Role;
  readonly askedById: string;
  readonly isOpen: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

const REQUEST = `
  select member_id as "memberId", role, asked_by_id as "askedById", answered_at is null as "isOpen",
    starts_on::text as "startsOn", ends_on::text as "endsOn"
  from role_request where id = $1`;

const laterOf = (startsOn: string | null, today: string): string | null =>
  startsOn !== null && startsOn > today ? startsOn : null;

async function readReceiver(
  db: TenantTransaction,
  { id, hasLeft }: LockedMember,
): Promise<{ hasLeft: boolean; roles: readonly Role[]; askedFor: readonly Role[] }> {
  const held = await db.query<{ role: Role; isAsked: boolean }>(
    `select role, false as "isAsked" from role_grant
       where member_id = $1 and (ends_at is null or ends_at > now())
     union select role, true from role_request where member_id = $1 and answered_at is null`,
    [id],
  );
  const rolesOf = (isAsked: boolean): readonly Role[] =>
    held.filter((each) => each.isAsked === isAsked).map(({ role }) => role);
  return { hasLeft, roles: rolesOf(false), askedFor: rolesOf(true) };
}

const askForRole = (
  db: TenantTransaction,
  memberId: string,
  { role, startsOn, endsOn }: PlannedRole,
): Promise<unknown> =>
  db.query(
    `insert into role_request (organisation_id, id, member_id, role, starts_on, ends_on, asked_by_id, asked_at)
     values (context.organisation_id(), $1, $2, $3, $4, $5, context.member_id(), $6)`,
    [newId(), memberId, role, startsOn, endsOn, db.now],
  );

/** Days begin and end where the organisation is. */
const addGrant = (
  db: TenantTransaction,
  { id, zone, today }: LockedMember,
  { role, startsOn, endsOn }: PlannedRole,
): Promise<unknown> =>
  db.query(
    `insert into role_grant (organisation_id, id, member_id, role, starts_at, ends_at)
     values (context.organisation_id(), $1, $2, $3,
       coalesce($4::date::timestamp at time zone $6, now()), ($5::date + 1)::timestamp at time zone $6)`,
    [newId(), id, role, laterOf(startsOn, today), endsOn, zone],
  );

/** A role that has not begun never does. */
const endGrant = (
  db: TenantTransaction,
  { zone }: LockedMember,
  grantId: string,
  endsOn: string | null,
): Promise<unknown> =>
  db.query(
    `update role_grant
     set ends_at = greatest(starts_at, coalesce(($2::date + 1)::timestamp at time zone $3, now()))
     where id = $1`,
    [grantId, endsOn, zone],
  );

/** What the role showed goes away: open pages of its holder ask for everything anew. */
const tellPages = (db: TenantTransaction, memberId: string): void => {
  db.notify({ subject: 'session', id: memberId, seq: 0, memberIds: [memberId], endsStreams: true });
};
