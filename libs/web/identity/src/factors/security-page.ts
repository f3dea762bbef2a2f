import { problemOf, Sending } from '@alongside/web-platform';
import {
  Card,
  DateText,
  ErrorSummary,
  Loading,
  PageHeader,
  plural,
  ProblemNote,
} from '@alongside/web-ui';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { map, type Observable } from 'rxjs';
import { FactorsClient } from './factors.client';
import { RecoveryCodeList } from './recovery-code-list';
import { PasskeysCard } from '../passkeys/passkeys-card';
import { PasswordCard } from '../sessions/password-card';
import { SessionsCard } from '../sessions/sessions-card';
import { SetUpAuthenticator } from './set-up-authenticator';
import { SingleSignOnCard } from '../single-sign-on/single-sign-on-card';
import { factorsIn } from './ways';

/** How somebody signs in, and what they can change about it. */
@Component({
  selector: 'al-security-page',
  imports: [
    Card,
    DateText,
    ErrorSummary,
    Loading,
    PageHeader,
    PasskeysCard,
    PasswordCard,
    ProblemNote,
    RecoveryCodeList,
    RouterLink,
    SessionsCard,
    SetUpAuthenticator,
    SingleSignOnCard,
  ],
  templateUrl: './security-page.html',
  styles: `
    al-card,
    al-passkeys-card,
    al-password-card,
    al-sessions-card {
      display: block;
      margin-bottom: var(--s4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecurityPage {
  private readonly client = inject(FactorsClient);
  private readonly sessionsCard = viewChild(SessionsCard);

  protected readonly security = rxResource({ stream: () => this.client.security() });
  protected readonly sending = new Sending();
  /** Whether an app is being set up. */
  protected readonly isSettingUp = signal(false);
  protected readonly newCodes = signal<readonly string[] | null>(null);
  protected readonly said = signal('');
  /** What this person has set up. */
  protected readonly factors = computed(() =>
    this.security.hasValue() ? factorsIn(this.security.value()) : [],
  );
  protected readonly canRemoveApp = computed(
    () => this.security.value()?.factorAsked === false || this.factors().includes('passkey'),
  );
  protected readonly codesLeft = computed(() =>
    plural(this.security.value()?.recoveryCodesLeft ?? 0, 'code'),
  );

  protected readonly titleOf = (error: unknown): string => problemOf(error).title;

  /** Proves first, so that the picture of the app is not asked for in vain. */
  protected setUp(): void {
    this.change(
      () => this.client.beginAuthenticator().pipe(map(() => true)),
      () => {
        this.isSettingUp.set(true);
      },
    );
  }

  protected finished(): void {
    this.isSettingUp.set(false);
    this.done('Your authenticator app is set up. You are signed out everywhere else.');
  }

  protected remove(): void {
    this.change(
      () => this.client.removeAuthenticator(),
      () => {
        const isLast = this.factors().length === 1;
        this.done(isLast ? NO_FACTOR : APP_REMOVED);
      },
    );
  }

  protected renewCodes(): void {
    this.change(
      () => this.client.renewRecoveryCodes(),
      ({ codes }) => {
        this.newCodes.set(codes);
      },
    );
  }

  protected codesKept(): void {
    this.newCodes.set(null);
    this.done('The codes you had before do not work any more.');
  }

  protected passwordChanged(): void {
    this.done('Your password is changed. You are signed out everywhere else.');
  }

  private change<T>(command: () => Observable<T>, done: (answer: T) => void): void {
    this.said.set('');
    this.sending.send(command, done);
  }

  protected done(words: string): void {
    this.said.set(words);
    this.security.reload();
    this.sessionsCard()?.lookAgain();
  }
}

const APP_REMOVED =
  'The app is removed, and you are signed out everywhere else. Your passkeys still work.';
const NO_FACTOR =
  'The app is removed, and you are signed out everywhere else. You sign in with your password alone.';
