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
import {
  CASE_LIMITS,
  type ActionView,
  type CaseView,
  type ChangeAction,
} from '@alongside/contracts';
import {
  type ActionStatus,
  addDays,
  type ChangeActionRefusal,
  nextActionStatuses,
  refusalsToChangeAction,
} from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  type Choice,
  CURRENT_TIME,
  DateField,
  dayOf,
  ErrorSummary,
  NamesQuestion,
  OptionCards,
  type SummaryError,
  TextArea,
  TickBox,
  TIME_ZONE,
} from '@alongside/web-ui';
import { REFUSAL_TEXT } from '../casework.text';
import { CasesClient } from '../cases.client';

/** What each next status is called when it is chosen. */
const CHOOSE_TEXT: Readonly<Record<ActionStatus, string>> = {
  agreed: 'It is agreed',
  started: 'I have started',
  done: 'It is done',
  not_needed: 'It is not needed any more',
  carried_over: 'It needs more time',
  blocked: 'It is stuck',
};

const WHY_TEXT: Readonly<Partial<Record<ActionStatus, string>>> = {
  not_needed: 'Why is it not needed any more?',
  carried_over: 'Why does it need more time?',
  blocked: 'What is in the way?',
};

/** The field that puts each refusal right; the others belong to none. */
const FIELD_OF: Readonly<Partial<Record<ChangeActionRefusal, string>>> = {
  reason_missing: 'reason',
  new_due_date_missing: 'dueOn',
  due_not_a_date: 'dueOn',
  due_in_the_past: 'dueOn',
  shown_by_missing: 'shownBy',
};

/** Says how it stands with an agreed action, with what each status needs. */
@Component({
  selector: 'al-change-action',
  imports: [AskAboutNames, DateField, ErrorSummary, OptionCards, TextArea, TickBox],
  templateUrl: './change-action.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangeActionForm {
  private readonly cases = inject(CasesClient);
  private readonly now = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  readonly action = input.required<ActionView>();
  /** The case as it stands afterwards. */
  readonly changed = output<CaseView>();
  readonly cancelled = output();

  protected readonly status = signal<ActionStatus | null>(null);
  protected readonly reason = signal('');
  protected readonly shownBy = linkedSignal(() => this.action().shownBy ?? '');
  protected readonly personTold = linkedSignal(() => this.action().personTold ?? false);
  protected readonly dueOn = signal<string | null>(null);
  protected readonly sending = new Sending(
    new NamesQuestion(() => [this.change().reason, this.change().shownBy]),
  );

  protected readonly limit = CASE_LIMITS.shortText;
  protected readonly messageFor = messageFor;
  protected readonly whyText = computed(() => {
    const status = this.status();
    return status ? (WHY_TEXT[status] ?? null) : null;
  });
  protected readonly choices = computed<readonly Choice<ActionStatus>[]>(() =>
    nextActionStatuses(this.action().status).map((value) => ({ value, label: CHOOSE_TEXT[value] })),
  );
  private readonly today = computed(() => dayOf(this.now(), this.zone()));
  protected readonly suggestions = computed(() => [
    { label: 'In a week', date: addDays(this.today(), 7) },
    { label: 'In two weeks', date: addDays(this.today(), 14) },
  ]);

  protected save(): void {
    const change = this.change();
    const { caseId, id: actionId, version } = this.action();
    this.sending.send(
      () => this.cases.changeAction({ caseId, actionId }, version, change),
      (subject) => this.changed.emit(subject),
      this.missing(change),
    );
  }

  /** What the API enforces as well, said before it is sent. */
  private missing(change: ChangeAction): readonly SummaryError[] {
    if (!change.status) return [{ fieldId: 'status', message: 'Choose how it stands.' }];
    return refusalsToChangeAction(this.action(), change, this.today()).map((refusal) => ({
      fieldId: FIELD_OF[refusal] ?? null,
      message: REFUSAL_TEXT[refusal],
    }));
  }

  /** Only what goes with the chosen status is sent. */
  private change(): ChangeAction {
    const status = this.status();
    if (!status) return {};
    const reason = this.whyText() ? { reason: this.reason() } : {};
    const dueOn = this.dueOn();
    const due = status === 'carried_over' && dueOn ? { dueOn } : {};
    const shown =
      status === 'done' ? { shownBy: this.shownBy(), personTold: this.personTold() } : {};
    return { status, ...reason, ...due, ...shown };
  }
}
