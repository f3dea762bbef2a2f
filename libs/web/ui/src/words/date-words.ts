import { formatDate } from '@angular/common';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LOCALE = 'en-GB';

/** The zone's offset at this moment as Angular's `formatDate` wants it, such as `+0100`. */
function offsetOf(moment: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName');
  return (parts?.value ?? '').replace('GMT', '').replace(':', '') || '+0000';
}

const inZone = (moment: number, format: string, zone: string): string =>
  formatDate(moment, format, LOCALE, offsetOf(moment, zone));

/** The calendar day of a moment in the zone, as `YYYY-MM-DD`. */
export const dayOf = (moment: number, zone: string): string => inZone(moment, 'yyyy-MM-dd', zone);

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** "Today", "tomorrow", "Thursday 3 December"; with the year only when it is another one. */
export function dayInWords(date: string, today: string): string {
  const away = daysBetween(today, date);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away === -1) return 'yesterday';
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return formatDate(
    `${date}T12:00:00Z`,
    sameYear ? 'EEEE d MMMM' : 'EEEE d MMMM yyyy',
    LOCALE,
    '+0000',
  );
}

/** "Just now", "20 minutes ago", "today at 10:24", "yesterday at 16:40", "Thursday 19 November at 16:40". */
export function momentInWords(moment: number, now: number, zone: string): string {
  const passed = now - moment;
  if (passed >= -MINUTE && passed < MINUTE) return 'just now';
  if (passed > 0 && passed < HOUR) return `${plural(Math.floor(passed / MINUTE), 'minute')} ago`;
  const day = dayInWords(dayOf(moment, zone), dayOf(now, zone));
  return `${day} at ${inZone(moment, 'HH:mm', zone)}`;
}

/** Day, date and time to the minute. */
export const exactly = (moment: number, zone: string): string =>
  inZone(moment, 'EEEE d MMMM yyyy, HH:mm', zone);

/** A span in words: "2 days 3 hours", "1 hour 20 minutes", "less than a minute". */
export function spanInWords(milliseconds: number): string {
  const span = Math.abs(milliseconds);
  const days = Math.floor(span / DAY);
  const hours = Math.floor((span % DAY) / HOUR);
  const minutes = Math.floor((span % HOUR) / MINUTE);
  if (days) return [plural(days, 'day'), hours && plural(hours, 'hour')].filter(Boolean).join(' ');
  if (hours)
    return [plural(hours, 'hour'), minutes && plural(minutes, 'minute')].filter(Boolean).join(' ');
  return minutes ? plural(minutes, 'minute') : 'less than a minute';
}

/** "1 question", "2 questions". */
export const plural = (count: number, word: string, words = `${word}s`): string =>
  `${String(count)} ${count === 1 ? word : words}`;

/** The first letter as a capital, for words at the start of a line. */
export const capitalised = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1);
