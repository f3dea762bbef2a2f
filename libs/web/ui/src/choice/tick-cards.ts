import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldInputs } from '../field/field-inputs';
import type { Choice } from './choice';
import { GroupWords } from './group-words';

/** Any number of a few, as cards around native checkboxes. */
@Component({
  selector: 'al-tick-cards',
  imports: [GroupWords],
  templateUrl: './tick-cards.html',
  host: { class: 'field', '[class.has-error]': '!!message()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TickCards<T extends string>
  extends FieldInputs
  implements FormValueControl<readonly T[]>
{
  readonly value = model<readonly T[]>([]);
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly inRow = input(false);

  protected toggle(chosen: T, on: boolean): void {
    const wanted = this.value().filter((value) => value !== chosen);
    this.value.set(on ? [...wanted, chosen] : wanted);
  }
}
