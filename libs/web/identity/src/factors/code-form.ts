import { messageFor, problemOf, Sending } from '@alongside/web-platform';
import { ErrorSummary, TextField } from '@alongside/web-ui/basics';
import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { catchError, type Observable, of } from 'rxjs';

/** One code, and what happens with it. */
@Component({
  selector: 'al-code-form',
  imports: [ErrorSummary, TextField],
  template: `<form novalidate (submit)="send($event)">
    <al-error-summary [errors]="sending.errors()" heading="That did not work" />
    <al-text-field
      [label]="label()"
      [hint]="hint()"
      fieldId="code"
      autocomplete="one-time-code"
      [inputMode]="digitsOnly() ? 'numeric' : null"
      [(value)]="code"
      [error]="error()"
    />
    <button
      type="submit"
      class="btn btn-primary"
      [attr.aria-disabled]="sending.busy() ? 'true' : null"
    >
      {{ sending.busy() ? 'Checking…' : action() }}
    </button>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodeForm<T> {
  readonly label = input('Code from your authenticator app');
  readonly hint = input('Six digits');
  readonly action = input('Go on');
  readonly digitsOnly = input(true);
  /** What the code is sent to. */
  readonly command = input.required<(code: string) => Observable<T>>();

  readonly done = output<T>();
  /** The half session has ended: the password comes first again. */
  readonly over = output();

  protected readonly code = signal('');
  protected readonly sending = new Sending();
  protected readonly error = (): string | null => messageFor(this.sending.errors(), 'code');

  protected send(event: Event): void {
    event.preventDefault();
    const code = this.code().trim();
    const missing = code === '' ? [{ fieldId: 'code', message: 'Write the code.' }] : [];
    this.sending.send(
      () => this.command()(code).pipe(catchError((error: unknown) => this.endsHere(error))),
      (answer) => {
        if (answer !== OVER) this.done.emit(answer);
      },
      missing,
    );
  }

  private endsHere(error: unknown): Observable<typeof OVER> {
    this.code.set('');
    if (problemOf(error).status !== 401) throw error;
    this.over.emit();
    return of(OVER);
  }
}

const OVER = Symbol('over');
