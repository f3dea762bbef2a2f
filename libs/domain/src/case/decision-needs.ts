import type { Outcome } from '../stages';
import { isWritten } from '../text/sentence';
import { isGoAhead } from './outcomes';

/** What a decision says; a row, a view and a form under way all fit. */
export interface DecisionDraft {
  readonly reasoning?: string | null | undefined;
  readonly conditions?: readonly string[] | undefined;
  readonly stopConditions?: readonly string[] | undefined;
  readonly ending?: string | null | undefined;
  readonly reviewOn?: string | null | undefined;
  readonly instead?: string | null | undefined;
  readonly whoTellsPerson?: string | null | undefined;
  readonly missing?: string | null | undefined;
  readonly interimLine?: string | null | undefined;
  readonly decideBy?: string | null | undefined;
  readonly repair?: string | null | undefined;
  readonly forThePersonsRecord?: string | null | undefined;
}

/** The person's own words, or why they could not be asked. */
export interface PersonVoiceInput {
  readonly words?: string | null | undefined;
  readonly howAsked?: string | null | undefined;
  readonly byWhom?: string | null | undefined;
  readonly askedOn?: string | null | undefined;
  readonly whyNot?: string | null | undefined;
}

/** What of the weighing an outcome may need. */
export interface WeighingInput {
  readonly harmByDoing?: string | null | undefined;
  readonly harmByNotDoing?: string | null | undefined;
  readonly alternatives?: readonly string[] | undefined;
  readonly personVoice?: PersonVoiceInput | null | undefined;
  readonly whoKnows?: readonly string[] | undefined;
}

/** Fields that some outcome needs. Those of the weighing first, then those of the decision. */
export const NEEDED_FIELDS = [
  'harmByDoing',
  'harmByNotDoing',
  'alternatives',
  'personVoice',
  'whoKnows',
  'ending',
  'stopConditions',
  'reviewOn',
  'instead',
  'whoTellsPerson',
  'missing',
  'interimLine',
  'decideBy',
  'repair',
  'reasoning',
] as const;
export type NeededField = (typeof NEEDED_FIELDS)[number];

/** Source of the three lists: docs/domain/domain.json. */
export const GO_AHEAD_NEEDS = [
  'harmByDoing',
  'harmByNotDoing',
  'alternatives',
  'personVoice',
  'whoKnows',
  'ending',
  'stopConditions',
  'reviewOn',
] as const satisfies readonly NeededField[];
export const NOT_THIS_WAY_NEEDS = [
  'harmByNotDoing',
  'instead',
  'whoTellsPerson',
] as const satisfies readonly NeededField[];
export const HOLD_NEEDS = [
  'missing',
  'interimLine',
  'decideBy',
] as const satisfies readonly NeededField[];

/** Whether a needed field is written in the weighing, beside the decision. */
export const isWeighingField = (field: NeededField): boolean =>
  (
    ['harmByDoing', 'harmByNotDoing', 'alternatives', 'personVoice', 'whoKnows'] as NeededField[]
  ).includes(field);

/** What an outcome needs. The decider's reasoning, in their own words, always. */
export function needsOf(outcome: Outcome): readonly NeededField[] {
  if (isGoAhead(outcome)) return [...GO_AHEAD_NEEDS, 'reasoning'];
  switch (outcome) {
    case 'not_this_way':
      return [...NOT_THIS_WAY_NEEDS, 'reasoning'];
    case 'hold':
      return [...HOLD_NEEDS, 'reasoning'];
    case 'repair_needed':
      return ['repair', 'reasoning'];
    default:
      return ['reasoning'];
  }
}

/** The needed fields that are not filled in yet, so that the screen can list them. */
export function missingForOutcome(
  outcome: Outcome,
  decision: DecisionDraft,
  weighing: WeighingInput,
): readonly NeededField[] {
  const texts = { ...weighing, ...decision };
  return needsOf(outcome).filter((field) => !isFilledIn(texts[field]));
}

function isFilledIn(
  value: string | readonly string[] | PersonVoiceInput | null | undefined,
): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return isWritten(value);
  return isList(value) ? value.length > 0 && value.every(isWritten) : isVoiceHeard(value);
}

const isList = (value: readonly string[] | PersonVoiceInput): value is readonly string[] =>
  Array.isArray(value);

/** The person's words with how, by whom and when they were asked; or else why not. */
export const isVoiceHeard = (voice: PersonVoiceInput): boolean =>
  isWritten(voice.whyNot) ||
  [voice.words, voice.howAsked, voice.byWhom, voice.askedOn].every(isWritten);
