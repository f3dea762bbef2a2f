import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type Choice, SelectField } from '@alongside/web-ui';

const NEAR = [
  'Europe/London',
  'Europe/Belfast',
  'Europe/Jersey',
  'Europe/Guernsey',
  'Europe/Isle_of_Man',
  'Europe/Dublin',
];

/** The zone, with those of these islands first. */
@Component({
  selector: 'al-zone-field',
  imports: [SelectField],
  template: `<al-select-field
    label="Time zone"
    fieldId="zone"
    [choices]="choices()"
    [value]="value()"
    (valueChange)="$event === null || changed.emit($event)"
  />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ZoneField {
  readonly value = input.required<string>();
  readonly changed = output<string>();

  protected readonly choices = computed<readonly Choice[]>(() =>
    [...new Set([...NEAR, this.value(), ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
      value: zone,
      label: zone.replaceAll('_', ' '),
    })),
  );
}
