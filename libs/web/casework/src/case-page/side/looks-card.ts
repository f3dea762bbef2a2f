import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { Card, Loading, ProblemNote } from '@alongside/web-ui';
import { LooksList } from './looks-list';

/** Who has looked: everybody in the record may know. Asked for only when somebody wants to see it. */
@Component({
  selector: 'al-looks-card',
  imports: [Card, Loading, LooksList, ProblemNote],
  template: `<al-card heading="Who has looked" cardId="looks">
    @if (shown()) {
      @defer (on immediate) {
        <al-looks-list />
      } @placeholder {
        <al-loading />
      } @error {
        <al-problem-note
          title="This part could not be loaded."
          detail="Load the page again."
          [retryLabel]="null"
        />
      }
    } @else {
      <button type="button" class="btn btn-secondary btn-small" (click)="shown.set(true)">
        Show who has looked
      </button>
    }
  </al-card>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LooksCard {
  protected readonly shown = signal(false);
}
