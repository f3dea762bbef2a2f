import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Card, Loading, ProblemNote } from '@alongside/web-ui';
import { OpenCase } from '../../situation/open-case';
import { may } from '../../situation/situation';
import { PrivateNote } from './private-note';

/** A note that only its author reads. Opened when it is wanted. */
@Component({
  selector: 'al-private-note-card',
  imports: [Card, Loading, PrivateNote, ProblemNote],
  template: `@if (mayWrite()) {
    <al-card heading="Private note" cardId="private-note">
      <p class="meta">Only you can read it. It never becomes part of the record.</p>
      @if (shown()) {
        @defer (on immediate) {
          <al-private-note />
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
          Open your note
        </button>
      }
    </al-card>
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrivateNoteCard {
  private readonly open = inject(OpenCase);
  protected readonly shown = signal(false);
  protected readonly mayWrite = computed(() => may(this.open.subject(), 'write_private_note'));
}
