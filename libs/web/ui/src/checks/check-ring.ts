import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const LENGTH = 2 * Math.PI * 20;
const GAP = 4;

/** A ring of answered, waiting and open checks: decoration beside the words that say the same. */
@Component({
  selector: 'al-check-ring',
  templateUrl: './check-ring.html',
  host: { class: 'check-ring' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckRing {
  readonly answered = input.required<number>();
  readonly waiting = input(0);
  readonly total = input.required<number>();

  protected readonly segments = computed(() => {
    const each = LENGTH / Math.max(1, this.total());
    const drawn = Math.max(1, each - GAP);
    return Array.from({ length: this.total() }, (_, index) => ({
      state:
        index < this.answered()
          ? 'answered'
          : index < this.answered() + this.waiting()
            ? 'waiting'
            : 'open',
      dash: `${drawn.toFixed(2)} ${(LENGTH - drawn).toFixed(2)}`,
      offset: (-index * each).toFixed(2),
    }));
  });
}
