import { QUESTION_SUBTYPES, type QuestionSubtype } from '../question-subtypes';
import type { QuestionType } from '../question-types';
import type { Context, Direction, Timing } from '../words';

/** The facts that the safety checks and the outcomes rest on; `null` is not known yet. */
export interface CaseFacts {
  readonly context: Context | null;
  /** Whether there is a parent or carer whose view matters. */
  readonly parentOrCarer: boolean | null;
  readonly type: QuestionType | null;
  readonly subtype: QuestionSubtype | null;
  readonly timing: Timing | null;
  readonly direction: Direction | null;
}

/** Fields of the question whose change makes the answers so far stale. */
export const FACT_FIELDS = [
  'act',
  'context',
  'parentOrCarer',
  'type',
  'subtype',
  'timing',
  'direction',
] as const;

type FactFields = { readonly [F in (typeof FACT_FIELDS)[number]]?: unknown };

/** Whether the change touches a fact. Fields that are absent from `change` stay as they are. */
export const factsChanged = (before: FactFields, change: FactFields): boolean =>
  FACT_FIELDS.some((field) => field in change && change[field] !== before[field]);

/** Facts without which nothing but a hold or an escalation can be decided. */
export const NEEDED_FACTS = ['type', 'subtype', 'timing', 'direction', 'context'] as const;
export type NeededFact = (typeof NEEDED_FACTS)[number];

export const missingFacts = (facts: CaseFacts): readonly NeededFact[] =>
  NEEDED_FACTS.filter((field) => facts[field] === null);

/** Whether the subtype is one of this type. */
export const isSubtypeOf = (subtype: QuestionSubtype, type: QuestionType): boolean =>
  (QUESTION_SUBTYPES[type] as readonly QuestionSubtype[]).includes(subtype);
