import { EFFECTS, OUTCOMES, type Effect, type Outcome } from '../stages';
import type { QuestionSubtype } from '../question-subtypes';

/**
 * What each effect leaves open. Every one of them leaves `escalate`.
 *
 * Source: docs/domain/domain.json, `allowed_by_effect`.
 */
export const ALLOWED_BY_EFFECT: Readonly<Record<Effect, readonly Outcome[]>> = {
  seal: ['escalate'],
  escalate: ['escalate'],
  block: ['not_this_way', 'hold', 'escalate', 'repair_needed'],
  hold: ['not_this_way', 'hold', 'escalate', 'repair_needed'],
  second_view: [
    'go_ahead',
    'go_ahead_with_conditions',
    'not_this_way',
    'hold',
    'escalate',
    'affirmed',
    'affirmed_with_learning',
    'repair_needed',
  ],
  condition: [
    'go_ahead_with_conditions',
    'not_this_way',
    'hold',
    'escalate',
    'affirmed_with_learning',
    'repair_needed',
  ],
  note: OUTCOMES,
};

/** Block whatever else is answered. */
export const HARD_LINES_BLOCK: readonly QuestionSubtype[] = [
  'money.borrow_from_person',
  'money.bank_card_or_pin',
  'legal_and_estate.beneficiary_of_will',
  'legal_and_estate.witness_or_executor',
  'legal_and_estate.power_of_attorney',
  'intimacy.romantic_or_sexual',
];

/** Seal as well: the thread freezes and goes to the safeguarding lead. */
export const HARD_LINES_ALSO_SEAL: readonly QuestionSubtype[] = ['intimacy.romantic_or_sexual'];

/** Effects that no change of facts and no leaving out may loosen. */
export const ALARMS: readonly Effect[] = ['seal', 'escalate', 'block'];

/** Below zero when `a` is stronger than `b`; for sorting strongest first. */
export const byStrength = (a: Effect, b: Effect): number => EFFECTS.indexOf(a) - EFFECTS.indexOf(b);

/** The effects that this subtype has by itself. */
export function hardLinesOf(subtype: QuestionSubtype | null): readonly Effect[] {
  if (!subtype) return [];
  const effects: Effect[] = [];
  if (HARD_LINES_ALSO_SEAL.includes(subtype)) effects.push('seal');
  if (HARD_LINES_BLOCK.includes(subtype)) effects.push('block');
  return effects;
}

/** What happens to the case at once when one of these effects comes into force. */
export function consequenceOf(effects: readonly Effect[]): 'seal' | 'escalate' | null {
  if (effects.includes('seal')) return 'seal';
  return effects.includes('escalate') ? 'escalate' : null;
}
