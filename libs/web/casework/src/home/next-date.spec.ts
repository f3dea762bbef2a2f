import type { SupervisionLineRow, SupervisionOverview } from '@alongside/contracts';
import { nextDate } from './next-date';

const line = (lineId: string, startsAt: string | null, isCurrent = true): SupervisionLineRow =>
  ({
    pair: { lineId, isCurrent },
    next: startsAt === null ? null : { id: `s-${lineId}`, startsAt },
  }) as unknown as SupervisionLineRow;

const of = (...items: SupervisionLineRow[]): SupervisionOverview => ({ items });

describe('the next date of supervision', () => {
  it('is the soonest of all current lines', () => {
    const found = nextDate(
      of(
        line('late', '2026-12-01T09:00:00Z'),
        line('none', null),
        line('soon', '2026-11-25T09:00:00Z'),
      ),
    );
    expect(found?.session.id).toBe('s-soon');
    expect(found?.line.pair.lineId).toBe('soon');
  });

  it('is none while nothing is planned, or only in a line that has ended', () => {
    expect(nextDate(of())).toBeNull();
    expect(nextDate(of(line('ended', '2026-11-25T09:00:00Z', false)))).toBeNull();
  });
});
