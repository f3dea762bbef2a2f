import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient, QueryResult } from 'pg';
import { DataSource } from 'typeorm';
import { JOBS_SOURCE } from './data-sources';
import { KeyReused, NotSignedIn } from './errors';
import { LiveNotices } from './live/live-notices';
import { PlatformSettings } from './platform-settings';
import { currentRequest, type RequestContext } from './request-context';
import { type JobTransaction, type SignedIn, TenantTransaction } from './tenant-transaction';

interface OpenedRow {
  readonly organisation_id: string;
  readonly member_id: string;
  readonly session_id: string;
  readonly name: string;
  readonly roles: SignedIn['roles'];
  readonly opened_at: Date;
}

export interface MailState {
  readonly waiting: number;
  readonly oldestAt: Date | null;
  readonly givenUp: number;
  /** Of those that wait: how often a server may have taken one without our knowing. */
  readonly inDoubt: number;
  readonly now: Date;
}

/** Definer functions that find which organisations have work waiting. */
export type DueFunction = 'context.today_due' | 'context.mail_due' | 'context.notifications_due';

const SHA256_HEX = /^[0-9a-f]{64}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id, which may stand in the text of a statement. Throws when it is none. */
export function demandId(id: string): string {
  if (!UUID.test(id)) throw new Error('Not an id');
  return id;
}

/**
 * The only door to tenant data. Every transaction begins with the sealed context: one call of a
 * security-definer function that looks up the session and tells the row-level policies who asks, for this
 * transaction only (docs/decisions/0003-sealed-context.md).
 */
@Injectable()
export class TenantDatabase {
  constructor(
    private readonly requests: DataSource,
    @Inject(JOBS_SOURCE) private readonly jobs: DataSource,
    private readonly live: LiveNotices,
    private readonly settings: PlatformSettings,
  ) {}

  /** Reads for the signed-in member. Throws NotSignedIn when the session has ended. */
  read<T>(work: (db: TenantTransaction) => Promise<T>): Promise<T> {
    return this.asMember(currentRequest(), work);
  }

  /**
   * Changes something for the signed-in member, once: a request that is sent again with its Idempotency-Key
   * gets the answer of the first. Throws KeyReused when the key came with another body.
   */
  command<T>(work: (db: TenantTransaction) => Promise<T>): Promise<T> {
    const request = currentRequest();
    const { idempotencyKey } = request;
    if (idempotencyKey === null) return this.asMember(request, work);
    return this.asMember(request, (db) => once(db, idempotencyKey, request.bodyHash, work));
  }

  /** Works for one organisation on nobody's behalf, as the worker role. */
  asJob<T>(organisationId: string, work: (db: JobTransaction) => Promise<T>): Promise<T> {
    const begin = `begin; select transaction_timestamp() as opened_at, context.open_job('${demandId(organisationId)}')`;
    return this.transaction<T, null>(
      this.jobs,
      begin,
      () => undefined,
      work,
      (row) => ({
        organisationId,
        actor: null,
        now: row.opened_at,
      }),
    );
  }

  /**
   * As {@link asJob}, in one round trip, which is one transaction: for what must not be interrupted.
   *
   * @param statements texts without parameters: what is put into them went through {@link demandId}
   */
  async asJobAtOnce(organisationId: string, statements: readonly string[]): Promise<void> {
    const open = `select context.open_job('${demandId(organisationId)}')`;
    await this.jobs.query([open, ...statements].join(';\n'));
  }

  /** Ids of all organisations but disabled ones, for scheduled work. */
  async organisations(): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.jobs.query(
      'select id from context.organisations() as id',
    );
    return rows.map(({ id }) => id);
  }

  /** As {@link organisations}, of those for which this definer function of the time finds something due. */
  async organisationsDue(due: DueFunction): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.jobs.query(
      `select id from ${due}($1) as id where id in (select context.organisations())`,
      [this.settings.clock?.() ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** How many mails wait or were given up, of all organisations, for the operator. */
  async mailState(): Promise<MailState> {
    const rows: MailState[] = await this.jobs.query(
      `select waiting, oldest_at as "oldestAt", given_up as "givenUp", in_doubt as "inDoubt", now() as now
       from context.mail_state()`,
    );
    const [state] = rows;
    if (state === undefined) throw new Error('The database tells no state of mails');
    return state;
  }

  private asMember<T>(
    request: RequestContext,
    work: (db: TenantTransaction) => Promise<T>,
  ): Promise<T> {
    const { tokenHash } = request;
    if (tokenHash === null || !SHA256_HEX.test(tokenHash)) throw new NotSignedIn();
    const begin = `begin; select * from context.open('${tokenHash}')`;
    const count = (): void => {
      request.queries += 1;
    };
    return this.transaction<T, SignedIn>(this.requests, begin, count, work, (row) => ({
      organisationId: row.organisation_id,
      actor: {
        memberId: row.member_id,
        organisationId: row.organisation_id,
        sessionId: row.session_id,
        name: row.name,
        roles: row.roles,
      },
      now: row.opened_at,
    }));
  }

  private async transaction<T, A>(
    source: DataSource,
    begin: string,
    count: () => void,
    work: (db: TenantTransaction<A>) => Promise<T>,
    open: (row: OpenedRow) => { organisationId: string; actor: A; now: Date },
  ): Promise<T> {
    const runner = source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      count();
      // Two statements in one round trip; the only text in them is checked hexadecimal.
      const results = (await client.query(begin)) as unknown as QueryResult<OpenedRow>[];
      const row = results[1]?.rows[0];
      if (row === undefined) throw new NotSignedIn();
      const opened = open(row);
      const db = new TenantTransaction<A>(
        client,
        runner.manager,
        count,
        opened.organisationId,
        opened.actor,
        this.settings.clock?.() ?? opened.now,
      );
      const answer = await work(db);
      if (db.needed.size > 0)
        await db.query('select context.need_members($1::uuid[])', [[...db.needed]]);
      count();
      await client.query('commit');
      this.live.publish(db.notices);
      return answer;
    } catch (error) {
      // A connection that cannot roll back is gone; the pool notices and replaces it.
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

interface StoredAnswer<T> {
  readonly body_hash: string;
  readonly answer: T;
}

async function once<T>(
  db: TenantTransaction,
  key: string,
  bodyHash: string,
  work: (db: TenantTransaction) => Promise<T>,
): Promise<T> {
  // Waits here while a twin of this request is under way: the unique index decides which one works.
  const mine = await db.query(
    `insert into idempotency_key (organisation_id, member_id, key, body_hash)
     values (context.organisation_id(), context.member_id(), $1, $2)
     on conflict do nothing returning 1`,
    [key, bodyHash],
  );
  if (mine.length === 0) {
    const stored = await db.one<StoredAnswer<T>>(
      `select body_hash, answer from idempotency_key where member_id = $2 and key = $1`,
      [key, db.actor.memberId],
    );
    if (stored.body_hash !== bodyHash) throw new KeyReused();
    return stored.answer;
  }
  const answer = await work(db);
  await db.query(`update idempotency_key set answer = $2 where member_id = $3 and key = $1`, [
    key,
    JSON.stringify(answer ?? null),
    db.actor.memberId,
  ]);
  return answer;
}
