import type { SessionStatus } from '@alongside/domain';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { timeZoneComponent } from './time-zone';

/** What a calendar may know of a session: nobody's name, no place, no reason. */
export interface CalendarDate {
  readonly id: string;
  readonly startsAt: Date;
  readonly lengthMinutes: number;
  readonly status: SessionStatus;
  readonly version: number;
}

const ANOTHER_IN_ITS_PLACE: readonly SessionStatus[] = ['moved', 'cancelled'];

/** Calendar programs ask again after this. Unit: seconds. */
const ASK_AGAIN = 3600;

/**
 * The dates as an iCalendar file (RFC 5545), in the zone in which they were agreed, so that a calendar
 * program keeps the time on the wall when the clocks change.
 */
export function calendarText(dates: readonly CalendarDate[], timeZone: string, now: Date): string {
  const moments = [now, ...dates.map(({ startsAt }) => startsAt)].map((date) => date.getTime());
  const [from, until] = [new Date(Math.min(...moments)), new Date(Math.max(...moments))];
  const zoned = (moment: Date): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
  const calendar = ical({
    name: 'Supervision',
    prodId: { company: 'Alongside', product: 'Supervision', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: ASK_AGAIN,
    timezone: { name: timeZone, generator: () => timeZoneComponent(timeZone, from, until) },
  });
  for (const { id, startsAt, lengthMinutes, status, version } of dates) {
    const isOff = ANOTHER_IN_ITS_PLACE.includes(status);
    calendar.createEvent({
      id: `${id}@alongside`,
      sequence: version - 1,
      stamp: now,
      start: zoned(startsAt),
      end: zoned(startsAt).add({ minutes: lengthMinutes }),
      timezone: timeZone,
      summary: 'Supervision',
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: isOff ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return calendar.toString();
}
