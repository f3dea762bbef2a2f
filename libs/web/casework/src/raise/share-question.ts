import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { failureLines } from '@alongside/web-platform';
import { ErrorSummary, Note, SavedStatus, type SummaryError } from '@alongside/web-ui';
import { CasesClient } from '../cases.client';
import { Identifiers } from './identifiers';
import { IdentifierQuestion } from './identifier-question';
import { QuestionDraft } from './question-draft';
import { firstIncomplete, type RaisePageName, type Written } from './raise-steps';

/** The button that shares a question, with what has to be settled before. */
@Component({
  selector: 'al-share-question',
  imports: [ErrorSummary, IdentifierQuestion, Note, SavedStatus],
  templateUrl: './share-question.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShareQuestion {
  private readonly cases = inject(CasesClient);
  private readonly identifiers = inject(Identifiers);
  protected readonly draft = inject(QuestionDraft);

  readonly supervisor = input.required<string | null>();
  readonly hasNoSupervisor = input.required<boolean>();
  readonly written = input.required<Written>();
  readonly seals = input.required<boolean>();

  readonly incomplete = output<RaisePageName>();
  readonly keptForLater = output();
  readonly shared = output<string>();

  protected readonly sharing = signal(false);
  protected readonly asking = signal(false);
  protected readonly errors = signal<readonly SummaryError[]>([]);
  protected readonly label = computed(() => {
    if (this.seals()) return 'Share with the safeguarding lead';
    return `Share with ${this.supervisor()?.split(' ')[0] ?? 'your supervisor'}`;
  });

  protected async share(): Promise<void> {
    const missing = firstIncomplete(this.written());
    if (missing) {
      this.incomplete.emit(missing);
      return;
    }
    this.asking.set(true);
    const { found } = this.identifiers.on('check', this.written().question);
    if (found.length > 0 || this.sharing()) return;
    await this.send();
  }

  private async send(): Promise<void> {
    this.errors.set([]);
    this.sharing.set(true);
    try {
      const caseId = (await this.draft.save()) ? this.draft.caseId() : null;
      if (caseId === null) return;
      await firstValueFrom(this.cases.raise(caseId));
      this.shared.emit(caseId);
    } catch (error) {
      this.errors.set(failureLines(error));
    } finally {
      this.sharing.set(false);
    }
  }
}
