import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import {
  AGENDA_LIMITS,
  REFUSAL_TEXT,
  type SupervisionActionView,
  type SupervisionSessionView,
} from '@alongside/contracts';
import {
  addDays,
  isForOrganisation,
  refusalsToAgreeSupervisionAction,
  refusalsToChangeSupervisionAction,
  type SupervisionActionChange,
  type SupervisionActionRefusal,
} from '@alongside/domain';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  DateField,
  DateText,
  Dialog,
  ErrorSummary,
  NamesQuestion,
  OptionCards,
  Tag,
  TextArea,
  TextField,
} from '@alongside/web-ui';
import { OpenSession } from './open-session';
import { SessionClient } from './session.client';

const FIELD_OF: Readonly<Partial<Record<SupervisionActionRefusal, string>>> = {
  action_what_missing: 'what',
  action_due_not_a_date: 'due-on',
  action_due_in_the_past: 'due-on',
  action_reason_missing: 'why',
};

const lines = (refusals: readonly SupervisionActionRefusal[]): readonly FormError[] =>
  refusals.map((refusal) => ({
    fieldId: FIELD_OF[refusal] ?? null,
    message: REFUSAL_TEXT[refusal],
  }));

/** What the two took on: what is still open from before, and what they take on now. */
@Component({
  selector: 'al-session-actions',
  imports: [
    AskAboutNames,
    DateField,
    DateText,
    Dialog,
    ErrorSummary,
    OptionCards,
    Tag,
    TextArea,
    TextField,
  ],
  templateUrl: './session-actions.html',
  styleUrl: './session-actions.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionActions {
  private readonly client = inject(SessionClient);
  protected readonly open = inject(OpenSession);

  protected readonly isAdding = signal(false);
  /** The action whose dialog is open, and what is to become of it. */
  protected readonly changing = signal<{
    readonly action: SupervisionActionView;
    readonly to: Exclude<SupervisionActionChange, 'done'>;
  } | null>(null);
  protected readonly what = signal('');
  protected readonly owner = signal<string | null>(null);
  protected readonly dueOn = signal<string | null>(null);
  protected readonly reason = signal('');
  protected readonly sending = new Sending(
    new NamesQuestion(() => [
      this.isAdding() ? this.what() : '',
      this.changing() ? this.reason() : '',
    ]),
  );
  protected readonly messageFor = messageFor;
  protected readonly limits = AGENDA_LIMITS;

  protected readonly rows = computed(() =>
    this.open.now().actions.map((action) => ({
      action,
      isOpen: action.state === 'open' && this.open.now().pair.isCurrent,
      carried: carriedInWords(action),
    })),
  );
  protected readonly owners = computed(() => {
    const { supervisee, supervisor } = this.open.now().pair;
    return [supervisee, supervisor].map(({ id, name }) => ({ value: id, label: name }));
  });
  protected readonly suggestions = computed(() => {
    const next = this.open.now().next;
    return [
      { label: 'In a week', date: addDays(this.open.today(), 7) },
      ...(next ? [{ label: 'By the next session', date: next.onDate }] : []),
    ];
  });

  protected add(): void {
    const { session, pair } = this.open.now();
    const body = {
      what: this.what().trim(),
      ownerId: this.owner() ?? this.open.me(),
      dueOn: this.dueOn() ?? '',
    };
    const people = { supervisorId: pair.supervisor.id, superviseeId: pair.supervisee.id };
    this.sending.send(
      () => this.client.agreeAction(session.id, body),
      (view) => this.done(view),
      lines(refusalsToAgreeSupervisionAction(body, people, this.open.today())),
    );
  }

  protected markDone({ id, version }: SupervisionActionView): void {
    this.sending.send(
      () => this.client.changeAction(id, version, { to: 'done' }),
      (view) => this.done(view),
    );
  }

  protected change(): void {
    const chosen = this.changing();
    if (chosen === null) return;
    const { action, to } = chosen;
    const dueOn = to === 'carried' ? this.dueOn() : null;
    const body = { to, reason: this.reason().trim(), dueOn };
    this.sending.send(
      () => this.client.changeAction(action.id, action.version, body),
      (view) => this.done(view),
      lines(refusalsToChangeSupervisionAction(action, body, this.open.today())),
    );
  }

  private done(view: SupervisionSessionView): void {
    this.isAdding.set(false);
    this.changing.set(null);
    this.what.set('');
    this.reason.set('');
    this.dueOn.set(null);
    this.open.take(view);
  }
}

function carriedInWords({ timesCarried, reason }: SupervisionActionView): string {
  if (timesCarried === 0) return '';
  const often = timesCarried === 1 ? 'Carried once' : `Carried ${String(timesCarried)} times`;
  const because = reason ? `: ${reason}` : '.';
  return `${often}${because}${isForOrganisation(timesCarried) ? ' Is this the organisation’s?' : ''}`;
}
