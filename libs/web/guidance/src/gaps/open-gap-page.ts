import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type GapFigureRef, type OpenGap, POLICY_LIMITS, REFUSAL_TEXT } from '@alongside/contracts';
import { addDays, isSentence, isWritten } from '@alongside/domain';
import { type FormError, messageFor, Sending, UnsavedChanges } from '@alongside/web-platform';
import {
  AskAboutNames,
  DateField,
  EmptyState,
  ErrorSummary,
  Loading,
  NamesQuestion,
  ProblemNote,
  SelectField,
  TextArea,
  TickCards,
} from '@alongside/web-ui';
import { LibraryClient } from '../library.client';
import { todayHere } from '../today';
import { figureInWords, tableInWords } from './gap-words';

/** Opens a gap about a figure of the team themes, whose place stands in the address. */
@Component({
  selector: 'al-open-gap-page',
  imports: [
    AskAboutNames,
    DateField,
    EmptyState,
    ErrorSummary,
    Loading,
    ProblemNote,
    RouterLink,
    SelectField,
    TextArea,
    TickCards,
  ],
  templateUrl: './open-gap-page.html',
  host: { class: 'guided-page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OpenGapPage {
  private readonly client = inject(LibraryClient);
  private readonly router = inject(Router);
  private readonly today = todayHere();

  /** From the address: the place of the figure. */
  readonly unit = input<string>();
  readonly quarter = input<string>();
  readonly period = input<string>();
  readonly table = input<string>();
  /** Codes of rows, with commas between them. */
  readonly category = input<string>();

  protected readonly words = computed(() => tableInWords(this.table() ?? ''));
  protected readonly rows = computed(() =>
    Object.entries(this.words()?.rows ?? {}).map(([value, label]) => ({ value, label })),
  );
  protected readonly categories = linkedSignal<readonly string[]>(() => {
    const named = (this.category() ?? '').split(',');
    return this.rows().flatMap(({ value }) => (named.includes(value) ? [value] : []));
  });
  protected readonly choices = this.client.gapChoices();
  private readonly named = computed(() =>
    this.choices.hasValue()
      ? this.choices.value().units.find(({ id }) => id === this.unit())
      : undefined,
  );
  private readonly figure = computed<GapFigureRef | null>(() => {
    const [unit, quarter] = [this.named(), this.quarter()];
    if (!unit || quarter === undefined || !this.words()) return null;
    const period = this.period() === 'four_quarters' ? 'four_quarters' : 'quarter';
    const table = this.table() ?? '';
    return { unitId: unit.id, quarter, period, table, categories: this.categories() };
  });
  /** Where the figure stands, without its rows; `null` when the address names none. */
  protected readonly place = computed(() => {
    const figure = this.figure();
    const unit = this.named()?.name ?? '';
    return figure && figureInWords({ ...figure, categories: [] }, unit).replace(/: \.$/, '.');
  });
  protected readonly owners = computed(() =>
    this.choices.hasValue()
      ? this.choices.value().owners.map(({ id, name }) => ({ value: id, label: name }))
      : [],
  );
  protected readonly question = signal('');
  protected readonly ownerId = signal<string | null>(null);
  protected readonly replyBy = signal<string | null>(null);
  protected readonly days = computed(() => [
    { label: 'In three weeks', date: addDays(this.today(), 21) },
    { label: 'In six weeks', date: addDays(this.today(), 42) },
  ]);
  protected readonly sending = new Sending(new NamesQuestion(() => [this.question()]));
  protected readonly messageFor = messageFor;
  protected readonly limits = POLICY_LIMITS;

  constructor() {
    inject(UnsavedChanges).watch(() => isWritten(this.question()));
  }

  protected open(): void {
    const figure = this.figure();
    if (figure === null) return;
    const gap: OpenGap = {
      figure,
      question: this.question().trim(),
      ownerId: this.ownerId() ?? '',
      replyBy: this.replyBy() ?? '',
    };
    this.sending.send(
      () => this.client.openGap(gap),
      ({ id }) => {
        this.question.set('');
        void this.router.navigate(['/gaps', id]);
      },
      missingIn(gap),
    );
  }
}

/** What can be said before it is sent; the rest the API says. */
function missingIn({ figure, question, ownerId, replyBy }: OpenGap): readonly FormError[] {
  const errors: FormError[] = [];
  if (figure.categories.length === 0)
    errors.push({ fieldId: 'categories', message: 'Choose at least one row of the figure.' });
  if (!isSentence(question))
    errors.push({ fieldId: 'question', message: REFUSAL_TEXT.gap_question_missing });
  if (ownerId === '') errors.push({ fieldId: 'ownerId', message: 'Choose who answers this.' });
  if (replyBy === '')
    errors.push({ fieldId: 'replyBy', message: REFUSAL_TEXT.gap_reply_by_not_a_date });
  return errors;
}
