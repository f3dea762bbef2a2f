import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldInputs } from './field-inputs';
import { FieldWords } from './field-words';

/** One line of text. */
@Component({
  selector: 'al-text-field',
  imports: [FieldWords],
  template: `<al-field-words [of]="this" />
    <input
      [id]="id()"
      [type]="type()"
      [value]="value()"
      [disabled]="disabled()"
      [attr.autocomplete]="autocomplete()"
      [attr.inputmode]="inputMode()"
      [attr.spellcheck]="type() === 'text' ? null : 'false'"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="message() ? 'true' : null"
      (input)="value.set(field.value)"
      #field
    />`,
  host: { class: 'field', '[class.has-error]': '!!message()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextField extends FieldInputs implements FormValueControl<string> {
  readonly value = model('');
  readonly type = input<'text' | 'email' | 'password' | 'search' | 'tel' | 'time'>('text');
  readonly autocomplete = input<string | null>('off');
  readonly inputMode = input<string | null>(null);
}
