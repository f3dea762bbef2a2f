import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { refusalsToBegin, refusalsToEnd } from '@alongside/domain';
import { Sending } from '@alongside/web-platform';
import {
  Card,
  DateText,
  ErrorSummary,
  Loading,
  Note,
  PageHeader,
  ProblemNote,
  Tag,
} from '@alongside/web-ui';
import { dateAndTime, firstName, lengthAndPlace } from '../lines/lines.text';
import { SessionSignOff } from '../records/session-sign-off';
import { OpenSession } from './open-session';
import { PrivateNotes } from './private-notes';
import { PromptCards } from './prompt-cards';
import { SessionActions } from './session-actions';
import { SessionAgenda } from './session-agenda';
import { SessionTimer } from './session-timer';
import { SessionClient } from './session.client';
import { STATUS_TEXT } from './session.text';

/** A supervision session: prepared together, held together, each in their own window. */
@Component({
  selector: 'al-session-page',
  imports: [
    Card,
    DateText,
    ErrorSummary,
    Loading,
    Note,
    PageHeader,
    PrivateNotes,
    ProblemNote,
    PromptCards,
    RouterLink,
    SessionActions,
    SessionAgenda,
    SessionSignOff,
    SessionTimer,
    Tag,
  ],
  providers: [OpenSession],
  templateUrl: './session-page.html',
  styleUrl: './session-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionPage {
  private readonly client = inject(SessionClient);
  protected readonly open = inject(OpenSession);

  /** From the address. */
  readonly sessionId = input.required<string>();

  protected readonly sending = new Sending();
  protected readonly crumbs = computed(() => [
    { label: 'Supervision', link: '/supervision' },
    {
      label: `With ${this.open.other().name}`,
      link: ['/supervision', this.open.now().pair.lineId],
    },
  ]);
  protected readonly title = computed(() =>
    dateAndTime(this.open.now().session, this.open.today()),
  );
  protected readonly status = computed(() => STATUS_TEXT[this.open.now().session.status]);
  protected readonly about = computed(() => lengthAndPlace(this.open.now().session));
  protected readonly other = computed(() => firstName(this.open.other().name));
  protected readonly next = computed(() => {
    const { next } = this.open.now();
    return next && { ...next, when: dateAndTime(next, this.open.today()) };
  });
  protected readonly mayBegin = computed(
    () => this.open.isOpen() && refusalsToBegin(this.open.now().session.status).length === 0,
  );
  protected readonly mayEnd = computed(
    () => this.open.isOpen() && refusalsToEnd(this.open.now().session.status).length === 0,
  );

  constructor() {
    this.open.follow(this.sessionId);
  }

  protected begin(): void {
    this.sending.send(
      () => this.client.begin(this.sessionId()),
      (view) => this.open.take(view),
    );
  }

  protected end(): void {
    this.sending.send(
      () => this.client.end(this.sessionId()),
      (view) => this.open.take(view),
    );
  }
}
