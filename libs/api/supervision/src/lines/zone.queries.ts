import type { TenantTransaction } from '@alongside/api-platform';

type Reader = Pick<TenantTransaction<unknown>, 'one'>;

/** Read once for each transaction, whoever asks in it. */
const known = new WeakMap<Reader, Promise<string>>();

/** Where the days of this organisation begin and end. */
export function zoneOf(db: Reader): Promise<string> {
  const zone = known.get(db) ?? readZone(db);
  known.set(db, zone);
  return zone;
}

const readZone = async (db: Reader): Promise<string> =>
  (await db.one<{ zone: string }>('select time_zone as zone from organisation')).zone;
