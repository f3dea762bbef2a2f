import type { EntitySchema, MixedList } from 'typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeCaseNaming } from './snake-case.naming';

/** DataSource of the worker role: scheduled work only. */
export const JOBS_SOURCE = Symbol('JOBS_SOURCE');

type Entities = MixedList<string | EntitySchema | (new () => object)>;

/** How long a statement of a request may take, and one of scheduled work, which nobody waits for. */
const PATIENCE = { request: 15_000, work: 120_000 } as const;
/** How much longer we wait than the server should take. */
const LONGER = 5_000;

/**
 * How the API reaches PostgreSQL as one of its login roles.
 *
 * Every wait has an end: for a connection, for a statement (on both sides, since a stopped server never
 * answers) and for a lock. Units: milliseconds.
 */
export function sourceOptions(
  url: string,
  entities: Entities,
  poolSize: number,
  patience: number = PATIENCE.request,
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    poolSize,
    namingStrategy: new SnakeCaseNaming(),
    installExtensions: false,
    extra: {
      connectionTimeoutMillis: 5_000,
      query_timeout: patience + LONGER,
      statement_timeout: patience,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 30_000,
      options: '-c plan_cache_mode=force_generic_plan',
    },
  };
}

export const jobsSource = (url: string, entities: Entities): Promise<DataSource> =>
  new DataSource(sourceOptions(url, entities, 3, PATIENCE.work)).initialize();
