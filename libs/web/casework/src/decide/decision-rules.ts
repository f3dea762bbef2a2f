import type { CaseView, DecisionText } from '@alongside/contracts';
import {
  type DecisionRefusal,
  isWeighingField,
  NEEDED_FIELDS,
  type NeededField,
  needsOf,
  type Outcome,
  takesEffectAtOnce,
  type WorkingCalendar,
} from '@alongside/domain';
import {
  addWorkingDays,
  latestDecideBy,
  latestReviewOn,
  missingCodeOf,
  refusalsToDecide,
} from '@alongside/domain/deciding';
import { addDays } from '@alongside/domain';
import type { Choice, SummaryError } from '@alongside/web-ui';
import { obstacleTexts, OUTCOME_TEXT, REFUSAL_TEXT } from '../casework.text';
import { availabilityOfCase } from '../situation/situation';
import type { WeighingSection } from '../weighing/weighing-fields';
import type { WrittenDecision } from './decision-draft';

/** The outcomes as cards; one that is not available says why. */
export const outcomeChoices = (subject: CaseView, now: number): readonly Choice<Outcome>[] =>
  availabilityOfCase(subject, now).map(({ outcome, available, obstacles }) => ({
    value: outcome,
    label: OUTCOME_TEXT[outcome].word,
    hint: OUTCOME_TEXT[outcome].meaning,
    unavailable: available ? null : inShort(obstacleTexts(obstacles)),
  }));

/** The first reasons, so that a card stays a card. */
function inShort(reasons: readonly string[]): string {
  const shown = reasons.slice(0, 3).join(' ');
  const left = reasons.length - 3;
  return left > 0 ? `${shown} And ${left} more.` : shown;
}

/** Fields of the decision itself that go with an outcome, needed or not, in the order of writing. */
export function fieldsOf(outcome: Outcome): readonly (keyof DecisionText)[] {
  switch (outcome) {
    case 'go_ahead':
      return ['reasoning', 'stopConditions', 'ending', 'reviewOn', 'forThePersonsRecord'];
    case 'go_ahead_with_conditions':
      return [
        'reasoning',
        'conditions',
        'stopConditions',
        'ending',
        'reviewOn',
        'forThePersonsRecord',
      ];
    case 'not_this_way':
      return ['reasoning', 'instead', 'whoTellsPerson', 'reviewOn', 'forThePersonsRecord'];
    case 'hold':
      return ['missing', 'interimLine', 'decideBy', 'reasoning'];
    case 'escalate':
      return ['reasoning'];
    case 'affirmed':
      return ['reasoning', 'reviewOn', 'forThePersonsRecord'];
    case 'affirmed_with_learning':
      return ['reasoning', 'conditions', 'reviewOn', 'forThePersonsRecord'];
    case 'repair_needed':
      return ['reasoning', 'repair', 'whoTellsPerson', 'reviewOn', 'forThePersonsRecord'];
  }
}

const SECTION_OF: Readonly<Partial<Record<NeededField, WeighingSection>>> = {
  harmByDoing: 'harms',
  harmByNotDoing: 'harms',
  personVoice: 'voice',
  alternatives: 'alternatives',
  whoKnows: 'whoKnows',
};

/** What of the weighing this outcome needs. Both harms always stand beside each other. */
export function weighingFor(outcome: Outcome): readonly WeighingSection[] {
  if (takesEffectAtOnce(outcome)) return [];
  const needed = needsOf(outcome)
    .filter(isWeighingField)
    .flatMap((field) => SECTION_OF[field] ?? []);
  return [...new Set<WeighingSection>(['harms', ...needed])];
}

/** Only what goes with the outcome is sent; what was written for another one is left behind. */
export function sentText(written: WrittenDecision, outcome: Outcome): DecisionText {
  const fields = fieldsOf(outcome);
  const text = (field: TextOfDecision): string | null =>
    fields.includes(field) ? written[field]?.trim() || null : null;
  const list = (field: 'conditions' | 'stopConditions'): readonly string[] =>
    fields.includes(field) ? written[field].filter((row) => row.trim()) : [];
  return {
    outcome,
    reasoning: text('reasoning'),
    conditions: list('conditions'),
    stopConditions: list('stopConditions'),
    ending: text('ending'),
    reviewOn: text('reviewOn'),
    instead: text('instead'),
    whoTellsPerson: text('whoTellsPerson'),
    missing: text('missing'),
    interimLine: text('interimLine'),
    decideBy: text('decideBy'),
    repair: text('repair'),
    forThePersonsRecord: text('forThePersonsRecord'),
  };
}

type TextOfDecision = Exclude<keyof DecisionText, 'outcome' | 'conditions' | 'stopConditions'>;

const DATE_FIELDS: Readonly<Partial<Record<DecisionRefusal, string>>> = {
  review_on_not_a_date: 'reviewOn',
  review_on_in_the_past: 'reviewOn',
  review_on_too_late: 'reviewOn',
  decide_by_not_a_date: 'decideBy',
  decide_by_in_the_past: 'decideBy',
  decide_by_too_late: 'decideBy',
  outcome_not_available: 'outcome',
  outcome_not_of_this_timing: 'outcome',
};

const fieldOf = (refusal: DecisionRefusal): string | null =>
  NEEDED_FIELDS.find((field) => missingCodeOf(field) === refusal) ?? DATE_FIELDS[refusal] ?? null;

/** What stands in the way, by the rule that the API enforces as well, each at its field. */
export function missingInDecision(
  subject: CaseView,
  written: WrittenDecision,
  when: { readonly me: string; readonly now: number; readonly today: string },
): readonly SummaryError[] {
  const { outcome } = written;
  if (outcome === null) return [{ fieldId: 'outcome', message: 'Choose what you decide.' }];
  const raisedBy = subject.participants.find(({ part }) => part === 'raiser');
  const refusals = refusalsToDecide({
    subject: {
      stage: subject.stage,
      sealed: subject.sealed,
      raisedById: raisedBy?.member.id ?? '',
    },
    decider: { memberId: when.me, part: subject.myPart },
    act: subject.stage === 'decided' ? 'revise_decision' : 'write_decision',
    outcome,
    decision: sentText(written, outcome),
    weighing: subject.weighing,
    availability: availabilityOfCase(subject, when.now),
    urgency: subject.question.urgency,
    today: when.today,
    calendar: subject.calendar,
  });
  return refusals.map((refusal) => ({ fieldId: fieldOf(refusal), message: REFUSAL_TEXT[refusal] }));
}

/** Days that suit a review, none of them too late. */
export function reviewDays(today: string, urgency: CaseView['question']['urgency']) {
  const latest = latestReviewOn(today, urgency);
  return [
    { label: 'In a week', date: addDays(today, 7) },
    { label: 'In two weeks', date: addDays(today, 14) },
    { label: 'In four weeks', date: addDays(today, 28) },
  ].filter(({ date }) => date <= latest);
}

/** Days by which a held question can be decided. */
export const decideDays = (today: string, calendar: WorkingCalendar) => [
  { label: 'The next working day', date: addWorkingDays(today, 1, calendar) },
  { label: 'In three working days', date: addWorkingDays(today, 3, calendar) },
  { label: 'In five working days', date: latestDecideBy(today, calendar) },
];
