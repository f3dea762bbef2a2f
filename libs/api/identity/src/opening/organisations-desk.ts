import {
  hashOf,
  MAIL_TEMPLATES,
  mailToken,
  newId,
  OperatorError,
  OwnerConnection,
} from '@alongside/api-platform';
import {
  INVITATION_HOURS,
  type PlannedOrganisation,
  problemsToOpen,
  sameAddress,
} from '@alongside/domain';
import { invitationLink } from '../people/invitation-link';
import { confirmDomain } from './confirm-domain';
import { isZoneOfNode, OPENING_TEXT } from './opening.text';

/** What the operator's command knows of its surroundings. */
export interface DeskSettings {
  /** A member of the owner role: no request can open or disable an organisation. */
  readonly adminUrl: string;
  readonly secret: string;
  readonly publicUrl: string;
  /** Whether a mail server is set: without one the link is handed over by the operator. */
  readonly sendsMail: boolean;
}

export interface WantedOrganisation {
  readonly name: string;
  readonly administratorName: string;
  readonly administratorEmail: string;
  /** An IANA name, such as `Europe/London`. */
  readonly timeZone: string;
}

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly members: number;
  readonly isDisabled: boolean;
  readonly isDemonstration: boolean;
}

/** An organisation with the link of its first administrator, which is told here and nowhere else. */
export interface OpenedOrganisation {
  readonly id: string;
  readonly link: string;
}

/**
 * Organisations as the operator of an installation keeps them: opened with one invited administrator, disabled,
 * enabled. Everything is one transaction or nothing. Failures are OperatorErrors, in sentences.
 */
export class OrganisationsDesk {
  private constructor(
    private readonly db: OwnerConnection,
    private readonly settings: DeskSettings,
  ) {}

  static async open(settings: DeskSettings): Promise<OrganisationsDesk> {
    return new OrganisationsDesk(await OwnerConnection.open(settings.adminUrl), settings);
  }

  close(): Promise<void> {
    return this.db.close();
  }

  create(wanted: WantedOrganisation): Promise<OpenedOrganisation> {
    const [name, email] = [wanted.name.trim(), sameAddress(wanted.administratorEmail)];
    return this.once(async () => {
      const problems = problemsToOpen(await this.surroundings({ ...wanted, name }, email));
      if (problems.length > 0)
        throw new OperatorError(problems.map((problem) => OPENING_TEXT[problem]).join('\n'));
      const [id, invitationId, mailId] = [newId(), newId(), newId()];
      await this.db.query(
        'insert into organisation (organisation_id, name, time_zone) values ($1, $2, $3)',
        [id, name, wanted.timeZone],
      );
      await this.db.query(
        `insert into invitation (organisation_id, id, name, email, roles, token_hash, mail_id, invited_at, ends_at)
         values ($1, $2, $3, $4, '{administrator}', $5, $6, now(), now() + make_interval(hours => $7))`,
        [
          id,
          invitationId,
          wanted.administratorName.trim(),
          email,
          this.tokenHash(mailId),
          this.settings.sendsMail ? mailId : null,
          INVITATION_HOURS,
        ],
      );
      await this.note(id, 'opened');
      await this.mail(id, invitationId, mailId);
      return { id, link: this.linkOf(mailId) };
    });
  }

  list(): Promise<readonly OrganisationRow[]> {
    return this.db.query<OrganisationRow>(
      `select o.organisation_id as id, o.name, o.time_zone as "timeZone",
         (select count(*)::integer from member m
          where m.organisation_id = o.organisation_id and (m.left_at is null or m.left_at > now())) as members,
         o.disabled_at is not null as "isDisabled", o.is_demonstration as "isDemonstration"
       from organisation o order by lower(o.name), o.organisation_id`,
    );
  }

  /** A new link for the first administrator, while nobody has come in yet: theirs was lost, or too old. */
  renew(id: string): Promise<OpenedOrganisation> {
    return this.once(async () => {
      await this.demand(id);
      const mailId = newId();
      const [renewed] = await this.db.query<{ id: string }>(
        `update invitation i set token_hash = $2, version = version + 1, mail_id = $4,
           ends_at = now() + make_interval(hours => $3)
         where i.organisation_id = $1 and i.invited_by_id is null and i.accepted_at is null
           and not exists (select from member m where m.organisation_id = $1)
         returning i.id`,
        [id, this.tokenHash(mailId), INVITATION_HOURS, this.settings.sendsMail ? mailId : null],
      );
      if (renewed === undefined)
        throw new OperatorError(
          'Somebody has come in already: an administrator of theirs invites people now.',
        );
      await this.note(id, 'invitation_renewed');
      await this.mail(id, renewed.id, mailId);
      return { id, link: this.linkOf(mailId) };
    });
  }

  /** Every session ends with it; returns whether anything changed. */
  disable(id: string): Promise<boolean> {
    return this.once(async () => {
      await this.demand(id);
      if (!(await this.turn(id, 'disabled_at is null', 'now()'))) return false;
      await this.db.query(
        'update session set ended_at = now() where organisation_id = $1 and ended_at is null',
        [id],
      );
      await this.db.query(
        `delete from half_session h using member m
         where m.organisation_id = $1 and h.account_id = m.account_id`,
        [id],
      );
      await this.note(id, 'disabled');
      return true;
    });
  }

  /** Its people sign in anew; returns whether anything changed. */
  enable(id: string): Promise<boolean> {
    return this.once(async () => {
      await this.demand(id);
      if (!(await this.turn(id, 'disabled_at is not null', 'null'))) return false;
      await this.note(id, 'enabled');
      return true;
    });
  }

  /** Returns whether anything changed; see {@link confirmDomain}. */
  confirmDomain(id: string, domain: string): Promise<boolean> {
    return this.once(async () => {
      await this.demand(id);
      if (!(await confirmDomain(this.db, id, domain))) return false;
      await this.note(id, 'domain_confirmed');
      return true;
    });
  }

  private async turn(id: string, from: string, to: string): Promise<boolean> {
    const rows = await this.db.query(
      `update organisation set disabled_at = ${to} where organisation_id = $1 and ${from} returning 1`,
      [id],
    );
    return rows.length > 0;
  }

  private async demand(id: string): Promise<void> {
    const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
    const known = isId
      ? await this.db.query('select 1 from organisation where organisation_id = $1', [id])
      : [];
    if (known.length === 0)
      throw new OperatorError(`There is no organisation "${id}". See: organisation list`);
  }

  private async surroundings(
    { name, administratorName, timeZone }: WantedOrganisation,
    email: string,
  ): Promise<PlannedOrganisation> {
    const [known] = await this.db.query<{
      isNameTaken: boolean;
      signsInAlready: boolean;
      isZoneKnown: boolean;
    }>(
      `select exists (select from organisation where lower(name) = lower($1)) as "isNameTaken",
         exists (select from account where email = $2) as "signsInAlready",
         exists (select from pg_timezone_names where name = $3) as "isZoneKnown"`,
      [name, email, timeZone],
    );
    if (known === undefined) throw new Error('The database did not answer');
    return {
      ...known,
      name,
      administratorName,
      administratorEmail: email,
      isZoneKnown: known.isZoneKnown && isZoneOfNode(timeZone),
    };
  }

  /** One operator at a time, so that two cannot open the same organisation. */
  private async once<T>(work: () => Promise<T>): Promise<T> {
    await this.db.query('begin');
    try {
      await this.db.query('select pg_advisory_xact_lock(7204)');
      const done = await work();
      await this.db.query('commit');
      return done;
    } catch (error) {
      await this.db.query('rollback');
      throw error;
    }
  }

  private async note(id: string, what: string): Promise<void> {
    await this.db.query(
      'insert into operator_change (organisation_id, id, what) values ($1, $2, $3)',
      [id, newId(), what],
    );
  }

  private async mail(id: string, invitationId: string, mailId: string): Promise<void> {
    if (!this.settings.sendsMail) return;
    await this.db.query(
      `select context.queue_mail($1, $2, 'invitation', null, $3, make_interval(hours => $4))`,
      [id, mailId, invitationId, MAIL_TEMPLATES.invitation],
    );
  }

  private tokenHash(mailId: string): string {
    return hashOf(mailToken(this.settings.secret, mailId));
  }

  private linkOf(mailId: string): string {
    return invitationLink(this.settings.publicUrl, mailToken(this.settings.secret, mailId));
  }
}
