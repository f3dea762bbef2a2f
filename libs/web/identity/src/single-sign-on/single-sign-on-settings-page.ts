import {
  type SingleSignOnProblem,
  type SingleSignOnSettings,
  SINGLE_SIGN_ON_LIMITS,
} from '@alongside/contracts';
import { messageFor, ProblemError, problemOf, Sending } from '@alongside/web-platform';
import {
  Card,
  ErrorSummary,
  ListField,
  Loading,
  PageHeader,
  ProblemNote,
  TextField,
  TickBox,
} from '@alongside/web-ui';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { catchError, type Observable, throwError } from 'rxjs';
import { SingleSignOnClient } from './single-sign-on.client';
import { TRIAL_TEXT, WORKS } from './single-sign-on.text';

const STALE = 412;
const FASTER =
  'Somebody else changed this a moment ago. Save again, and what stands here takes its place.';

/** The provider through which an organisation's people sign in, as its administrators set it. */
@Component({
  selector: 'al-single-sign-on-settings-page',
  imports: [
    Card,
    ErrorSummary,
    ListField,
    Loading,
    PageHeader,
    ProblemNote,
    RouterLink,
    TextField,
    TickBox,
  ],
  templateUrl: './single-sign-on-settings-page.html',
  styleUrl: './single-sign-on-settings-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SingleSignOnSettingsPage {
  private readonly client = inject(SingleSignOnClient);

  protected readonly settings = rxResource({ stream: () => this.client.settings() });
  protected readonly known = computed(() =>
    this.settings.hasValue() ? this.settings.value() : null,
  );
  private readonly version = linkedSignal(() => this.known()?.version ?? 0);
  protected readonly issuer = linkedSignal(() => this.known()?.issuer ?? '');
  protected readonly clientId = linkedSignal(() => this.known()?.clientId ?? '');
  protected readonly clientSecret = signal('');
  protected readonly asksSecondFactor = linkedSignal(() => this.known()?.asksSecondFactor ?? false);
  protected readonly signsOut = linkedSignal(() => this.known()?.signsOut ?? false);
  protected readonly isOn = linkedSignal(() => this.known()?.isOn ?? false);
  protected readonly domains = linkedSignal<readonly string[]>(
    () => this.known()?.domains.map(({ domain }) => domain) ?? [],
  );
  protected readonly waiting = computed(
    () => this.known()?.domains.filter(({ isConfirmed }) => !isConfirmed) ?? [],
  );
  protected readonly sending = new Sending();
  protected readonly trying = new Sending();
  protected readonly said = signal('');
  protected readonly limits = SINGLE_SIGN_ON_LIMITS;
  protected readonly titleOf = (error: unknown): string => problemOf(error).title;
  protected readonly errorOf = (field: string): string | null =>
    messageFor(this.sending.errors(), field);

  protected save(): void {
    this.said.set('');
    this.sending.send(
      () =>
        this.client
          .set(this.wanted(), this.version())
          .pipe(catchError((error: unknown) => this.tellOfTheirs(error))),
      (settings) => {
        this.settings.set(settings);
        this.clientSecret.set('');
        this.said.set('Saved.');
      },
    );
  }

  protected try(): void {
    this.said.set('');
    this.trying.send(
      () => this.client.trial(),
      ({ problem }) => {
        this.said.set(sentenceFor(problem));
      },
    );
  }

  private wanted() {
    const secret = this.clientSecret().trim();
    return {
      issuer: this.issuer().trim(),
      clientId: this.clientId().trim(),
      ...(secret === '' ? {} : { clientSecret: secret }),
      asksSecondFactor: this.asksSecondFactor(),
      isOn: this.isOn(),
      signsOut: this.signsOut(),
      domains: this.domains()
        .map((domain) => domain.trim().replace(/^@/, ''))
        .filter((domain) => domain !== ''),
    };
  }

  /** What was typed here stays in its fields: sent again, it is meant. */
  private tellOfTheirs(error: unknown): Observable<never> {
    const problem = problemOf(error);
    if (problem.status !== STALE || !problem.current) return throwError(() => error);
    this.version.set((problem.current as SingleSignOnSettings).version);
    return throwError(() => new ProblemError({ ...problem, title: FASTER, detail: '' }));
  }
}

const sentenceFor = (problem: SingleSignOnProblem | null): string =>
  problem === null ? WORKS : TRIAL_TEXT[problem];
