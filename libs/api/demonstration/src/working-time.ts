import { addDays, localDate } from '@alongside/domain';
import { isWorkingDay } from '@alongside/domain/deciding';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OPENS = 8.5;
const CLOSES = 17.5;

const dayOf = (moment: number): string => localDate(moment);
/** Close enough to the wall clock: people also write at half past seven in summer. */
const hourOf = (moment: number): number => (moment % DAY) / HOUR;

/**
 * A moment that moves on through working hours and never past `end`. One for each story, so that what
 * happens in it happens in order.
 */
export class WorkingTime {
  private moment: number;

  constructor(
    start: Date,
    readonly end: Date,
  ) {
    this.moment = this.within(start.getTime());
  }

  get now(): Date {
    return new Date(this.moment);
  }

  get today(): string {
    return dayOf(this.moment);
  }

  /** Moves on by `minutes`, to the next morning when people have gone home by then. */
  pass(minutes: number): void {
    this.moment = this.within(this.moment + minutes * 60_000);
  }

  /** Moves on to a morning `days` days later, or the first working day after it. */
  passDays(days: number): void {
    const midnight = Math.floor(this.moment / DAY) * DAY;
    this.moment = this.within(midnight + days * DAY + (OPENS + 0.6) * HOUR);
  }

  private within(moment: number): number {
    let next = moment;
    const hour = hourOf(next);
    if (hour < OPENS) next += (OPENS - hour) * HOUR;
    else if (hour > CLOSES) next += (24 - hour + OPENS) * HOUR;
    while (!isWorkingDay(dayOf(next))) next += DAY;
    return Math.min(next, this.end.getTime());
  }
}

/** The moment `days` days before `end`, in the morning. */
export const daysBefore = (end: Date, days: number): Date =>
  new Date(Math.floor((end.getTime() - days * DAY) / DAY) * DAY + (OPENS + 0.75) * HOUR);

/** `2027-03-01` in `days` days from the day of `moment`. */
export const dateIn = (moment: Date, days: number): string => addDays(localDate(moment), days);

/** The same time of the day, some days later. */
export const afterDays = (moment: Date, days: number): Date =>
  new Date(moment.getTime() + days * DAY);
