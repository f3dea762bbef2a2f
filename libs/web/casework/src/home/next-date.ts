import type { SessionRow, SupervisionLineRow, SupervisionOverview } from '@alongside/contracts';

/** The soonest date of supervision of somebody's current lines, with its line; `null` while none is planned. */
export function nextDate({ items }: SupervisionOverview): {
  readonly line: SupervisionLineRow;
  readonly session: SessionRow;
} | null {
  const dated = items.flatMap((line) =>
    line.pair.isCurrent && line.next !== null ? [{ line, session: line.next }] : [],
  );
  return dated.reduce<(typeof dated)[number] | null>(
    (soonest, each) =>
      soonest && soonest.session.startsAt <= each.session.startsAt ? soonest : each,
    null,
  );
}
