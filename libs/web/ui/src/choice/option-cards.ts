import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldInputs } from '../field/field-inputs';
import type { Choice } from './choice';
import { GroupWords } from './group-words';

/** One of a few, as cards around native radios. Unavailable ones stay visible with the reason. */
@Component({
  selector: 'al-option-cards',
  imports: [GroupWords],
  templateUrl: './option-cards.html',
  host: { class: 'field', '[class.has-error]': '!!message()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OptionCards<T extends string>
  extends FieldInputs
  implements FormValueControl<T | null>
{
  readonly value = model<T | null>(null);
  readonly choices = input.required<readonly Choice<T>[]>();
  /** Whether the cards stand side by side where there is room. */
  readonly inRow = input(false);
}
