import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { CHECK_TEXT, checkAnswerText } from '@alongside/contracts/checks';
import {
  answersOf,
  CHECK_IDS,
  type CheckId,
  type Effect,
  type TightenedRules,
} from '@alongside/domain';
import { ownEffectOf, stricterThan, tightenedAnswers } from '@alongside/domain/settings';
import { type Choice, SelectField } from '@alongside/web-ui';
import { RulePreview } from './rule-preview';
import { answerInWords, ASKS_TEXT } from './setting.text';

const CHECKS: readonly Choice<CheckId>[] = CHECK_IDS.map((value) => ({
  value,
  label: CHECK_TEXT[value].name,
}));

/** Makes what an answer asks for stricter, one answer at a time, and says what that changes. */
@Component({
  selector: 'al-rules-fields',
  imports: [RulePreview, SelectField],
  templateUrl: './rules-fields.html',
  styleUrl: './settings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RulesFields {
  readonly value = input.required<TightenedRules>();
  readonly changed = output<TightenedRules>();

  protected readonly checks = CHECKS;
  protected readonly check = signal<CheckId>('S20_reversible');
  protected readonly answer = signal<string | null>(null);
  protected readonly effect = signal<Effect | null>(null);

  protected readonly rows = computed(() =>
    tightenedAnswers(this.value()).map((each) => ({
      ...each,
      words: `${answerInWords(each.check, each.answer)} ${ASKS_TEXT[each.effect]}`,
    })),
  );
  protected readonly answers = computed<readonly Choice[]>(() =>
    answersOf(this.check()).map((answer) => ({
      value: answer,
      label: checkAnswerText(answer),
    })),
  );
  protected readonly own = computed(() => {
    const answer = this.answer();
    return answer === null ? null : ownEffectOf(this.check(), answer);
  });
  protected readonly effects = computed<readonly Choice<Effect>[]>(() => {
    const answer = this.answer();
    return answer === null
      ? []
      : stricterThan(this.check(), answer).map((value) => ({ value, label: ASKS_TEXT[value] }));
  });
  protected readonly words = ASKS_TEXT;

  protected choose(check: CheckId | null): void {
    if (check === null) return;
    this.check.set(check);
    this.setAnswer(null);
  }

  protected setAnswer(answer: string | null): void {
    this.answer.set(answer);
    this.effect.set(null);
  }

  protected add(): void {
    const [check, answer, effect] = [this.check(), this.answer(), this.effect()];
    if (answer === null || effect === null) return;
    const answers = { ...this.value()[check], [answer]: effect };
    this.changed.emit({ ...this.value(), [check]: answers });
    this.setAnswer(null);
  }

  protected remove(check: CheckId, answer: string): void {
    const answers = Object.fromEntries(
      Object.entries(this.value()[check] ?? {}).filter(([each]) => each !== answer),
    );
    const others = Object.fromEntries(Object.entries(this.value()).filter(([id]) => id !== check));
    const isEmpty = Object.keys(answers).length === 0;
    this.changed.emit(isEmpty ? others : { ...others, [check]: answers });
  }
}
