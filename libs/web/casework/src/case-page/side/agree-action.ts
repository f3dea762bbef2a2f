import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { type AgreeAction, CASE_LIMITS, type CaseView } from '@alongside/contracts';
import {
  ACTION_KINDS,
  type ActionKind,
  addDays,
  type AgreeActionRefusal,
  refusalsToAgreeAction,
} from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  DateField,
  ErrorSummary,
  NamesQuestion,
  OptionCards,
  SelectField,
  type SummaryError,
  TextField,
  TickBox,
} from '@alongside/web-ui';
import { ACTION_KIND_TEXT, REFUSAL_TEXT } from '../../casework.text';
import { CasesClient } from '../../cases.client';
import { plainChoicesOf } from '../../forms/choices';
import { OpenCase } from '../../situation/open-case';

const SOMEBODY_ELSE = 'somebody else';

const FIELD_OF: Readonly<Partial<Record<AgreeActionRefusal, string>>> = {
  what_missing: 'what',
  owner_missing: 'owner',
  belongs_to_a_manager: 'owner',
  due_not_a_date: 'due-on',
  due_in_the_past: 'due-on',
};

/** Agrees that something will be done: what, by whom, by when. */
@Component({
  selector: 'al-agree-action',
  imports: [AskAboutNames, DateField, ErrorSummary, OptionCards, SelectField, TextField, TickBox],
  templateUrl: './agree-action.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgreeActionForm {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  /** The case as it stands afterwards. */
  readonly agreed = output<CaseView>();
  readonly cancelled = output();

  protected readonly what = signal('');
  protected readonly whyForPerson = signal('');
  protected readonly kind = signal<ActionKind | null>('do');
  protected readonly owner = signal<string | null>(this.open.me());
  protected readonly ownerRole = signal('');
  protected readonly dueOn = signal<string | null>(null);
  protected readonly blocksDecision = signal(false);
  protected readonly sending = new Sending(
    new NamesQuestion(() => [
      this.what(),
      this.whyForPerson(),
      this.isElse() ? this.ownerRole() : '',
    ]),
  );

  protected readonly limits = CASE_LIMITS;
  protected readonly messageFor = messageFor;
  protected readonly kinds = plainChoicesOf(ACTION_KINDS, ACTION_KIND_TEXT);
  protected readonly owners = computed(() => [
    ...this.open
      .subject()
      .participants.filter(({ part }) => part === 'raiser' || part === 'supervisor')
      .map(({ member }) => ({ value: member.id, label: member.name })),
    { value: SOMEBODY_ELSE, label: 'Somebody else, by role' },
  ]);
  protected readonly isElse = computed(() => this.owner() === SOMEBODY_ELSE);
  protected readonly beforeDeciding = computed(() =>
    ['discussing', 'held'].includes(this.open.subject().stage),
  );
  protected readonly suggestions = computed(() => [
    { label: 'Tomorrow', date: addDays(this.open.today(), 1) },
    { label: 'In a week', date: addDays(this.open.today(), 7) },
  ]);

  protected agree(): void {
    const action = this.action();
    this.sending.send(
      () => this.cases.agreeAction(this.open.subject().id, action),
      (subject) => this.agreed.emit(subject),
      this.missing(action),
    );
  }

  private action(): AgreeAction {
    const role = this.ownerRole().trim();
    return {
      what: this.what(),
      whyForPerson: this.whyForPerson().trim() || null,
      ownerId: this.isElse() ? null : this.owner(),
      ownerRole: this.isElse() && role ? role : null,
      kind: this.kind() ?? 'do',
      dueOn: this.dueOn() ?? '',
      blocksDecision: this.beforeDeciding() && this.blocksDecision(),
    };
  }

  /** Whether a member is a manager only the API knows; it says so itself. */
  private missing(action: AgreeAction): readonly SummaryError[] {
    const around = { today: this.open.today(), rolesOfOwner: ['manager'] as const };
    return refusalsToAgreeAction(action, around).map((refusal) => ({
      fieldId: FIELD_OF[refusal] ?? null,
      message: REFUSAL_TEXT[refusal],
    }));
  }
}
