import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';

/**
 * One thing on one page: a way back, which step this is, the heading, and the rest as content. Leave
 * `title` empty when the page's only field is its heading (`[heading]="true"` on the field).
 */
@Component({
  selector: 'al-guided-page',
  imports: [RouterLink, Icon],
  templateUrl: './guided-page.html',
  host: { class: 'guided-page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GuidedPage {
  readonly title = input('');
  readonly lede = input('');
  readonly back = input<string | readonly unknown[] | null>(null);
  readonly backLabel = input('Back');
  /** What the steps belong to, such as "Ask a boundary question". */
  readonly journey = input('');
  readonly step = input<number | null>(null);
  readonly steps = input<number | null>(null);

  protected readonly place = computed(() => {
    const [step, steps] = [this.step(), this.steps()];
    const where = step === null || steps === null ? '' : `step ${String(step)} of ${String(steps)}`;
    return [this.journey(), where].filter(Boolean).join(': ');
  });
}
