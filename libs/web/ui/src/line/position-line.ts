import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { type Position, POSITIONS } from '@alongside/domain';
import { GroupWords } from '../choice/group-words';
import { FieldInputs } from '../field/field-inputs';
import type { Voice } from '../words/voice';

/** Where the situation stands between remote and entangled: seven native radios; the line is decoration. */
@Component({
  selector: 'al-position-line',
  imports: [GroupWords],
  templateUrl: './position-line.html',
  host: { class: 'field', '[class.has-error]': '!!message()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PositionLine extends FieldInputs implements FormValueControl<Position | null> {
  readonly value = model<Position | null>(null);
  readonly voice = input<Voice>('practitioner');
  protected readonly positions = POSITIONS;
}
