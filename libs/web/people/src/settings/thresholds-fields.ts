import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { DISCLOSURE_THRESHOLDS, type RaisedThresholds } from '@alongside/domain';
import { type Choice, SelectField } from '@alongside/web-ui';
import { THRESHOLD_TEXT } from './setting.text';

const NAMES = Object.keys(THRESHOLD_TEXT) as readonly (keyof RaisedThresholds)[];
/** Above the lowest, every number at first, and then what somebody would name. */
const STEPS = [6, 7, 8, 10, 12, 15, 20, 30, 50];

const choicesFrom = (lowest: number, present: number): readonly Choice[] =>
  [...new Set([lowest, lowest + 1, lowest + 2, ...STEPS, present])]
    .filter((each) => each >= lowest)
    .sort((a, b) => a - b)
    .map((each) => ({
      value: String(each),
      label: each === lowest ? `${String(each)}, as everywhere` : String(each),
    }));

/** From how many on something is shown in team themes: what holds everywhere, or more. */
@Component({
  selector: 'al-thresholds-fields',
  imports: [SelectField],
  template: `@for (name of names; track name) {
    <al-select-field
      [label]="text[name].label"
      [hint]="text[name].hint"
      [fieldId]="name"
      [choices]="choicesOf(name)"
      [value]="valueOf(name)"
      (valueChange)="set(name, $event)"
    />
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThresholdsFields {
  readonly value = input.required<RaisedThresholds>();
  readonly changed = output<RaisedThresholds>();

  protected readonly names = NAMES;
  protected readonly text = THRESHOLD_TEXT;

  protected valueOf(name: keyof RaisedThresholds): string {
    return String(this.value()[name]);
  }

  protected choicesOf(name: keyof RaisedThresholds): readonly Choice[] {
    return choicesFrom(DISCLOSURE_THRESHOLDS[name], this.value()[name]);
  }

  protected set(name: keyof RaisedThresholds, chosen: string | null): void {
    if (chosen !== null) this.changed.emit({ ...this.value(), [name]: Number(chosen) });
  }
}
