/** A moment: ISO 8601 with a zone, milliseconds since 1970, or a row's `Date`. */
export type Instant = string | number | Date;

/** Milliseconds since 1970. */
export function epochOf(instant: Instant): number {
  if (typeof instant === 'number') return instant;
  return typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
}

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
