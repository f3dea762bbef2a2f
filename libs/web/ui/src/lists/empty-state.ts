import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing here yet: one sentence, and one next step as content. */
@Component({
  selector: 'al-empty-state',
  template: `<p>{{ words() }}</p>
    <ng-content />`,
  host: { class: 'empty-state' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmptyState {
  readonly words = input.required<string>();
}
