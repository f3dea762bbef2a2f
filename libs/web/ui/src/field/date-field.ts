import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  model,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { GroupWords } from '../choice/group-words';
import { type DateParts, dateOf, isStarted, partsOf } from './date-parts';
import { FieldInputs } from './field-inputs';

/** A date that is known, typed in three fields; the value is `YYYY-MM-DD` or `null`. */
@Component({
  selector: 'al-date-field',
  imports: [GroupWords],
  templateUrl: './date-field.html',
  host: { class: 'field', '[class.has-error]': '!!message()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DateField extends FieldInputs implements FormValueControl<string | null> {
  readonly value = model<string | null>(null);
  /** Dates offered as buttons, such as "In a week", in order. */
  readonly suggestions = input<readonly { readonly label: string; readonly date: string }[]>([]);

  /** Keeps half-typed dates while the value is still `null`. */
  protected readonly parts = linkedSignal<string | null, DateParts>({
    source: this.value,
    computation: (value, previous) =>
      previous && dateOf(previous.value) === value ? previous.value : partsOf(value),
  });
  /** Whether something is typed that is no date. */
  readonly isUnfinished = computed(() => isStarted(this.parts()) && this.value() === null);

  protected type(part: keyof DateParts, text: string): void {
    const parts = { ...this.parts(), [part]: text };
    this.parts.set(parts);
    this.value.set(dateOf(parts));
  }
}
