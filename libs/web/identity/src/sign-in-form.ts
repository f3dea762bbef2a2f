import type { SecondStepView } from '@alongside/contracts';
import { problemOf, Session } from '@alongside/web-platform';
import { ErrorSummary, type SummaryError, TextField } from '@alongside/web-ui/basics';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { SecondStep } from './factors/second-step';
import { PasskeyDoor } from './passkeys/passkey-door';
import { problemSentence, STEP_OVER } from './sign-in.text';

/** Email and password; also used in place when a session has ended under a page. */
@Component({
  selector: 'al-sign-in-form',
  imports: [ErrorSummary, PasskeyDoor, SecondStep, TextField],
  templateUrl: './sign-in-form.html',
  styles: `
    .door {
      display: block;
      margin-top: var(--s3);
    }
  `,
  host: { class: 'sign-in-form' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInForm {
  private readonly session = inject(Session);

  /** What is asked next, when somebody comes back from their organisation's own sign-in. */
  readonly begun = input<SecondStepView | null>(null);
  readonly signedIn = output();

  protected readonly email = signal('');
  protected readonly password = signal('');
  /** What is asked after the password, once that was right. */
  protected readonly secondStep = linkedSignal(() => this.begun());
  protected readonly isBusy = signal(false);
  /** Fresh on every attempt, so that the same error is announced again. */
  private readonly outcome = signal<{
    readonly sentence: string | null;
    readonly checked: boolean;
  }>({
    sentence: null,
    checked: false,
  });

  protected readonly emailError = computed(() =>
    this.outcome().checked && !this.email().includes('@') ? 'Write your work email address.' : null,
  );
  protected readonly passwordError = computed(() =>
    this.outcome().checked && this.password() === '' ? 'Write your password.' : null,
  );
  protected readonly errors = computed((): readonly SummaryError[] => {
    const { sentence } = this.outcome();
    if (sentence !== null) return [{ fieldId: 'email', message: sentence }];
    return [...asError('email', this.emailError()), ...asError('password', this.passwordError())];
  });

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) return;
    this.outcome.set({ sentence: null, checked: true });
    if (this.errors().length) return;
    this.isBusy.set(true);
    try {
      const answer = await this.session.signIn({
        email: this.email().trim(),
        password: this.password(),
      });
      this.password.set('');
      if ('secondStep' in answer) this.secondStep.set(answer);
      else this.signedIn.emit();
    } catch (error) {
      // Every failure is said in words above the form; the email stays.
      this.password.set('');
      this.outcome.set({ sentence: problemSentence(problemOf(error), new Date()), checked: false });
    } finally {
      this.isBusy.set(false);
    }
  }

  protected say(sentence: string | null): void {
    this.outcome.set({ sentence, checked: false });
  }

  protected async enter(): Promise<void> {
    try {
      await this.session.enter();
      this.secondStep.set(null);
      this.signedIn.emit();
    } catch (error) {
      this.beginAgain(problemSentence(problemOf(error), new Date()));
    }
  }

  /** Back to the password: the half session has ended. */
  protected beginAgain(sentence: string = STEP_OVER): void {
    this.secondStep.set(null);
    this.say(sentence);
  }
}

const asError = (fieldId: string, message: string | null): readonly SummaryError[] =>
  message === null ? [] : [{ fieldId, message }];
