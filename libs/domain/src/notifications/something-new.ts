import { DAY, epochOf, type Instant, MINUTE } from '../calendar/instant';
import { localDate, localHour } from '../calendar/local-date';

/** How often somebody hears by mail that there is something new for them. */
export const MAIL_RHYTHMS = ['off', 'hourly', 'daily'] as const;
export type MailRhythm = (typeof MAIL_RHYTHMS)[number];

/** Whoever has not chosen. */
export const DEFAULT_RHYTHM: MailRhythm = 'hourly';

/** Somebody for whom there is something new. */
export interface Waiting {
  readonly rhythm: MailRhythm;
  /** When the first of what is new came. */
  readonly since: Instant;
  /** When they were written to last. */
  readonly mailedAt: Instant | null;
  /** When they used Alongside last. */
  readonly activeAt: Instant | null;
  readonly now: Instant;
  readonly timeZone: string;
}

const HOUR = 60 * MINUTE;
/** Whoever was here so recently is here still, and sees it on the page. */
const HERE = 10 * MINUTE;
/** An open page asks by itself when something is new; whoever does something after that has seen it. */
const SEEN_AFTER = 2 * MINUTE;
/** When the mail of the day goes out, where the organisation is. */
const MORNING = 8;

/** Nothing more than what is needed: not while they are here, and at most once an hour, or once a day. */
export function whatToDoAbout(waiting: Waiting): 'mail' | 'wait' | 'drop' {
  const { rhythm, since, mailedAt, activeAt, now, timeZone } = waiting;
  if (rhythm === 'off') return 'drop';
  const active = activeAt === null ? -Infinity : epochOf(activeAt);
  if (active > epochOf(since) + SEEN_AFTER) return 'drop';
  if (epochOf(now) - active < HERE) return 'wait';
  const sinceMail = mailedAt === null ? Infinity : epochOf(now) - epochOf(mailedAt);
  if (rhythm === 'hourly') return sinceMail < HOUR ? 'wait' : 'mail';
  const today = localDate(now, timeZone);
  const cameToday = localDate(since, timeZone) === today && localHour(since, timeZone) >= MORNING;
  const isEarly = localHour(now, timeZone) < MORNING;
  return isEarly || (cameToday && epochOf(now) - epochOf(since) < DAY) || sinceMail < DAY / 2
    ? 'wait'
    : 'mail';
}
