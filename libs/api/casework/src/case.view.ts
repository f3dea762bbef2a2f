import type {
  CaseView,
  PositionsView,
  Question,
  TimelinePage,
  Weighing,
} from '@alongside/contracts';
import { type Part, positionsSeenBy } from '@alongside/domain';
import type { CaseRecord, DecisionRecord } from './case.record';

const NO_WEIGHING: Weighing = {
  needServed: [],
  benefit: null,
  harmByDoing: null,
  harmByNotDoing: null,
  reversible: null,
  powerAndIdentity: null,
  alternatives: [],
  personVoice: null,
  policyPosition: null,
  policy: null,
  whoKnows: [],
};

const TITLE_LENGTH = 70;

/** What a list calls the case: its title, else the beginning of the act, else the person's label. */
export function titleOf(question: {
  readonly title: string | null;
  readonly act: string | null;
  readonly person_label: string;
}): string {
  if (question.title !== null && question.title.trim() !== '') return question.title;
  const act = (question.act ?? '').trim().split('\n')[0] ?? '';
  if (act === '') return `A question about ${question.person_label}`;
  return act.length <= TITLE_LENGTH ? act : `${act.slice(0, TITLE_LENGTH).trimEnd()}…`;
}

export const questionOf = (record: CaseRecord): Question => ({
  title: record.title,
  story: record.story,
  act: record.act,
  feeling: record.feeling,
  context: record.context,
  setting: record.setting,
  parentOrCarer: record.parent_or_carer,
  type: record.type,
  subtype: record.subtype,
  timing: record.timing,
  direction: record.direction,
  motive: record.motive,
  urgency: record.urgency,
});

export const weighingOf = (record: Pick<CaseRecord, 'weighing'>): Weighing => ({
  ...NO_WEIGHING,
  ...record.weighing,
});

function positionsOf(record: CaseRecord, part: Part): PositionsView[] {
  const rounds = new Map<string, { moment: 'start' | 'review'; round: number }>();
  for (const { moment, round } of record.positions)
    rounds.set(`${moment}${round}`, { moment, round });
  return [...rounds.values()].map(({ moment, round }) => {
    const of = (whose: Part) =>
      record.positions.find(
        (each) => each.moment === moment && each.round === round && each.part === whose,
      )?.position ?? null;
    const seen = positionsSeenBy(part, { raiser: of('raiser'), supervisor: of('supervisor') });
    return { moment, round, ...seen };
  });
}

/** What was never shared is the supervisor's, and the lead's once the case is theirs. */
export const seesDecision = (part: Part, { sharedAt }: Pick<DecisionRecord, 'sharedAt'>): boolean =>
  sharedAt !== null || part !== 'raiser';

const toDecisionView = ({ text, ...decision }: DecisionRecord): CaseView['decisions'][number] => ({
  ...decision,
  ...text,
});

/**
 * Names every field that leaves the server: a new column stays private until it is added here. A decision
 * that is being written is the supervisor's; on a sealed case the raiser keeps their own words and no more.
 */
export function toCaseView(record: CaseRecord, timeline: TimelinePage): CaseView {
  const part = record.my_part;
  const ownWordsOnly = record.sealed && part !== 'safeguarding_lead';
  const unlessSealed = <T>(items: readonly T[]): readonly T[] => (ownWordsOnly ? [] : items);
  return {
    id: record.id,
    version: record.version,
    stage: record.stage,
    sealed: record.sealed,
    myPart: part,
    person: { id: record.person_id, label: record.person_label },
    title: titleOf(record),
    question: questionOf(record),
    weighing: ownWordsOnly ? NO_WEIGHING : weighingOf(record),
    raisedAt: record.raised_at?.toISOString() ?? null,
    factsChangedAt: record.facts_changed_at.toISOString(),
    crossingsIn90Days: record.crossings,
    tightenedRules: record.tightened_rules,
    checkNotes: record.check_notes,
    calendar: record.calendar,
    raisedCalendar: record.raised_calendar,
    participants: participantsOf(record),
    positions: unlessSealed(positionsOf(record, part)),
    safetyChecks: unlessSealed(record.checks),
    secondViews: unlessSealed(record.second_views),
    decisions: unlessSealed(
      record.decisions.filter((decision) => seesDecision(part, decision)).map(toDecisionView),
    ),
    actions: unlessSealed(record.actions),
    reviews: unlessSealed(
      record.reviews.map(({ answers, ...review }) => ({ ...answers, ...review })),
    ),
    timeline,
    readUpTo: record.read_up_to,
    routes: record.routes.map((route) => ({
      ...route,
      note: part === 'safeguarding_lead' ? route.note : null,
    })),
    escalatedAt: record.escalated_at?.toISOString() ?? null,
    pause: ownWordsOnly ? null : record.paused,
  };
}

function participantsOf(record: CaseRecord): CaseView['participants'] {
  const { supervisor, deputy, raiser } = record;
  const isToday = record.urgency === 'today';
  return [
    { member: raiser, part: 'raiser' },
    ...(supervisor === null ? [] : [{ member: supervisor, part: 'supervisor' as const }]),
    ...(deputy === null || !isToday ? [] : [{ member: deputy, part: 'supervisor' as const }]),
  ];
}

const NO_QUESTION: Question = {
  title: null,
  story: null,
  act: null,
  feeling: null,
  context: null,
  setting: null,
  parentOrCarer: null,
  type: null,
  subtype: null,
  timing: null,
  direction: null,
  motive: null,
  urgency: null,
};

/** What is left for a member whose part ended with what they just did: where the case stands, and no content. */
export const toClosedView = (record: CaseRecord): CaseView => ({
  ...toCaseView({ ...record, sealed: true, routes: [] }, { items: [], before: null }),
  sealed: record.sealed,
  title: `A question about ${record.person_label}`,
  question: NO_QUESTION,
});
