import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { type AnswerGap, type GapView, POLICY_LIMITS, REFUSAL_TEXT } from '@alongside/contracts';
import {
  addDays,
  type GapAnswerKind,
  type GapRefusal,
  isWritten,
  refusalsToAnswerGap,
} from '@alongside/domain';
import { type FormError, messageFor, Sending, UnsavedChanges } from '@alongside/web-platform';
import {
  AskAboutNames,
  DateField,
  ErrorSummary,
  NamesQuestion,
  OptionCards,
  SelectField,
  TextArea,
  TextField,
} from '@alongside/web-ui';
import { LibraryClient } from '../library.client';
import { todayHere } from '../today';
import { ANSWER_CHOICES } from './gap-words';

/** Begins a new policy with this answer. */
const NEW = 'new';
/** How many policies the choice holds. */
const MOST = 100;
const FIELDS: Partial<Readonly<Record<GapRefusal, string>>> = {
  gap_reasons_missing: 'reasons',
  gap_until_missing: 'until',
  gap_until_in_the_past: 'until',
  gap_answer_policy_missing: 'policy',
};
const VERSIONS = [
  { value: 'next', label: 'Its next version, to be written now' },
  { value: 'held', label: 'The version in force says it already' },
] as const;
type VersionChoice = (typeof VERSIONS)[number]['value'];

/** Answers a gap: once, with reasons that the teams read, and tied to a version in the library. */
@Component({
  selector: 'al-answer-gap',
  imports: [AskAboutNames, DateField, ErrorSummary, OptionCards, SelectField, TextArea, TextField],
  templateUrl: './answer-gap.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerGapForm {
  private readonly client = inject(LibraryClient);
  private readonly today = todayHere();

  readonly gap = input.required<GapView>();
  readonly answered = output<GapView>();

  protected readonly kind = signal<GapAnswerKind | null>(null);
  protected readonly reasons = signal('');
  protected readonly until = signal<string | null>(null);
  /** Id of a policy, `NEW`, or nothing chosen. */
  protected readonly policy = signal<string | null>(null);
  protected readonly title = signal('');
  protected readonly version = signal<VersionChoice | null>('next');
  protected readonly sending = new Sending(
    new NamesQuestion(() => [this.reasons(), this.isNew() ? this.title() : '']),
  );

  private readonly inForce = this.client.policies(() => ({ state: 'in_force', limit: MOST }));
  private readonly rows = computed(() =>
    this.inForce.hasValue() ? this.inForce.value().items : [],
  );
  protected readonly kinds = ANSWER_CHOICES;
  protected readonly versions = VERSIONS;
  protected readonly isNew = computed(() => this.policy() === NEW && this.kind() !== 'keep');
  protected readonly picksVersion = computed(
    () => this.kind() !== 'keep' && this.policy() !== null && this.policy() !== NEW,
  );
  protected readonly policies = computed(() => {
    const known = this.rows().map(({ id, title }) => ({ value: id, label: title }));
    return this.kind() === 'keep' ? known : [...known, { value: NEW, label: 'A new policy' }];
  });
  protected readonly ends = computed(() => [
    { label: 'In three months', date: addDays(this.today(), 91) },
    { label: 'In six months', date: addDays(this.today(), 182) },
  ]);
  protected readonly messageFor = messageFor;
  protected readonly limits = POLICY_LIMITS;

  constructor() {
    inject(UnsavedChanges).watch(() => isWritten(this.reasons()) && !this.sending.busy());
  }

  protected answer(): void {
    const body = this.body();
    this.sending.send(
      () => this.client.answerGap(this.gap().id, body),
      (gap) => {
        this.reasons.set('');
        this.answered.emit(gap);
      },
      this.missing(body),
    );
  }

  private body(): AnswerGap {
    const kind = this.kind() ?? 'keep';
    const chosen = this.policy();
    const policyId = chosen === NEW ? null : chosen;
    const held = this.rows().find(({ id }) => id === policyId)?.number ?? null;
    return {
      kind,
      reasons: this.reasons().trim(),
      until: kind === 'try' ? this.until() : null,
      policyId,
      policyNumber: this.picksVersion() && this.version() === 'held' ? held : null,
      policyTitle: this.isNew() ? this.title().trim() || null : null,
    };
  }

  /** The API applies the same rule. */
  private missing(body: AnswerGap): readonly FormError[] {
    if (this.kind() === null) return [{ fieldId: 'kind', message: 'Choose how you answer this.' }];
    const { ownerId, gap } = { ownerId: this.gap().owner.id, gap: this.gap() };
    const refusals = refusalsToAnswerGap(
      { isAnswered: gap.answer !== null, ownerId, owner: undefined },
      { ...body, namesPolicy: body.policyId !== null || isWritten(body.policyTitle) },
      ownerId,
      this.today(),
    );
    return refusals.map((refusal) => ({
      fieldId:
        (refusal === 'gap_answer_policy_missing' && this.isNew() ? 'title' : FIELDS[refusal]) ??
        null,
      message: REFUSAL_TEXT[refusal],
    }));
  }
}
