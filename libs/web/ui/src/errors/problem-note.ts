import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** Something could not be loaded or done: what, what is kept, and a way on. */
@Component({
  selector: 'al-problem-note',
  template: `<div class="note" data-tone="stop" role="alert">
    <p>
      <b>{{ title() }}</b> {{ detail() }}
    </p>
    <ng-content />
    @if (retryLabel(); as label) {
      <button type="button" class="btn btn-secondary" (click)="retry.emit()">{{ label }}</button>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemNote {
  readonly title = input.required<string>();
  readonly detail = input('');
  readonly retryLabel = input<string | null>('Try again');
  readonly retry = output();
}
