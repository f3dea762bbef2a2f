import {
  type Cadence,
  CADENCE_WEEKS,
  sessionDay,
  weekdayOf,
  weekdayOfMonth,
} from '@alongside/domain';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Days } from '../lines/zone.queries';

/** What the dates of supervision are worked out from. */
export interface Rhythm {
  readonly startsOn: string;
  /** `HH:MM` on the wall. */
  readonly atTime: string;
  readonly cadence: Cadence;
}

/** One date of a rhythm. */
export interface PlannedDate {
  /** The day that the rhythm gives. */
  readonly plannedOn: string;
  /** The day itself: another one when that is a public holiday. */
  readonly onDate: string;
  readonly startsAt: Date;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * The moment at which the wall shows this time in this zone. A time that the clocks leave out is the one
 * that the clocks then show, and of a time that comes twice it is the first.
 */
export const momentOf = (onDate: string, atTime: string, timeZone: string): Date =>
  new Date(
    Temporal.PlainDateTime.from(`${onDate}T${atTime}`).toZonedDateTime(timeZone).epochMilliseconds,
  );

/** The rule in the terms of RFC 5545. It is about days: at noon no clock changes. */
function ruleOf({ startsOn, cadence }: Rhythm): RRuleTemporal {
  const dtstart = Temporal.PlainDateTime.from(`${startsOn}T12:00`).toZonedDateTime('UTC');
  if (cadence !== 'monthly')
    return new RRuleTemporal({ freq: 'WEEKLY', interval: CADENCE_WEEKS[cadence], dtstart });
  const weekday = WEEKDAYS[weekdayOf(startsOn)];
  return new RRuleTemporal({
    freq: 'MONTHLY',
    byDay: [`${weekdayOfMonth(startsOn)}${weekday ?? 'MO'}`],
    dtstart,
  });
}

/** The dates of a rhythm from one day to another, both included, by the wall and the calendar of an organisation. */
export function datesOf(
  rhythm: Rhythm,
  from: string,
  until: string,
  { zone, calendar }: Days,
): readonly PlannedDate[] {
  if (until < rhythm.startsOn) return [];
  const day = (date: string): Date => new Date(`${date}T12:00:00Z`);
  return ruleOf(rhythm)
    .between(day(from), day(until), true)
    .map((each) => {
      const plannedOn = each.toPlainDate().toString();
      const onDate = sessionDay(plannedOn, calendar);
      return { plannedOn, onDate, startsAt: momentOf(onDate, rhythm.atTime, zone) };
    });
}
