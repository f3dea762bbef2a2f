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
import { CASE_LIMITS, type CaseView } from '@alongside/contracts';
import { answersOf, effectOf, isAlwaysAsked, refusalsToAnswerCheck } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  type Choice,
  ErrorSummary,
  NamesQuestion,
  Note,
  OptionCards,
  TextArea,
} from '@alongside/web-ui';
import {
  CHECK_TEXT,
  checkAnswerText,
  EFFECT_TEXT,
  NOT_APPLICABLE_TEXT,
  REFUSAL_TEXT,
} from '../casework.text';
import { CasesClient } from '../cases.client';
import { OpenCase } from '../situation/open-case';
import { type CheckStanding, firstNameOf } from '../situation/situation';
import { LEAVE_OUT } from './check-words';
import { EscalationPause } from './escalation-pause';

/** Answers one check with a sentence why, or leaves it out with a reason. */
@Component({
  selector: 'al-answer-check',
  imports: [AskAboutNames, ErrorSummary, EscalationPause, Note, OptionCards, TextArea],
  templateUrl: './answer-check.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerCheck {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  readonly standing = input.required<CheckStanding>();
  /** The case as it stands afterwards. */
  readonly saved = output<CaseView>();

  protected readonly check = computed(() => this.standing().check);
  protected readonly text = computed(() => CHECK_TEXT[this.check()]);
  /** The answer, `LEAVE_OUT`, or nothing yet. Once chosen, news from elsewhere does not change it. */
  protected readonly answer = linkedSignal<CheckStanding, string | null>({
    source: this.standing,
    computation: ({ answer, state }, previous) =>
      previous ? previous.value : state === 'left_out' ? LEAVE_OUT : answer,
  });
  protected readonly reason = linkedSignal<CheckStanding, string>({
    source: this.standing,
    computation: ({ reason }, previous) => (previous ? previous.value : (reason ?? '')),
  });
  protected readonly sending = new Sending(new NamesQuestion(() => [this.reason()]));
  /** Whether the reader is asked once more, because the answer takes it out of the pair's hands. */
  protected readonly pausing = signal(false);

  protected readonly mayLeaveOut = computed(
    () => !isAlwaysAsked(this.check()) && this.standing().effect === null,
  );
  protected readonly choices = computed<readonly Choice[]>(() => [
    ...answersOf(this.check()).map((value) => ({ value, label: checkAnswerText(value) })),
    ...(this.mayLeaveOut()
      ? [{ value: LEAVE_OUT, label: 'Leave it out', hint: 'It has no bearing here. Say why.' }]
      : []),
  ]);
  protected readonly why = computed(() => {
    const { why } = this.standing();
    return why ? NOT_APPLICABLE_TEXT[why] : null;
  });
  protected readonly stale = computed(() => {
    const { staleBecause, record } = this.standing();
    if (staleBecause === null || record === null) return null;
    const who = firstNameOf(record.answeredBy.name);
    return staleBecause === 'facts_changed'
      ? `The facts have changed since ${who} answered. Is it still so?`
      : `${who} answered more than a week ago. Is it still so?`;
  });
  /** What the organisation adds beside the check's own words. */
  protected readonly note = computed(() => this.open.subject().checkNotes[this.check()] ?? null);
  private readonly tightened = computed(() => this.open.subject().tightenedRules);
  private readonly effect = computed(() => {
    const answer = this.answer();
    return answer === null || answer === LEAVE_OUT
      ? null
      : effectOf(this.check(), answer, this.tightened());
  });
  protected readonly effectWords = computed(() => {
    const effect = this.effect();
    return effect ? EFFECT_TEXT[effect] : null;
  });
  /** Whether this answer takes the case out of the pair's hands. */
  protected readonly alarm = computed(() => {
    const effect = this.effect();
    return effect === 'seal' || effect === 'escalate' ? effect : null;
  });
  protected readonly reasonLabel = computed(() =>
    this.answer() === LEAVE_OUT
      ? 'Why does it have no bearing here?'
      : 'In a sentence: how do you know?',
  );

  protected readonly limit = CASE_LIMITS.shortText;
  protected readonly messageFor = messageFor;

  protected save(): void {
    const known = this.missing();
    this.sending.errors.set(known);
    if (known.length > 0 || !this.sending.names.isAnswered()) return;
    if (this.alarm() && !this.pausing()) this.pausing.set(true);
    else this.send();
  }

  protected send(): void {
    const answer = this.answer();
    const body = {
      check: this.check(),
      answer: answer === LEAVE_OUT ? null : answer,
      reason: this.reason().trim(),
    };
    this.sending.send(
      () => this.cases.answerSafetyCheck(this.open.subject().id, body),
      (subject) => this.saved.emit(subject),
      this.missing(),
    );
  }

  private missing() {
    const answer = this.answer();
    if (answer === null) return [{ fieldId: 'answer', message: REFUSAL_TEXT.unknown_answer }];
    const given = answer === LEAVE_OUT ? null : answer;
    const { record } = this.standing();
    return refusalsToAnswerCheck(this.check(), given, this.reason(), record, this.tightened()).map(
      (refusal) => ({
        fieldId: refusal === 'reason_missing' ? 'reason' : 'answer',
        message: REFUSAL_TEXT[refusal],
      }),
    );
  }
}
