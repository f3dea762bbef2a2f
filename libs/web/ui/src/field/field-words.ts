import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { FieldInputs } from './field-inputs';

/** Label, hint and error above a control, in the order in which they are read. */
@Component({
  selector: 'al-field-words',
  imports: [NgTemplateOutlet],
  templateUrl: './field-words.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FieldWords {
  readonly of = input.required<FieldInputs>();
}
