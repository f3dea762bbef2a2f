import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CURRENT_TIME, TIME_ZONE } from './current-time';
import { capitalised, dayInWords, dayOf, exactly, momentInWords } from './date-words';

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A moment (ISO 8601) or a day (`YYYY-MM-DD`) in words, with the exact time behind it, in the
 * organisation's zone.
 */
@Component({
  selector: 'al-date',
  template: `<time [attr.datetime]="at()" [title]="exact()">{{ words() }}</time>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DateText {
  private readonly now = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  readonly at = input.required<string>();
  /** Whether the first letter is a capital. */
  readonly capital = input(false);
  /** Whether to leave the time of day out. */
  readonly dayOnly = input(false);

  protected readonly words = computed(() => {
    const words = this.plainWords();
    return this.capital() ? capitalised(words) : words;
  });

  protected readonly exact = computed(() =>
    PLAIN_DATE.test(this.at())
      ? exactly(Date.parse(`${this.at()}T12:00:00Z`), 'UTC').split(',')[0]
      : exactly(Date.parse(this.at()), this.zone()),
  );

  private plainWords(): string {
    const today = dayOf(this.now(), this.zone());
    if (PLAIN_DATE.test(this.at())) return dayInWords(this.at(), today);
    const moment = Date.parse(this.at());
    return this.dayOnly()
      ? dayInWords(dayOf(moment, this.zone()), today)
      : momentInWords(moment, this.now(), this.zone());
  }
}
