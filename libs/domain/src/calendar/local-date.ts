import { epochOf, type Instant } from './instant';

/** Where an organisation's days begin and end unless it says otherwise. */
export const DEFAULT_TIME_ZONE = 'Europe/London';

/** The date, `YYYY-MM-DD`, that the calendar on the wall shows at `instant` in this zone. */
export function localDate(instant: Instant, timeZone: string = DEFAULT_TIME_ZONE): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(epochOf(instant));
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${value('year')}-${value('month')}-${value('day')}`;
}

/** The hour there, from 0 to 23. */
export const localHour = (instant: Instant, timeZone: string = DEFAULT_TIME_ZONE): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(
      epochOf(instant),
    ),
  );
