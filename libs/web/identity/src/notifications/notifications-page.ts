import type { NotificationChoices } from '@alongside/contracts';
import type { MailRhythm } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import {
  type Choice,
  ErrorSummary,
  Loading,
  OptionCards,
  PageHeader,
  ProblemNote,
  TickBox,
} from '@alongside/web-ui';
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';

const ADDRESS = '/api/v1/me/notifications';

const RHYTHMS: readonly Choice<MailRhythm>[] = [
  {
    value: 'hourly',
    label: 'Soon, at most once an hour',
    hint: 'Only while you are not in Alongside.',
  },
  { value: 'daily', label: 'Once a day, in the morning' },
  { value: 'off', label: 'Never', hint: 'You see it when you sign in.' },
];

/** What somebody hears by mail. Mails about their sign-in come always. */
@Component({
  selector: 'al-notifications-page',
  imports: [ErrorSummary, Loading, OptionCards, PageHeader, ProblemNote, RouterLink, TickBox],
  template: `<al-page-header
      title="Mail to you"
      lede="A mail never says what is new, or who it is about: only that there is something."
    />
    <p role="status" class="meta">{{ said() }}</p>
    @if (chosen.hasValue()) {
      <form class="card is-main" novalidate (submit)="keep($event)">
        <al-error-summary heading="It was not kept" [errors]="sending.errors()" />
        <al-option-cards
          label="When something waits for you"
          fieldId="somethingNew"
          [choices]="rhythms"
          [error]="messageFor(sending.errors(), 'somethingNew')"
          [(value)]="rhythm"
        />
        <al-tick-box
          label="Remind me on the day before a supervision session"
          fieldId="supervisionTomorrow"
          [(checked)]="isReminded"
        />
        <button
          type="submit"
          class="btn btn-primary"
          [attr.aria-disabled]="sending.busy() ? 'true' : null"
        >
          Keep this
        </button>
      </form>
      <p class="meta">
        When your password or your second step changes, a mail tells you always. See
        <a routerLink="/me/security">Sign-in and security</a>.
      </p>
    } @else if (chosen.error()) {
      <al-problem-note title="Your choices could not be shown." (retry)="chosen.reload()" />
    } @else {
      <al-loading />
    }`,
  styles: `
    .card {
      max-width: 34rem;
      margin-block: var(--s4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotificationsPage {
  private readonly http = inject(HttpClient);

  protected readonly chosen = httpResource<NotificationChoices>(() => ADDRESS);
  protected readonly rhythm = linkedSignal<MailRhythm | null>(() =>
    this.chosen.hasValue() ? this.chosen.value().somethingNew : null,
  );
  protected readonly isReminded = linkedSignal(
    () => this.chosen.hasValue() && this.chosen.value().supervisionTomorrow,
  );
  protected readonly said = signal('');
  protected readonly sending = new Sending();
  protected readonly rhythms = RHYTHMS;
  protected readonly messageFor = messageFor;

  protected keep(event: Event): void {
    event.preventDefault();
    const somethingNew = this.rhythm();
    if (somethingNew === null) return;
    const body: NotificationChoices = { somethingNew, supervisionTomorrow: this.isReminded() };
    this.said.set('');
    this.sending.send(
      () => this.http.put<NotificationChoices>(ADDRESS, body),
      (kept) => {
        this.chosen.set(kept);
        this.said.set('Your choices are kept.');
      },
    );
  }
}
