import {
  expectedVersion,
  hashOf,
  mailToken,
  newId,
  PlatformSettings,
  queueMail,
  refuseIf,
  Stale,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type { InvitationMade, InvitationsView, InvitationView, Invite } from '@alongside/contracts';
import { INVITATION_HOURS, refusalsToInvite } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { administratorsOnly, beginChange } from './administrators-only';
import { invitationLink } from './invitation-link';
import { readInvitation, readInvitations } from './invitations.queries';
import { noteChange } from './people-change';

/** The link of an invitation that is being made. */
interface Link {
  readonly token: string;
  readonly tokenHash: string;
  /** Of the mail that takes it along; `null` where no mail server is set up. */
  readonly mailId: string | null;
}

/**
 * Who is invited. The link goes out by mail; where no mail server is set up, it is told once, to be handed over. The
 * database knows only its hash.
 */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly settings: PlatformSettings,
  ) {}

  list(): Promise<InvitationsView> {
    return this.database.read(async (db) => {
      administratorsOnly(db);
      return { items: await readInvitations(db) };
    });
  }

  invite(invited: Invite): Promise<InvitationMade> {
    return this.withLink(async (db, link) => {
      await beginChange(db);
      const id = newId();
      await addInvitation(db, id, link, invited);
      await noteChange(db, { what: 'invited' });
      return readInvitation(db, id);
    });
  }

  /** A new link and three more days; the former link is over. */
  renew(id: string): Promise<InvitationMade> {
    return this.withLink(async (db, link) => {
      await beginChange(db);
      await demandVersion(db, id);
      await db.query(
        `update invitation set token_hash = $2, mail_id = $4, version = version + 1,
           ends_at = now() + make_interval(hours => $3)
         where id = $1 and accepted_at is null and withdrawn_at is null`,
        [id, link.tokenHash, INVITATION_HOURS, link.mailId],
      );
      await mailLink(db, id, link);
      await noteChange(db, { what: 'invitation_renewed' });
      return readInvitation(db, id);
    });
  }

  withdraw(id: string): Promise<InvitationsView> {
    return this.database.command(async (db) => {
      await beginChange(db);
      await demandVersion(db, id);
      await db.query(
        `update invitation set withdrawn_at = now(), version = version + 1
         where id = $1 and accepted_at is null`,
        [id],
      );
      await noteChange(db, { what: 'invitation_withdrawn' });
      return { items: await readInvitations(db) };
    });
  }

  /**
   * Adds the link to the answer after the transaction: what is stored for a request that comes twice holds no
   * token. Its address is the configured one, never the request's Host.
   */
  private async withLink(
    work: (db: TenantTransaction, link: Link) => Promise<InvitationView>,
  ): Promise<InvitationMade> {
    const told: string[] = [];
    const invitation = await this.database.command((db) => {
      const link = this.newLink();
      if (link.mailId === null) told.push(link.token);
      return work(db, link);
    });
    const [token] = told;
    const link = token === undefined ? null : invitationLink(this.settings.publicUrl, token);
    return { invitation, link };
  }

  private newLink(): Link {
    const id = newId();
    const token = mailToken(this.settings.secret, id);
    return {
      token,
      tokenHash: hashOf(token),
      mailId: this.settings.mail === undefined ? null : id,
    };
  }
}

async function addInvitation(
  db: TenantTransaction,
  id: string,
  link: Link,
  { name, email, teamId = null, roles }: Invite,
): Promise<void> {
  const address = email.trim().toLowerCase();
  const known = await db.one<{ isMember: boolean; isInvited: boolean; isTeam: boolean }>(
    `select context.works_here($1) as "isMember",
       exists (select from invitation i
               where i.email = $1 and i.accepted_at is null and i.withdrawn_at is null) as "isInvited",
       $2::uuid is null or exists (select from team t where t.id = $2) as "isTeam"`,
    [address, teamId],
  );
  refuseIf([...refusalsToInvite({ ...known, roles }), ...(known.isTeam ? [] : ['team_not_known'])]);
  await db.query(
    `insert into invitation (organisation_id, id, name, email, team_id, roles, token_hash, invited_by_id,
       invited_at, ends_at, mail_id)
     values (context.organisation_id(), $1, $2, $3, $4, $5, $6, context.member_id(), now(),
       now() + make_interval(hours => $7), $8)`,
    [
      id,
      name.trim(),
      address,
      teamId,
      [...new Set(roles)],
      link.tokenHash,
      INVITATION_HOURS,
      link.mailId,
    ],
  );
  await mailLink(db, id, link);
}

async function mailLink(db: TenantTransaction, id: string, { mailId }: Link): Promise<void> {
  if (mailId !== null) await queueMail(db, { id: mailId, template: 'invitation', aboutId: id });
}

async function demandVersion(db: TenantTransaction, id: string): Promise<void> {
  const invitation = await readInvitation(db, id);
  if (invitation.version !== expectedVersion()) throw new Stale(invitation);
}
