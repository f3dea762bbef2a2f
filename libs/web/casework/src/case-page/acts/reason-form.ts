import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { CASE_LIMITS, type CaseView } from '@alongside/contracts';
import { addDays } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  type Choice,
  DateField,
  ErrorSummary,
  NamesQuestion,
  OptionCards,
  TextArea,
  TextField,
} from '@alongside/web-ui';
import type { Observable } from 'rxjs';
import { actText, type DialogAct } from '../../casework.text';
import { CasesClient } from '../../cases.client';
import { HelpLines } from '../../lists/help-lines';
import { OpenCase } from '../../situation/open-case';
import { standingDecision } from '../../situation/situation';
import { missingReason, needsNewReview, type WrittenReason } from './reason-rules';

const IN_OWN_WORDS = 'in own words';

/** Asks for the reason of one act, says what happens then, and does it. */
@Component({
  selector: 'al-reason-form',
  imports: [AskAboutNames, DateField, ErrorSummary, HelpLines, OptionCards, TextArea, TextField],
  templateUrl: './reason-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReasonForm {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  readonly act = input.required<DialogAct>();
  readonly closed = output();

  protected readonly text = computed(() => actText(this.act(), this.open.subject().stage));
  protected readonly reason = signal('');
  protected readonly agreedCondition = signal<string | null>(null);
  protected readonly ownCondition = signal('');
  protected readonly reviewOn = signal<string | null>(null);
  protected readonly sending = new Sending(
    new NamesQuestion(() => [this.inOwnWords() ? this.ownCondition() : '', this.reason()]),
  );

  protected readonly limits = CASE_LIMITS;
  protected readonly messageFor = messageFor;
  /** The stop conditions as agreed, and one in own words. */
  protected readonly conditions = computed<readonly Choice[]>(() => [
    ...(standingDecision(this.open.subject())?.stopConditions ?? []).map((each) => ({
      value: each,
      label: each,
    })),
    { value: IN_OWN_WORDS, label: 'Something else that should make us stop' },
  ]);
  protected readonly inOwnWords = computed(() => this.agreedCondition() === IN_OWN_WORDS);
  protected readonly asksReview = computed(
    () => this.act() === 'resume' && needsNewReview(this.open.subject(), this.open.today()),
  );
  protected readonly suggestions = computed(() => [
    { label: 'In a week', date: addDays(this.open.today(), 7) },
    { label: 'In two weeks', date: addDays(this.open.today(), 14) },
  ]);

  protected confirm(): void {
    const subject = this.open.subject();
    const written = this.written();
    this.sending.send(
      () => this.command(subject.id, written),
      (view) => {
        this.open.take(view);
        this.closed.emit();
      },
      missingReason(this.act(), subject, written, this.open.today()),
    );
  }

  private written(): WrittenReason {
    const own = this.ownCondition();
    return {
      reason: this.reason(),
      stopCondition: this.inOwnWords() ? own : (this.agreedCondition() ?? ''),
      reviewOn: this.reviewOn(),
    };
  }

  private command(caseId: string, written: WrittenReason): Observable<CaseView> {
    const { reason, stopCondition, reviewOn } = written;
    switch (this.act()) {
      case 'withdraw':
        return this.cases.withdraw(caseId, { reason });
      case 'escalate':
        return this.cases.escalate(caseId, { reason });
      case 'report_stop_condition':
        return this.cases.reportStopCondition(caseId, { stopCondition, whatHappened: reason });
      case 'resume':
        return this.cases.resume(caseId, this.asksReview() ? { reason, reviewOn } : { reason });
      case 'close':
        return this.cases.close(caseId, { reason });
    }
  }
}
