import { AuthDatabase, currentRequest, NotFound, NotSignedIn } from '@alongside/api-platform';
import type { OpenSessionView } from '@alongside/contracts';
import { Injectable } from '@nestjs/common';
import { browserName } from './browser-name';

interface SessionRow {
  readonly id: string;
  readonly browser: string;
  readonly created_at: Date;
  readonly last_used_at: Date;
  readonly is_this: boolean;
}

/** Where a person is signed in, for themselves. The token that is presented says whose sessions are meant. */
@Injectable()
export class OpenSessions {
  constructor(private readonly database: AuthDatabase) {}

  /** Says what a new session was begun in. */
  async name(tokenHash: string, userAgent: string | undefined): Promise<void> {
    const name = browserName(userAgent);
    await this.database.query('select context.name_browser($1, $2)', [tokenHash, name]);
  }

  async list(): Promise<readonly OpenSessionView[]> {
    const rows = await this.database.query<SessionRow>('select * from context.sessions_of($1)', [
      presented(),
    ]);
    if (rows.length === 0) throw new NotSignedIn();
    return rows.map(({ id, browser, created_at, last_used_at, is_this }) => ({
      id,
      browser,
      since: created_at.toISOString(),
      lastUsedAt: last_used_at.toISOString(),
      isThis: is_this,
    }));
  }

  /** Throws NotFound for what is over, or somebody else's. */
  async end(sessionId: string): Promise<void> {
    await this.list();
    if (!(await this.did('context.end_session_of($1, $2)', sessionId))) throw new NotFound();
  }

  /** All but this one. Pages that are open in them hear nothing more within five seconds. */
  async endOthers(): Promise<void> {
    if (!(await this.did('context.end_other_sessions($1)'))) throw new NotSignedIn();
  }

  private async did(call: string, ...more: readonly unknown[]): Promise<boolean> {
    const [row] = await this.database.query<{ done: boolean }>(`select ${call} as done`, [
      presented(),
      ...more,
    ]);
    return row?.done === true;
  }
}

function presented(): string {
  const { tokenHash } = currentRequest();
  if (tokenHash === null) throw new NotSignedIn();
  return tokenHash;
}
