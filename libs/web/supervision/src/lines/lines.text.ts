import type { PairView, SessionRow } from '@alongside/contracts';
import {
  type AgreementStanding,
  type Cadence,
  daysBetween,
  type SessionStatus,
  type SupervisionDue,
} from '@alongside/domain';
import { capitalised, dayInWords, plural, type Tone } from '@alongside/web-ui';

export const CADENCE_TEXT: Readonly<Record<Cadence, string>> = {
  weekly: 'every week',
  fortnightly: 'every two weeks',
  every_four_weeks: 'every four weeks',
  monthly: 'every month',
  six_weekly: 'every six weeks',
};

/** Where an agreement stands, for the one who reads it. */
export const STANDING_TEXT: Readonly<
  Record<AgreementStanding, { readonly word: string; readonly tone: Tone }>
> = {
  none: { word: 'Not written yet', tone: 'plain' },
  to_write: { word: 'Still being written', tone: 'honey' },
  to_sign: { word: 'Ready for you to sign', tone: 'clay' },
  waits_for_other: { word: 'You have signed', tone: 'honey' },
  in_force: { word: 'In force', tone: 'leaf' },
  review_due: { word: 'Time to review it', tone: 'clay' },
};

export const SESSION_STATUS_TEXT: Readonly<
  Record<SessionStatus, { readonly word: string; readonly tone: Tone }>
> = {
  scheduled: { word: 'Not held', tone: 'honey' },
  in_session: { word: 'Now', tone: 'clay' },
  held: { word: 'Held', tone: 'leaf' },
  moved: { word: 'Moved', tone: 'plain' },
  cancelled: { word: 'Cancelled', tone: 'plain' },
};

/** How a member is addressed. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** The other of the two, as the reader addresses them. */
export const otherOf = ({ myPart, supervisor, supervisee }: PairView): string =>
  firstName(myPart === 'supervisor' ? supervisee.name : supervisor.name);

/** Within this many days a date cannot be mistaken for one of another year. */
const CLEAR_WITHOUT_YEAR = 300;

/** "Friday 27 November at 10:00"; with the year only when it could be mistaken. */
export function dateAndTime({ onDate, atTime }: SessionRow, today: string): string {
  const words = capitalised(dayInWords(onDate, today));
  const isNear = Math.abs(daysBetween(today, onDate)) < CLEAR_WITHOUT_YEAR;
  return `${isNear ? words.replace(/ \d{4}$/, '') : words} at ${atTime}`;
}

/** "60 minutes · The small room". */
export const lengthAndPlace = ({ lengthMinutes, place }: SessionRow): string =>
  [plural(lengthMinutes, 'minute'), place].filter(Boolean).join(' · ');

/** Whether supervision is on its way, due or late. */
export function dueInWords(due: SupervisionDue, hasNext: boolean, today: string): string {
  if (due.overdueDays !== null) return `Supervision is ${plural(due.overdueDays, 'day')} overdue`;
  return hasNext ? '' : `Supervision is due by ${dayInWords(due.dueOn, today)}`;
}
