import type { TenantTransaction } from '@alongside/api-platform';

type Locker = Pick<TenantTransaction<unknown>, 'query'>;

/** One change at a time of what `key` names, also when there is no row to lock yet; until the transaction ends. */
export const lockKey = async (db: Locker, key: string): Promise<void> => {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
};

/** One change of a line's agreement or dates at a time. */
export const lockLine = (db: Locker, lineId: string): Promise<void> =>
  lockKey(db, `supervision-line:${lineId}`);
