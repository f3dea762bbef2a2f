import type { TenantTransaction } from '@alongside/api-platform';
import { membersOf, type Pair } from './pair.queries';

/** Tells the open pages of the two that their dates or their agreement are new. */
export const notifyPair = (db: TenantTransaction, pair: Pair, version: number): void => {
  db.notify({ subject: 'session', id: pair.lineId, seq: version, memberIds: membersOf(pair) });
  db.need(membersOf(pair), db.actor.memberId);
};
