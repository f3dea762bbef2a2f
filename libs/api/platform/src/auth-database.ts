import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { PlatformSettings } from './platform-settings';

/**
 * The door to accounts and sessions, as the role that may call the sign-in functions and nothing else. A
 * fault in the code that serves requests cannot open a session: its role lacks the right.
 */
@Injectable()
export class AuthDatabase implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(settings: PlatformSettings) {
    this.pool = new pg.Pool({
      connectionString: settings.authUrl,
      max: 6,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      statement_timeout: 8_000,
      idle_in_transaction_session_timeout: 10_000,
    });
    // Without a listener an idle connection that breaks would end the process; the pool replaces it.
    this.pool.on('error', () => undefined);
  }

  async query<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    const result = await this.pool.query(sql, [...parameters]);
    return result.rows as T[];
  }

  /** Which of the sessions, by hash of their token in hexadecimal, have not ended. */
  async aliveSessions(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.query<{ hash: string }>(
      'select hash from context.alive_sessions($1::text[]) as hash',
      [hashes],
    );
    return new Set(rows.map(({ hash }) => hash));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
