import type { TenantTransaction } from '@alongside/api-platform';
import type { WorkingCalendar } from '@alongside/domain';

type Reader = Pick<TenantTransaction<unknown>, 'one'>;

/** Where the days of an organisation begin and end, and on which of them it is at work. */
export interface Days {
  readonly zone: string;
  readonly calendar: WorkingCalendar;
}

/** Read once for each transaction, whoever asks in it. */
const known = new WeakMap<Reader, Promise<Days>>();

export function daysOf(db: Reader): Promise<Days> {
  const days = known.get(db) ?? readDays(db);
  known.set(db, days);
  return days;
}

/** Where the days of this organisation begin and end. */
export const zoneOf = async (db: Reader): Promise<string> => (await daysOf(db)).zone;

const readDays = (db: Reader): Promise<Days> =>
  db.one<Days>('select time_zone as zone, calendar from organisation');
