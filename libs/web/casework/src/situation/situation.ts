import type { CaseView, DecisionView, MemberView } from '@alongside/contracts';
import {
  type Act,
  type CaseFacts,
  type CheckState,
  checkStates,
  type EffectInForce,
  effectsInForce,
  type OutcomeAvailability,
  outcomeAvailability,
  type Part,
  refusalsToAct,
} from '@alongside/domain';
import type { SafetyCheckRecordView } from '@alongside/contracts';

/** A check with its record, which says who answered it. */
export type CheckStanding = CheckState<SafetyCheckRecordView>;

/** The facts that the rules rest on. */
export const factsOfCase = ({ question }: CaseView): CaseFacts => question;

/** How each of the twenty checks stands, by the same rule that the API enforces. */
export const checksOfCase = (subject: CaseView, now: number): readonly CheckStanding[] =>
  checkStates(factsOfCase(subject), subject.safetyChecks, {
    now: new Date(now).toISOString(),
    factsChangedAt: subject.factsChangedAt,
    crossingsIn90Days: subject.crossingsIn90Days,
    tightened: subject.tightenedRules,
  });

/** Checks that are asked here: everything but those that do not apply. */
export const askedOf = (states: readonly CheckStanding[]): readonly CheckStanding[] =>
  states.filter(({ state }) => state !== 'not_applicable');

export const effectsOfCase = (
  subject: CaseView,
  states: readonly CheckStanding[],
): readonly EffectInForce[] => effectsInForce(factsOfCase(subject), states);

/** For each outcome of this timing, whether it is available, and if not, why. */
export const availabilityOfCase = (
  subject: CaseView,
  now: number,
): readonly OutcomeAvailability[] =>
  outcomeAvailability({
    facts: factsOfCase(subject),
    states: checksOfCase(subject, now),
    factsChangedAt: subject.factsChangedAt,
    secondViews: subject.secondViews,
    actions: subject.actions,
  });

/** Whether the reader may do this now. */
export const may = (subject: CaseView, act: Act): boolean =>
  refusalsToAct(act, subject, subject.myPart).length === 0;

/** The decision being written; only the supervisor has it. */
export const draftOf = ({ decisions }: CaseView): DecisionView | null =>
  decisions.find(({ state }) => state === 'draft') ?? null;

/** The decision that stands: shared or signed, and neither declined nor superseded. */
export const standingDecision = ({ decisions }: CaseView): DecisionView | null =>
  decisions.findLast(
    ({ state }) => state !== 'draft' && state !== 'declined' && state !== 'superseded',
  ) ?? null;

/** What is agreed now: the standing decision, once both have signed it. */
export const agreementOf = (subject: CaseView): DecisionView | null => {
  const decision = standingDecision(subject);
  const isAgreed =
    decision?.state === 'signed_by_both' || decision?.state === 'signed_with_difference';
  return isAgreed ? decision : null;
};

/** Whoever has this part; of a supervisor and a deputy the first. */
export const memberWith = ({ participants }: CaseView, part: Part): MemberView | null =>
  participants.find((each) => each.part === part)?.member ?? null;

export const firstNameOf = (name: string): string => name.split(' ')[0] ?? name;

/** "Priya", or what they are when nobody is known. */
export function calledBy(subject: CaseView, part: 'raiser' | 'supervisor'): string {
  const member = memberWith(subject, part);
  if (member) return firstNameOf(member.name);
  return part === 'raiser' ? 'the practitioner' : 'the supervisor';
}

/** The other of the two, as a first name. */
export const otherCalled = (subject: CaseView): string =>
  calledBy(subject, subject.myPart === 'raiser' ? 'supervisor' : 'raiser');
