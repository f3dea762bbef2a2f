import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ClosingDay, Nation, WorkingCalendar } from '@alongside/domain';
import { NATIONS, publicHolidays, PUBLISHED_HOLIDAYS } from '@alongside/domain/deciding';
import {
  type Choice,
  CURRENT_TIME,
  DateField,
  OptionCards,
  TextField,
  TickCards,
} from '@alongside/web-ui';
import { NATION_TEXT, WEEKDAY_TEXT } from './setting.text';

const WEEKDAYS: readonly Choice[] = WEEKDAY_TEXT.map((label, day) => ({
  value: String(day),
  label,
}));
const NATION_CHOICES: readonly Choice<Nation>[] = NATIONS.map((value) => ({
  value,
  label: NATION_TEXT[value],
}));

/** Such as "Mon 30 November". */
const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));

/** The days of the week, whose public holidays, and own closing days. */
@Component({
  selector: 'al-calendar-fields',
  imports: [DateField, OptionCards, TextField, TickCards],
  templateUrl: './calendar-fields.html',
  styleUrl: './settings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarFields {
  readonly value = input.required<WorkingCalendar>();
  readonly changed = output<WorkingCalendar>();

  private readonly year = new Date(inject(CURRENT_TIME)()).getUTCFullYear();
  protected readonly weekdays = WEEKDAYS;
  protected readonly nations = NATION_CHOICES;
  protected readonly published = PUBLISHED_HOLIDAYS;
  protected readonly chosenDays = computed(() => this.value().weekdays.map(String));
  protected readonly holidays = computed(() =>
    [this.year, this.year + 1].map((year) => ({
      year,
      days: publicHolidays(this.value().nation, year).map((day) => inWords(day)),
    })),
  );

  protected setDays(days: readonly string[]): void {
    this.write({ weekdays: days.map(Number).sort() });
  }

  protected setNation(nation: Nation | null): void {
    if (nation !== null) this.write({ nation });
  }

  protected add(): void {
    this.write({ closingDays: [...this.value().closingDays, { date: '', label: '' }] });
    const at = this.value().closingDays.length;
    setTimeout(() => document.getElementById(`closing-label-${at}`)?.focus());
  }

  protected remove(at: number): void {
    this.write({ closingDays: this.value().closingDays.filter((_, index) => index !== at) });
  }

  protected setClosing(at: number, change: Partial<ClosingDay>): void {
    this.write({
      closingDays: this.value().closingDays.map((each, index) =>
        index === at ? { ...each, ...change } : each,
      ),
    });
  }

  private write(change: Partial<WorkingCalendar>): void {
    this.changed.emit({ ...this.value(), ...change });
  }
}
