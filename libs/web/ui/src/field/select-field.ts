import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { Choice } from '../choice/choice';
import { FieldInputs } from './field-inputs';
import { FieldWords } from './field-words';

/** One of many, when cards would be too long. Below eight choices use `al-option-cards`. */
@Component({
  selector: 'al-select-field',
  imports: [FieldWords],
  templateUrl: './select-field.html',
  host: { class: 'field', '[class.has-error]': '!!message()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SelectField<T extends string>
  extends FieldInputs
  implements FormValueControl<T | null>
{
  readonly value = model<T | null>(null);
  readonly choices = input.required<readonly Choice<T>[]>();
  /** The word for nothing chosen; `null` leaves no such row. */
  readonly none = input<string | null>('Choose one');

  protected choose(text: string): void {
    this.value.set(this.choices().find((choice) => choice.value === text)?.value ?? null);
  }
}
