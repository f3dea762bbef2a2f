import { hashOf, newId, newSessionToken } from '@alongside/api-platform';
import type { Role } from '@alongside/domain';
import type pg from 'pg';

/** A member of a test organisation, with a session of their own. */
export interface TestMember {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly token: string;
}

/**
 * An organisation for a spec: one team, one of each role, and a second pair. `practitioner` is supervised by
 * `supervisor` with `deputy`; `colleague` (same team) and `stranger` (another team) by `secondSupervisor`.
 * `formerSupervisor` supervised `practitioner` until yesterday.
 */
export class OrganisationBuilder {
  practitioner!: TestMember;
  supervisor!: TestMember;
  secondSupervisor!: TestMember;
  deputy!: TestMember;
  formerSupervisor!: TestMember;
  colleague!: TestMember;
  stranger!: TestMember;
  manager!: TestMember;
  lead!: TestMember;
  administrator!: TestMember;
  /** Supervision line of `practitioner` and `supervisor`. */
  lineId!: string;

  private constructor(
    private readonly db: pg.Pool,
    readonly id: string,
    readonly teamId: string,
    readonly otherTeamId: string,
  ) {}

  static async build(db: pg.Pool, name: string): Promise<OrganisationBuilder> {
    const made = new OrganisationBuilder(db, newId(), newId(), newId());
    const serviceId = newId();
    await db.query(
      `insert into organisation (organisation_id, name, help_lines) values ($1, $2, $3)`,
      [made.id, name, JSON.stringify([{ label: 'Emergency', number: '999' }])],
    );
    await db.query(`insert into service (organisation_id, id, name) values ($1, $2, 'Service')`, [
      made.id,
      serviceId,
    ]);
    for (const [id, team] of [
      [made.teamId, 'North'],
      [made.otherTeamId, 'South'],
    ])
      await db.query(
        `insert into team (organisation_id, id, service_id, name) values ($1, $2, $3, $4)`,
        [made.id, id, serviceId, team],
      );
    await made.fill();
    return made;
  }

  private async fill(): Promise<void> {
    this.practitioner = await this.member('Amira Khan', ['practitioner']);
    this.supervisor = await this.member('Priya Nair', ['supervisor']);
    this.secondSupervisor = await this.member('Tom Reed', ['supervisor']);
    this.deputy = await this.member('Dee Okafor', ['supervisor']);
    this.formerSupervisor = await this.member('Fay Gill', ['supervisor']);
    this.colleague = await this.member('Col Hart', ['practitioner']);
    this.stranger = await this.member('Stan Wye', ['practitioner'], this.otherTeamId);
    this.manager = await this.member('Mo Price', ['manager']);
    this.lead = await this.member('Lea Field', ['safeguarding_lead']);
    this.administrator = await this.member('Ada Moss', ['administrator']);
    await this.line(this.formerSupervisor, this.practitioner, {
      startsAt: daysAgo(400),
      endsAt: daysAgo(1),
    });
    this.lineId = await this.line(this.supervisor, this.practitioner, { deputy: this.deputy });
    await this.line(this.secondSupervisor, this.colleague);
    await this.line(this.secondSupervisor, this.stranger);
  }

  /** A new member with a session of their own. */
  async member(name: string, roles: readonly Role[], teamId = this.teamId): Promise<TestMember> {
    const [id, accountId] = [newId(), newId()];
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '.')}.${id.slice(-8)}@test.example`;
    await this.db.query(`insert into account (id, email, password_hash) values ($1, $2, 'none')`, [
      accountId,
      email,
    ]);
    await this.db.query(
      `insert into member (organisation_id, id, account_id, team_id, name) values ($1, $2, $3, $4, $5)`,
      [this.id, id, accountId, teamId, name],
    );
    for (const role of roles) await this.giveRole(id, role);
    const token = await this.session(id);
    return { id, organisationId: this.id, name, email, roles, token };
  }

  async giveRole(memberId: string, role: Role): Promise<void> {
    await this.db.query(
      `insert into role_grant (organisation_id, id, member_id, role) values ($1, $2, $3, $4)`,
      [this.id, newId(), memberId, role],
    );
  }

  /** Another session of a member; returns its token. */
  async session(memberId: string): Promise<string> {
    const token = newSessionToken();
    await this.db.query(
      `insert into session (organisation_id, id, member_id, token_hash, ends_at)
       values ($1, $2, $3, $4, now() + interval '12 hours')`,
      [this.id, newId(), memberId, hashOf(token)],
    );
    return token;
  }

  /** Returns the id of the new supervision line. */
  async line(
    supervisor: TestMember,
    supervisee: TestMember,
    options: { deputy?: TestMember; startsAt?: Date; endsAt?: Date } = {},
  ): Promise<string> {
    const id = newId();
    await this.db.query(
      `insert into supervision_line (organisation_id, id, supervisor_id, supervisee_id, deputy_id, starts_at, ends_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        this.id,
        id,
        supervisor.id,
        supervisee.id,
        options.deputy?.id ?? null,
        options.startsAt ?? daysAgo(30),
        options.endsAt ?? null,
      ],
    );
    return id;
  }

  /** Ends the line between `supervisor` and `practitioner`: access ends with it. */
  async endLine(lineId: string): Promise<void> {
    await this.db.query(`update supervision_line set ends_at = now() where id = $1`, [lineId]);
  }
}

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
