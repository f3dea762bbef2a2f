import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type Cadence, CADENCES, type Rhythms } from '@alongside/domain';
import { type Choice, SelectField, TickCards } from '@alongside/web-ui';
import { RHYTHM_TEXT } from './setting.text';

const CHOICES: readonly Choice<Cadence>[] = CADENCES.map((value) => ({
  value,
  label: RHYTHM_TEXT[value],
}));

/** The rhythms that a pair can choose, and the one that is proposed. */
@Component({
  selector: 'al-rhythms-fields',
  imports: [SelectField, TickCards],
  template: `<al-tick-cards
      label="Which rhythms do you offer?"
      fieldId="rhythms"
      [choices]="choices"
      [value]="value().offered"
      (valueChange)="setOffered($event)"
    />
    <al-select-field
      label="Proposed to a new pair"
      fieldId="usual"
      [choices]="usual()"
      [value]="value().usual"
      (valueChange)="setUsual($event)"
    />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RhythmsFields {
  readonly value = input.required<Rhythms>();
  readonly changed = output<Rhythms>();

  protected readonly choices = CHOICES;
  protected readonly usual = computed(() =>
    CHOICES.filter(({ value }) => this.value().offered.includes(value)),
  );

  protected setOffered(chosen: readonly Cadence[]): void {
    const offered = CADENCES.filter((each) => chosen.includes(each));
    const { usual } = this.value();
    this.changed.emit({ offered, usual: offered.includes(usual) ? usual : (offered[0] ?? usual) });
  }

  protected setUsual(usual: Cadence | null): void {
    if (usual !== null) this.changed.emit({ ...this.value(), usual });
  }
}
