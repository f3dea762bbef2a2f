import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { CharacterCount } from './character-count';
import { FieldInputs } from './field-inputs';
import { FieldWords } from './field-words';

/** Longer writing. Grows with its text; counts only when the end comes near. */
@Component({
  selector: 'al-text-area',
  imports: [FieldWords, CharacterCount],
  template: `<al-field-words [of]="this" />
    <textarea
      [id]="id()"
      [rows]="rows()"
      [value]="value()"
      [disabled]="disabled()"
      [attr.aria-describedby]="allDescriptions()"
      [attr.aria-invalid]="message() ? 'true' : null"
      (input)="value.set(field.value)"
      #field
    ></textarea>
    <al-character-count [id]="id() + '-count'" [length]="value().length" [limit]="limit()" />`,
  host: { class: 'field', '[class.has-error]': '!!message()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextArea extends FieldInputs implements FormValueControl<string> {
  readonly value = model('');
  readonly rows = input(4);
  /** In characters. Signal forms set it from `maxLength()`; without forms, bind it. */
  readonly maxLength = input<number | undefined>(undefined);
  protected readonly limit = computed(() => this.maxLength() ?? null);
  protected readonly allDescriptions = computed(() =>
    [this.describedBy(), this.limit() === null ? null : `${this.id()}-count`]
      .filter((id) => id !== null)
      .join(' '),
  );
}
