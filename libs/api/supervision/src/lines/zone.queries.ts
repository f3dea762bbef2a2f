import type { TenantTransaction } from '@alongside/api-platform';

/** Where the days of this organisation begin and end. */
export const zoneOf = async (db: Pick<TenantTransaction<unknown>, 'one'>): Promise<string> =>
  (await db.one<{ zone: string }>('select time_zone as zone from organisation')).zone;
