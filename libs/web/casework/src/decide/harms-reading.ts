import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Weighing } from '@alongside/contracts';

/** Both harms beside each other, as they are written. */
@Component({
  selector: 'al-harms-reading',
  template: `<div class="harms">
    <div>
      <h3>Harm by doing it</h3>
      <p class="written-text">{{ weighing().harmByDoing || 'Nothing is written yet.' }}</p>
    </div>
    <div>
      <h3>Harm by not doing it</h3>
      <p class="written-text">{{ weighing().harmByNotDoing || 'Nothing is written yet.' }}</p>
    </div>
  </div>`,
  styleUrl: './harms-reading.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HarmsReading {
  readonly weighing = input.required<Weighing>();
}
