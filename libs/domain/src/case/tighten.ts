import { EFFECTS, type Effect } from '../stages';
import { CHECK_ANSWERS, CHECK_IDS, type CheckId } from './check-answers';
import { byStrength } from './effects';
import { answersOf, type TightenedRules } from './safety-check';

/**
 * What an organisation may make an answer do. Never `seal`: it takes a case from somebody who may be concerned
 * themselves, and only the product's own rules say who that is.
 */
export const TIGHTENING_EFFECTS: readonly Effect[] = EFFECTS.filter((effect) => effect !== 'seal');

/** What an answer does by itself, before an organisation adds to it. */
export function ownEffectOf(check: CheckId, answer: string): Effect | null {
  const rule: Readonly<Record<string, Effect | undefined>> = CHECK_ANSWERS[check];
  return (Object.hasOwn(rule, answer) ? rule[answer] : undefined) ?? null;
}

/** Whether this effect asks more than what the answer does by itself. */
export function isStricter(check: CheckId, answer: string, effect: Effect): boolean {
  const own = ownEffectOf(check, answer);
  return TIGHTENING_EFFECTS.includes(effect) && (own === null || byStrength(effect, own) < 0);
}

/** What may be added to an answer, strongest first. */
export const stricterThan = (check: CheckId, answer: string): readonly Effect[] =>
  TIGHTENING_EFFECTS.filter((effect) => isStricter(check, answer, effect));

export type TighteningRefusal = 'rule_of_no_check' | 'rule_of_no_answer' | 'rule_not_stricter';

/**
 * Why rules cannot be set so. Each is about an answer that there is, and stricter than the product's own.
 *
 * Source: docs/domain/DOMAIN.md section 4, "An organisation may tighten the rules, never loosen them".
 */
export function refusalsToTighten(rules: unknown): readonly TighteningRefusal[] {
  if (!isRecord(rules)) return ['rule_of_no_check'];
  const refusals = new Set<TighteningRefusal>();
  for (const [name, answers] of Object.entries(rules)) {
    const check = CHECK_IDS.find((id) => id === name);
    if (check === undefined || !isRecord(answers)) refusals.add('rule_of_no_check');
    else for (const each of refusalsOfAnswers(check, answers)) refusals.add(each);
  }
  return [...refusals];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refusalsOfAnswers = (
  check: CheckId,
  answers: Readonly<Record<string, unknown>>,
): readonly TighteningRefusal[] =>
  Object.entries(answers).flatMap<TighteningRefusal>(([answer, wanted]) => {
    if (!answersOf(check).includes(answer)) return ['rule_of_no_answer'];
    const effect = EFFECTS.find((each) => each === wanted);
    return effect !== undefined && isStricter(check, answer, effect) ? [] : ['rule_not_stricter'];
  });

/** One answer that asks more here than elsewhere. */
export interface TightenedAnswer {
  readonly check: CheckId;
  readonly answer: string;
  readonly own: Effect | null;
  readonly effect: Effect;
}

/** The tightened answers in the order of the checks, for a list. */
export const tightenedAnswers = (rules: TightenedRules): readonly TightenedAnswer[] =>
  CHECK_IDS.flatMap((check) =>
    answersOf(check).flatMap((answer) => {
      const effect = rules[check]?.[answer];
      return effect === undefined
        ? []
        : [{ check, answer, own: ownEffectOf(check, answer), effect }];
    }),
  );
