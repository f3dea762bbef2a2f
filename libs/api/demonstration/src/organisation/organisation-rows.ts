import { hashOf, newId, OwnerConnection } from '@alongside/api-platform';
import type { OrganisationPlan } from './staff';

/** How an organisation is called while its demonstration is being written. */
const unfinished = (name: string): string => `${name} (being prepared)`;
const UNFINISHED = '% (being prepared)';

/** No password has this hash: nobody signs in before the demonstration is whole. */
const NO_PASSWORD = 'none';

/** The rows of organisations, written as their owner: there is no API for them yet. */
export class OrganisationRows {
  private constructor(private readonly client: OwnerConnection) {}

  static async open(adminUrl: string): Promise<OrganisationRows> {
    const client = await OwnerConnection.open(adminUrl);
    // Two who begin at once would write it twice: the second waits, and finds it done.
    await client.query('select pg_advisory_lock(7203)');
    return new OrganisationRows(client);
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  /** Whether there is an organisation that was not left behind by an interrupted beginning. */
  async exist(): Promise<boolean> {
    const rows = await this.client.query(
      'select 1 from organisation where not (is_demonstration and name like $1) limit 1',
      [UNFINISHED],
    );
    return rows.length > 0;
  }

  /** Empties every table of tenants. Only while {@link exist} says no: all that is there is unfinished. */
  async beginAgain(): Promise<void> {
    const rows = await this.client.query<{ tables: string | null }>(
      `select string_agg(format('%I', c.table_name), ', ') as tables
       from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and c.column_name = 'organisation_id' and t.table_type = 'BASE TABLE'`,
    );
    await this.client.query(`truncate ${rows[0]?.tables ?? 'organisation'}, account cascade`);
  }

  async write(plan: OrganisationPlan): Promise<void> {
    const { id, staff, lines, services } = plan;
    await this.client.query('begin');
    await this.client.query(
      `insert into organisation (organisation_id, name, help_lines, is_demonstration, created_at)
       values ($1, $2, $3, true, now() - interval '2 years')`,
      [id, unfinished(plan.name), JSON.stringify(plan.helpLines)],
    );
    await this.insert('service', 'id uuid, name text', id, services);
    const teams = services.flatMap((service) =>
      service.teams.map((team) => ({ ...team, service_id: service.id })),
    );
    await this.insert('team', 'id uuid, service_id uuid, name text', id, teams);
    await this.writeStaff(plan);
    const roles = staff.flatMap((each) =>
      each.roles.map((role) => ({
        id: newId(),
        member_id: each.id,
        role,
        starts_at: daysAgo(730),
      })),
    );
    await this.insert(
      'role_grant',
      'id uuid, member_id uuid, role text, starts_at timestamptz',
      id,
      roles,
    );
    await this.insert(
      'supervision_line',
      'id uuid, supervisor_id uuid, supervisee_id uuid, deputy_id uuid, starts_at timestamptz, ends_at timestamptz',
      id,
      lines.map((line) => ({
        id: line.id,
        supervisor_id: line.supervisor.id,
        supervisee_id: line.supervisee.id,
        deputy_id: line.deputy?.id ?? null,
        starts_at: daysAgo(line.startsDaysAgo),
        ends_at: line.endsDaysAgo === null ? null : daysAgo(line.endsDaysAgo),
      })),
    );
    await this.client.query('commit');
  }

  private async writeStaff({ id, staff }: OrganisationPlan): Promise<void> {
    const rows = staff.map((each) => ({
      id: each.id,
      account_id: newId(),
      team_id: each.teamId,
      name: each.name,
      email: each.email,
      password_hash: NO_PASSWORD,
      created_at: daysAgo(730),
      token_hash: hashOf(each.token),
      session_id: newId(),
    }));
    await this.client.query(
      `insert into account (id, email, password_hash, created_at)
       select account_id, email, password_hash, created_at
       from jsonb_to_recordset($1) as r(account_id uuid, email text, password_hash text, created_at timestamptz)`,
      [JSON.stringify(rows)],
    );
    await this.insert(
      'member',
      'id uuid, account_id uuid, team_id uuid, name text, created_at timestamptz',
      id,
      rows,
    );
    await this.client.query(
      `insert into session (organisation_id, id, member_id, token_hash, ends_at)
       select $1, session_id, id, token_hash, now() + interval '1 hour'
       from jsonb_to_recordset($2) as r(id uuid, session_id uuid, token_hash text)`,
      [id, JSON.stringify(rows)],
    );
  }

  /** Ends the sessions of the writing, opens the accounts, gives the organisations their names. */
  async finish(plans: readonly OrganisationPlan[], passwordHash: string): Promise<void> {
    const ids = plans.map(({ id }) => id);
    await this.client.query('begin');
    // Nobody is told by mail of what was told of the past.
    await this.client.query('delete from member_notice where organisation_id = any ($1::uuid[])', [
      ids,
    ]);
    await this.client.query('delete from session where organisation_id = any ($1::uuid[])', [ids]);
    await this.client.query(
      `update account set password_hash = $1
       where id in (select account_id from member where organisation_id = any ($2::uuid[]))`,
      [passwordHash, ids],
    );
    for (const { id, name } of plans)
      await this.client.query('update organisation set name = $2 where organisation_id = $1', [
        id,
        name,
      ]);
    await this.client.query('commit');
  }

  /** `columns` are constants of this file; the values travel as one JSON parameter. */
  private async insert(
    table: string,
    columns: string,
    organisationId: string,
    rows: readonly object[],
  ): Promise<void> {
    const names = columns.replaceAll(/ (uuid|text|timestamptz)/g, '');
    await this.client.query(
      `insert into ${table} (organisation_id, ${names})
       select $1, ${names} from jsonb_to_recordset($2) as r(${columns})`,
      [organisationId, JSON.stringify(rows)],
    );
  }
}

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
