import { ChangeDetectionStrategy, Component, model } from '@angular/core';
import type { FormCheckboxControl } from '@angular/forms/signals';
import { FieldInputs } from '../field/field-inputs';
import { GroupWords } from './group-words';

/** One yes or no. */
@Component({
  selector: 'al-tick-box',
  imports: [GroupWords],
  template: `<al-group-words [of]="this" />
    <label class="tick-box" [attr.for]="id()">
      <input
        #box
        type="checkbox"
        [id]="id()"
        [checked]="checked()"
        [disabled]="disabled()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="message() ? 'true' : null"
        (change)="checked.set(box.checked)"
      />
      <span>{{ label() }}</span>
    </label>`,
  host: { class: 'field', '[class.has-error]': '!!message()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TickBox extends FieldInputs implements FormCheckboxControl {
  readonly checked = model(false);
}
