import type { Role } from '@alongside/domain';
import type { PoolClient, QueryResult } from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { insertStatement, updateStatement } from './entity-statements';
import { NotFound } from './errors';
import type { LiveNotice } from './live/live-notice';

/** The signed-in member, as the database knows them at the beginning of the transaction. */
export interface SignedIn {
  readonly memberId: string;
  readonly organisationId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

const statementNames = new Map<string, string>();

/** One name per text, so that PostgreSQL plans a statement once per connection. Texts are constants: the map stays small. */
function nameOf(sql: string): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  const name = `s${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
}

/**
 * One transaction of one organisation. Await its calls one after another: they share one connection.
 */
export class TenantTransaction<A = SignedIn> {
  /** Told to open pages after the commit. */
  readonly notices: LiveNotice[] = [];
  /** Who hears by mail that there is something new, if the transaction commits. */
  readonly needed = new Set<string>();

  constructor(
    private readonly client: PoolClient,
    private readonly manager: EntityManager,
    private readonly countQuery: () => void,
    readonly organisationId: string,
    readonly actor: A,
    /** When the transaction began. */
    readonly now: Date,
  ) {}

  async query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    this.countQuery();
    const result: QueryResult = await this.client.query({
      name: nameOf(sql),
      text: sql,
      values: [...parameters],
    });
    return result.rows as T[];
  }

  /** Throws NotFound when there is no row. */
  async one<T>(sql: string, parameters: readonly unknown[] = []): Promise<T> {
    const row = await this.maybe<T>(sql, parameters);
    if (row === undefined) throw new NotFound();
    return row;
  }

  async maybe<T>(sql: string, parameters: readonly unknown[] = []): Promise<T | undefined> {
    const [row] = await this.query<T>(sql, parameters);
    return row;
  }

  /** Inserts one row, in this organisation. */
  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, row: Partial<E>): Promise<void> {
    const { sql, parameters } = insertStatement(this.manager.dataSource.getMetadata(entity), {
      ...row,
      organisationId: this.organisationId,
    });
    await this.query(sql, parameters);
  }

  /** Returns how many rows changed: a guarded change that changed none lost its race. */
  async update<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: Partial<E>,
    changes: Partial<E>,
  ): Promise<number> {
    const metadata = this.manager.dataSource.getMetadata(entity);
    const own = { organisationId: this.organisationId, ...where };
    const { sql, parameters } = updateStatement(metadata, own, changes);
    return (await this.query(sql, parameters)).length;
  }

  /** Tells the open pages of `memberIds`, once the transaction has committed. */
  notify(notice: LiveNotice): void {
    this.notices.push(notice);
  }

  /**
   * Says that something waits for these people: beside {@link notify}, for what somebody should hear of who has no
   * page open. Whoever does it themselves is left out.
   */
  need(memberIds: readonly string[], actorId?: string): void {
    for (const id of memberIds) if (id !== actorId) this.needed.add(id);
  }
}

/** Scheduled work acts for an organisation, and for nobody in it. */
export type JobTransaction = TenantTransaction<null>;
