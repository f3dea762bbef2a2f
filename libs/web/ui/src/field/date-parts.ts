/** A date as it is typed: three fields that may be unfinished. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const NO_DATE: DateParts = { day: '', month: '', year: '' };

/** Splits `YYYY-MM-DD`; anything else is three empty fields. */
export function partsOf(date: string | null): DateParts {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return NO_DATE;
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** `YYYY-MM-DD` when the three are a day of the calendar, else `null`. Two digits mean this century. */
export function dateOf(parts: DateParts): string | null {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((text) => text.trim());
  if (!/^\d{1,2}$/.test(day ?? '') || !/^\d{1,2}$/.test(month ?? '')) return null;
  if (!/^(\d{2}|\d{4})$/.test(year ?? '')) return null;
  const fullYear = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  const date = new Date(Date.UTC(fullYear, Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** Whether something is written in any of the three. */
export const isStarted = (parts: DateParts): boolean =>
  `${parts.day}${parts.month}${parts.year}`.trim() !== '';
