import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  type OnInit,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { AGENDA_LIMITS, type AgendaItemView, REFUSAL_TEXT } from '@alongside/contracts';
import { isForOrganisation, refusalsToCarryOver, refusalsToRemoveItem } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  DateText,
  Dialog,
  ErrorSummary,
  NamesQuestion,
  Tag,
  TextArea,
} from '@alongside/web-ui';
import { firstName } from '../lines/lines.text';
import { SharedNote } from './notes/shared-note';
import { hasUnsentNote } from './notes/unsent-place';
import { OpenSession } from './open-session';
import { SessionClient } from './session.client';
import { AGENDA_KIND_HINT, ARRIVAL_TEXT, questionAct, titleOf } from './session.text';

/** One thing on the agenda: what it is, the notes of both, and what can be done with it. */
@Component({
  selector: 'al-session-item',
  imports: [AskAboutNames, DateText, Dialog, ErrorSummary, RouterLink, SharedNote, Tag, TextArea],
  templateUrl: './session-item.html',
  styleUrl: './session-item.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionItem implements OnInit {
  private readonly client = inject(SessionClient);
  protected readonly open = inject(OpenSession);

  readonly item = input.required<AgendaItemView>();
  readonly number = input.required<number>();
  readonly isFirst = input(false);
  readonly isLast = input(false);
  /** By how many places: -1 is up. */
  readonly moved = output<-1 | 1>();

  protected readonly isWriting = signal(false);
  protected readonly isCarrying = signal(false);
  protected readonly reason = signal('');
  protected readonly sending = new Sending(
    new NamesQuestion(() => (this.isCarrying() ? [this.reason()] : [])),
  );
  protected readonly messageFor = messageFor;
  protected readonly limit = AGENDA_LIMITS.reason;

  protected readonly title = computed(() => titleOf(this.item()));
  protected readonly hint = computed(() => AGENDA_KIND_HINT[this.item().kind] ?? '');
  protected readonly act = computed(() => questionAct(this.item(), this.open.now()));
  /** A decision that waits for the reader, while both are here. */
  protected readonly isTheirTurn = computed(
    () => this.status() === 'in_session' && this.act()?.link.at(-1) === 'decide',
  );
  protected readonly arrival = computed(() => {
    const why = this.item().question?.why ?? null;
    return why && ARRIVAL_TEXT[why];
  });
  protected readonly broughtBy = computed(() => {
    const { by } = this.item();
    if (by === null) return '';
    return by.id === this.open.me() ? 'You brought this' : `${firstName(by.name)} brought this`;
  });
  protected readonly carried = computed(() => {
    const { timesCarried, carryReason } = this.item();
    if (timesCarried === 0) return '';
    const often =
      timesCarried === 1 ? 'Carried over' : `Carried over ${String(timesCarried)} times`;
    const whose = isForOrganisation(timesCarried) ? ' Is this the organisation’s?' : '';
    return `${often}: ${carryReason ?? ''}${whose}`;
  });
  private readonly status = computed(() => this.open.now().session.status);
  protected readonly mayRemove = computed(
    () =>
      this.open.isOpen() &&
      refusalsToRemoveItem(this.status(), { authorId: this.item().by?.id ?? null }, this.open.me())
        .length === 0,
  );
  protected readonly mayCarry = computed(
    () => this.open.isOpen() && this.refusals('x').length === 0,
  );

  ngOnInit(): void {
    // Words that were never sent go out as soon as the note is open.
    this.isWriting.set(hasUnsentNote(this.item().id));
  }

  private refusals(reason: string) {
    const { kind, carriedOn } = this.item();
    const item = { kind, carriedToId: carriedOn ? 'the next' : null };
    return refusalsToCarryOver(this.status(), item, {
      reason,
      hasNext: this.open.now().next !== null,
    });
  }

  protected markDone(done: boolean): void {
    const { id, version } = this.item();
    this.sending.send(
      () => this.client.markDone(id, version, done),
      (view) => this.open.take(view),
    );
  }

  protected remove(): void {
    this.sending.send(
      () => this.client.removeItem(this.item().id),
      (view) => this.open.take(view),
    );
  }

  protected carryOver(): void {
    const reason = this.reason().trim();
    this.sending.send(
      () => this.client.carryOver(this.item().id, reason),
      (view) => {
        this.isCarrying.set(false);
        this.open.take(view);
      },
      this.refusals(reason).map((refusal) => ({
        fieldId: refusal === 'carry_reason_missing' ? 'reason' : null,
        message: REFUSAL_TEXT[refusal],
      })),
    );
  }
}
