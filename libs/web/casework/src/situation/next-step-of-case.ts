import type { CaseView, PositionsView } from '@alongside/contracts';
import {
  checksToDo,
  hasCurrentSecondView,
  isSettledForClosing,
  localDate,
  needsSecondView,
  type NextStep,
  type NextStepSnapshot,
  type Part,
} from '@alongside/domain';
import { nextStep } from '@alongside/domain/deciding';
import { checksOfCase, draftOf, effectsOfCase, standingDecision } from './situation';

/** Positions are placed at the start, and again at review. */
export const momentOf = ({ stage }: CaseView): 'start' | 'review' =>
  stage === 'in_force' || stage === 'paused' || stage === 'reviewed' ? 'review' : 'start';

/** The round of positions that is open now; `null` before anybody has placed theirs. */
export function openRound(subject: CaseView): PositionsView | null {
  const moment = momentOf(subject);
  return subject.positions.findLast((round) => round.moment === moment) ?? null;
}

interface When {
  readonly now: number;
  readonly zone: string;
}

/** What this part can do next, by the same rule that the lists of the API use. */
export function stepOfPart(subject: CaseView, part: Part, { now, zone }: When): NextStep | null {
  const states = checksOfCase(subject, now);
  const decision = draftOf(subject) ?? standingDecision(subject);
  const round = openRound(subject);
  const isMine = part === subject.myPart;
  const minePlaced = (round?.mine ?? null) !== null;
  const otherPlaced = round?.otherPlaced ?? false;
  const snapshot: NextStepSnapshot = {
    stage: subject.stage,
    sealed: subject.sealed,
    urgency: subject.question.urgency,
    raisedOn: subject.raisedAt === null ? null : localDate(subject.raisedAt, zone),
    positionPlacedByMe: isMine ? minePlaced : otherPlaced,
    positionPlacedByOther: isMine ? otherPlaced : minePlaced,
    checksToDo: checksToDo(states),
    unseenQuestion: !supervisorSpoke(subject),
    secondViewNeeded:
      needsSecondView(effectsOfCase(subject, states)) &&
      !hasCurrentSecondView(subject.secondViews, subject.factsChangedAt),
    secondViewAsked: subject.secondViews.some(({ answeredAt }) => answeredAt === null),
    decisionState: decision?.state ?? null,
    signedByMe: decision?.signatures.some((signature) => signature.part === part) ?? false,
    pausedBecause: subject.pause?.because ?? null,
    actionsOpen: subject.actions.filter(({ status }) => !isSettledForClosing(status)).length,
    routeRecorded: subject.routes.some(({ at }) => at >= (subject.escalatedAt ?? '')),
    reviewOn: standingDecision(subject)?.reviewOn ?? null,
    decideBy: decision?.decideBy ?? null,
    today: localDate(new Date(now).toISOString(), zone),
    calendar: subject.raisedCalendar,
  };
  return nextStep(snapshot, part);
}

/** Whether the supervisor has done anything in it; a long timeline counts as answered. */
const supervisorSpoke = ({ stage, timeline }: CaseView): boolean =>
  stage !== 'raised' &&
  (timeline.before !== null || timeline.items.some(({ part }) => part === 'supervisor'));

export const myStep = (subject: CaseView, when: When): NextStep | null =>
  stepOfPart(subject, subject.myPart, when);
