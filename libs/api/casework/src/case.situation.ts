import {
  type BlindPositions,
  type CaseFacts,
  type CheckRecord,
  type CheckState,
  checkStates,
  checksToDo,
  effectsInForce,
  hasCurrentSecondView,
  isOpenAction,
  isSettledForClosing,
  localDate,
  needsSecondView,
  type NextStep,
  type NextStepSnapshot,
  type OutcomeAvailability,
  outcomeAvailability,
  type Part,
} from '@alongside/domain';
import { nextStep } from '@alongside/domain/deciding';
import type { CaseRecord, DecisionRecord } from './case.record';

export const factsOf = (record: Omit<CaseRecord, 'checks'>): CaseFacts => ({
  context: record.context,
  parentOrCarer: record.parent_or_carer,
  type: record.type,
  subtype: record.subtype,
  timing: record.timing,
  direction: record.direction,
});

/** A case as far as its checks go, with those that are being answered. */
type Checked = Omit<CaseRecord, 'checks'> & { readonly checks: readonly CheckRecord[] };

export const statesOf = (record: Checked, now: Date): readonly CheckState[] =>
  checkStates(factsOf(record), record.checks, {
    now,
    factsChangedAt: record.facts_changed_at,
    crossingsIn90Days: record.crossings,
    tightened: record.tightened_rules,
  });

export const hasSecondView = (record: CaseRecord): boolean =>
  hasCurrentSecondView(record.second_views, record.facts_changed_at);

/** The domain's answer to what is possible now. */
export const availabilityOf = (record: Checked, now: Date): readonly OutcomeAvailability[] =>
  outcomeAvailability({
    facts: factsOf(record),
    states: statesOf(record, now),
    factsChangedAt: record.facts_changed_at,
    secondViews: record.second_views,
    actions: record.actions,
  });

/** Today's date where the organisation is. */
export const todayOf = (record: CaseRecord, now: Date): string => localDate(now, record.time_zone);

/** The decision being written, if there is one. */
export const draftOf = (record: CaseRecord): DecisionRecord | undefined =>
  record.decisions.find(({ state }) => state === 'draft');

/** The decision that stands: shared or signed, and neither declined nor superseded. */
export const standingDecision = (record: CaseRecord): DecisionRecord | undefined =>
  record.decisions.findLast(
    ({ state }) => state !== 'draft' && state !== 'declined' && state !== 'superseded',
  );

export const momentOf = ({ stage }: CaseRecord): 'start' | 'review' =>
  stage === 'in_force' || stage === 'paused' || stage === 'reviewed' ? 'review' : 'start';

/** The round of blind positions that is open now. */
export function openRound(record: CaseRecord): BlindPositions & {
  readonly moment: 'start' | 'review';
  readonly round: number;
} {
  const moment = momentOf(record);
  const round = moment === 'start' ? 1 : Math.max(1, record.review_round);
  const placed = record.positions.filter((each) => each.moment === moment && each.round === round);
  const of = (part: Part) => placed.find((each) => each.part === part)?.position ?? null;
  return { moment, round, raiser: of('raiser'), supervisor: of('supervisor') };
}

function snapshotFor(record: CaseRecord, part: Part, now: Date): NextStepSnapshot {
  const states = statesOf(record, now);
  const round = openRound(record);
  const decision = draftOf(record) ?? standingDecision(record);
  const [mine, other] =
    part === 'raiser' ? [round.raiser, round.supervisor] : [round.supervisor, round.raiser];
  return {
    stage: record.stage,
    sealed: record.sealed,
    urgency: record.urgency,
    raisedOn: record.raised_at === null ? null : localDate(record.raised_at, record.time_zone),
    positionPlacedByMe: mine !== null,
    positionPlacedByOther: other !== null,
    checksToDo: checksToDo(states),
    unseenQuestion: !record.supervisor_spoke,
    secondViewNeeded:
      needsSecondView(effectsInForce(factsOf(record), states)) && !hasSecondView(record),
    secondViewAsked: record.second_views.some(({ answeredAt }) => answeredAt === null),
    decisionState: decision?.state ?? null,
    signedByMe: decision?.signatures.some((signature) => signature.part === part) ?? false,
    pausedBecause: record.paused?.because ?? null,
    actionsOpen: record.actions.filter(({ status }) => !isSettledForClosing(status)).length,
    routeRecorded: record.route_recorded,
    reviewOn: record.review_on,
    decideBy: record.decide_by,
    today: todayOf(record, now),
    calendar: record.raised_calendar,
  };
}

/** The one primary act of this part now. */
export const stepFor = (record: CaseRecord, part: Part, now: Date): NextStep | null =>
  nextStep(snapshotFor(record, part, now), part);

export const openActionsOf = (record: CaseRecord): number =>
  record.actions.filter(({ status }) => isOpenAction(status)).length;
