import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { FieldInputs } from '../field/field-inputs';

/** Hint and error of a group of choices; its legend is the fieldset's own. */
@Component({
  selector: 'al-group-words',
  template: `@let group = of();
    @if (group.hint()) {
      <p class="hint" [id]="group.id() + '-hint'">{{ group.hint() }}</p>
    }
    @if (group.message(); as message) {
      <p class="field-error" [id]="group.id() + '-error'">
        <span class="sr">Error: </span>{{ message }}
      </p>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupWords {
  readonly of = input.required<FieldInputs>();
}
