import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Waits in words; quick answers never show it. */
@Component({
  selector: 'al-loading',
  template: `<p class="loading" role="status">{{ words() }}</p>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Loading {
  readonly words = input('Loading…');
}
