import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type Position, POSITIONS } from '@alongside/domain';

/** Both positions beside each other: a picture for the eye and a sentence for everybody. */
@Component({
  selector: 'al-position-picture',
  templateUrl: './position-picture.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PositionPicture {
  readonly practitionerName = input.required<string>();
  readonly supervisorName = input.required<string>();
  readonly practitioner = input<Position | null>(null);
  readonly supervisor = input<Position | null>(null);

  protected readonly positions = POSITIONS;
  protected readonly gap = computed(() => {
    const [one, other] = [this.practitioner(), this.supervisor()];
    if (one === null || other === null) return '';
    const steps = Math.abs(POSITIONS.indexOf(one) - POSITIONS.indexOf(other));
    if (steps === 0) return 'In the same place.';
    return steps === 1 ? 'One step apart.' : `${WORDS[steps] ?? String(steps)} steps apart.`;
  });
}

const WORDS: Readonly<Record<number, string>> = {
  2: 'Two',
  3: 'Three',
  4: 'Four',
  5: 'Five',
  6: 'Six',
};
