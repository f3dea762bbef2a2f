import { SignInForm, StepUp } from '@alongside/web-identity';
import { IdleWatch, Session, UnsavedChanges } from '@alongside/web-platform';
import { Dialog, plural } from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';

/** The few things that may interrupt: the session ends or has ended, or unsaved text is being left. */
@Component({
  selector: 'al-interruptions',
  imports: [Dialog, SignInForm, StepUp],
  templateUrl: './interruptions.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Interruptions {
  protected readonly session = inject(Session);
  protected readonly idle = inject(IdleWatch);
  protected readonly unsaved = inject(UnsavedChanges);

  protected readonly minutes = computed(() => plural(this.idle.minutesLeft(), 'minute'));

  protected stay(): void {
    // A failure shows by itself: the session ends, and the dialog to sign in again opens.
    this.idle.stay().catch(() => undefined);
  }

  protected answerLeaving(leave: boolean): void {
    this.unsaved.asking()?.(leave);
  }
}
