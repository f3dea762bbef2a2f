import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import type { Outcome } from '@alongside/domain';
import { messageFor } from '@alongside/web-platform';
import {
  AskAboutNames,
  type ConflictField,
  ConflictView,
  ErrorSummary,
  Note,
  OptionCards,
  SavedStatus,
  type SummaryError,
} from '@alongside/web-ui';
import { OpenCase } from '../situation/open-case';
import { calledBy, may } from '../situation/situation';
import { WeighingDraft } from '../weighing/weighing-draft';
import { WeighingFields } from '../weighing/weighing-fields';
import { DecisionDraft } from './decision-draft';
import { DecisionFields } from './decision-fields';
import { DecisionNames } from './decision-names';
import { HarmsReading } from './harms-reading';
import { missingInDecision, outcomeChoices, weighingFor } from './decision-rules';

/** Chooses an outcome and writes what it needs. The draft saves itself. */
@Component({
  selector: 'al-decide-form',
  imports: [
    AskAboutNames,
    ConflictView,
    DecisionFields,
    ErrorSummary,
    HarmsReading,
    Note,
    OptionCards,
    SavedStatus,
    WeighingFields,
  ],
  templateUrl: './decide-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecideForm {
  private readonly open = inject(OpenCase);
  protected readonly draft = inject(DecisionDraft);
  protected readonly weighing = inject(WeighingDraft);
  protected readonly names = inject(DecisionNames);

  /** Everything is there: time to read it back. */
  readonly finished = output();

  protected readonly errors = signal<readonly SummaryError[]>([]);
  protected readonly subject = this.open.subject;
  protected readonly choices = computed(() => outcomeChoices(this.subject(), this.open.now()));
  protected readonly outcome = computed(() => this.draft.text().outcome);
  protected readonly sections = computed(() => {
    const outcome = this.outcome();
    return outcome ? weighingFor(outcome) : [];
  });
  protected readonly mayWeigh = computed(() => may(this.subject(), 'edit_question'));
  /** Whether both harms stand below as fields, so that they need not be read here as well. */
  protected readonly writesHarms = computed(() => this.mayWeigh() && this.sections().length > 0);
  protected readonly raiser = computed(() => calledBy(this.subject(), 'raiser'));
  protected readonly messageFor = messageFor;
  /** The words that another window of the same writer has. */
  protected readonly conflict = computed<readonly ConflictField[]>(() => {
    const theirs = this.draft.conflict();
    if (!theirs) return [];
    return [
      {
        key: 'reasoning',
        label: 'Why',
        mine: this.draft.text().reasoning ?? '',
        theirs: theirs.reasoning ?? '',
      },
    ];
  });

  protected choose(outcome: Outcome | null): void {
    this.errors.set([]);
    this.draft.change({ outcome });
  }

  protected settle(chosen: Readonly<Record<string, string>>): void {
    this.draft.resolve({ ...this.draft.text(), reasoning: chosen['reasoning'] ?? null });
  }

  protected async finish(): Promise<void> {
    const isSafe = await this.weighing.save();
    const missing = missingInDecision(this.subject(), this.draft.text(), {
      me: this.open.me(),
      now: this.open.now(),
      today: this.open.today(),
    });
    this.errors.set(
      isSafe ? missing : [{ fieldId: null, message: 'The weighing is not saved yet.' }, ...missing],
    );
    if (this.errors().length === 0 && this.areNamesAnswered()) this.finished.emit();
  }

  /** Both are asked about at once: what both of them write, and what only the decider does. */
  private areNamesAnswered(): boolean {
    const answers = [this.weighing.names, this.names].map((names) => names.isAnswered());
    return answers.every(Boolean);
  }
}
