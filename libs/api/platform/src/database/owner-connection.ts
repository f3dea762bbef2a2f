import pg from 'pg';
import { OWNER_ROLE } from './role-connections';

/**
 * One connection that acts as the owner of the tables: for commands of the operator, never for requests. Its
 * user must be a member of the owner role.
 */
export class OwnerConnection {
  private constructor(private readonly client: pg.Client) {}

  static async open(adminUrl: string): Promise<OwnerConnection> {
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 8_000 });
    await client.connect();
    await client.query(`set role ${OWNER_ROLE}`);
    return new OwnerConnection(client);
  }

  async query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const result = await this.client.query(sql, [...parameters]);
    return result.rows as T[];
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
