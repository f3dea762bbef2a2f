import type { TenantTransaction } from '@alongside/api-platform';
import { localDate } from '@alongside/domain';

/** Today where the organisation is. */
export async function todayOf(db: TenantTransaction): Promise<string> {
  const { zone } = await db.one<{ zone: string }>('select time_zone as zone from organisation');
  return localDate(db.now, zone);
}
