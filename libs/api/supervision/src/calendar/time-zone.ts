import { Temporal } from 'temporal-polyfill';

/** How often a zone may change its clocks within the span of a calendar, at most. */
const MOST_CHANGES = 24;

const stamp = (moment: Temporal.PlainDateTime): string =>
  moment.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');

const offset = (zoned: Temporal.ZonedDateTime): string => zoned.offset.replace(':', '');

/** One change of the clocks. Its beginning is given by the clock before it. Source: RFC 5545 section 3.6.5. */
function observance(change: Temporal.ZonedDateTime): string {
  const before = change.subtract({ nanoseconds: 1 });
  const kind = change.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  const begins = change.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  return [
    `BEGIN:${kind}`,
    `DTSTART:${stamp(begins)}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(change)}`,
    `END:${kind}`,
  ].join('\r\n');
}

/** A zone that never changes its clocks. */
const fixed = (zoned: Temporal.ZonedDateTime): string =>
  [
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offset(zoned)}`,
    `TZOFFSETTO:${offset(zoned)}`,
    'END:STANDARD',
  ].join('\r\n');

/** The VTIMEZONE of a zone, with each change of its clocks from the one before `from` to the one after `until`. */
export function timeZoneComponent(name: string, from: Date, until: Date): string {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(name);
  const changes: Temporal.ZonedDateTime[] = [];
  let change = start.getTimeZoneTransition('previous') ?? start.getTimeZoneTransition('next');
  while (change !== null && changes.length < MOST_CHANGES) {
    changes.push(change);
    if (change.epochMilliseconds > until.getTime()) break;
    change = change.getTimeZoneTransition('next');
  }
  const parts = changes.length === 0 ? [fixed(start)] : changes.map(observance);
  return ['BEGIN:VTIMEZONE', `TZID:${name}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
}
