import type { Question, WriteDecision } from '@alongside/contracts';
import {
  addDays,
  ALLOWED_BY_EFFECT,
  type CheckId,
  effectsOf,
  type Outcome,
  outcomesFor,
  POSITIONS,
  type Position,
  type Stage,
  YES_OUTCOMES,
} from '@alongside/domain';
import { addWorkingDays } from '@alongside/domain/deciding';
import type { Staff } from '../organisation/staff';
import { dateIn } from '../working-time';
import { CaseStory, type Telling } from './case-story';
import { answersFor } from './check-reasons';
import { closeGenerated } from './generated-ending';
import * as lines from './talk-lines';
import { phrase, someOf, type Theme } from './theme';

/** How far a generated case has come. */
export type Fate = Extract<
  Stage,
  'raised' | 'discussing' | 'held' | 'decided' | 'in_force' | 'reviewed' | 'closed' | 'withdrawn'
>;

export interface GeneratedTelling extends Telling {
  readonly secondViewer: Staff;
  readonly theme: Theme;
  readonly fate: Fate;
  /** Days from today until the review of what is in force; by chance when it is absent. */
  readonly reviewInDays?: number;
}

const WEIGHTS: Readonly<Record<Outcome, number>> = {
  go_ahead: 2,
  go_ahead_with_conditions: 4,
  not_this_way: 2,
  affirmed: 2,
  affirmed_with_learning: 4,
  repair_needed: 1,
  hold: 0,
  escalate: 0,
};

/** Tells one everyday case, put together from a theme by chance. */
export async function tellGeneratedCase(telling: GeneratedTelling): Promise<CaseStory> {
  const { dice, time, theme, fate } = telling;
  const story = await CaseStory.begin(telling, undefined, questionOf(telling));
  await weigh(telling, story);
  await story.raise();
  if (fate === 'raised') return story;
  time.pass(dice.whole(30, 400));
  await talk(telling, story);
  if (fate === 'discussing') return story;
  if (fate === 'withdrawn') {
    await story.withdraw(dice.pick(lines.WITHDRAWALS));
    return story;
  }

  time.passDays(dice.whole(1, 2));
  const given = dice.pick(theme.checks);
  const outcome = fate === 'held' ? 'hold' : outcomeOf(telling, given);
  await answerChecks(telling, story, given, YES_OUTCOMES.includes(outcome));
  await story.decide(decisionOf(telling, outcome));
  if (fate === 'held') return story;
  await story.share();
  await story.sign(story.supervisor);
  if (fate === 'decided') return story;
  time.pass(dice.whole(20, 300));
  await signByRaiser(telling, story);
  await closeGenerated(telling, story);
  return story;
}

function questionOf({ dice, theme, fate }: GeneratedTelling): Partial<Question> {
  const { type, subtype, context, timing, direction, motive, parentOrCarer } = theme;
  const title = phrase(theme.titles, dice);
  return {
    type,
    subtype,
    context,
    timing,
    direction,
    motive,
    parentOrCarer,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    story: phrase(theme.stories, dice),
    act: phrase(theme.acts, dice),
    feeling: dice.chance(0.5) ? 'A bit unsure, and glad to ask.' : null,
    setting: dice.pick(theme.settings),
    urgency:
      fate !== 'in_force' && dice.chance(0.12) ? 'today' : dice.pick(['this_week', 'next_session']),
  };
}

async function weigh({ dice, theme, time }: GeneratedTelling, story: CaseStory): Promise<void> {
  const cannotAsk = theme.checks.some(({ S9_person_asked }) => S9_person_asked === 'not_possible');
  const nothing = { words: null, howAsked: null, byWhom: null, askedOn: null, whyNot: null };
  await story.weigh(story.raiser, {
    needServed: ['person'],
    benefit: 'They are treated as somebody, not as a case.',
    harmByDoing: phrase(theme.harmByDoing, dice),
    harmByNotDoing: phrase(theme.harmByNotDoing, dice),
    reversible: 'It can be stopped; the expectation takes longer.',
    alternatives: someOf(theme.alternatives, dice),
    personVoice: cannotAsk
      ? {
          ...nothing,
          whyNot: 'Asking would itself be the act; what they have said before is here.',
        }
      : {
          ...nothing,
          words: phrase(theme.voices, dice),
          howAsked: 'Asked on a visit, with time to think.',
          byWhom: story.raiser.name,
          askedOn: addDays(time.today, -dice.whole(0, 3)),
        },
    whoKnows: someOf(['supervisor', 'team', 'carer', 'duty worker'], dice, 3),
  });
}

async function talk({ dice, time, fate }: GeneratedTelling, story: CaseStory): Promise<void> {
  const start = dice.whole(2, 4);
  await story.place(story.raiser, position(start + dice.whole(0, 1)));
  const turns = [
    lines.OPENINGS,
    lines.QUESTIONS,
    lines.ANSWERS,
    lines.WEIGHINGS,
    lines.AFTERTHOUGHTS,
  ];
  for (const [turn, texts] of turns.slice(0, dice.whole(2, 5)).entries()) {
    const isRaiser = turn % 2 === 0;
    const by = isRaiser ? story.raiser : story.supervisor;
    const answers = dice.chance(0.6) ? story.lastEntryNotBy(by) : undefined;
    await story.say(by, dice.pick(texts), isRaiser ? 'practitioner' : 'supervisor', answers);
    time.pass(dice.whole(20, 240));
  }
  if (fate === 'discussing' && dice.chance(0.5)) return;
  await story.place(story.supervisor, position(start - dice.whole(0, 1)));
  await story.read(story.raiser);
}

const position = (place: number): Position => POSITIONS[place] ?? 'steady';

/** One of the outcomes that these answers leave open. */
function outcomeOf(
  { dice, theme }: GeneratedTelling,
  given: Readonly<Partial<Record<CheckId, string>>>,
): Outcome {
  const effects = Object.entries(given).flatMap(([check, answer]) =>
    effectsOf(check as CheckId, answer),
  );
  const open = outcomesFor(theme.timing)
    .filter((outcome) => effects.every((effect) => ALLOWED_BY_EFFECT[effect].includes(outcome)))
    .flatMap((outcome) => Array<Outcome>(WEIGHTS[outcome]).fill(outcome));
  return dice.pick(open);
}

async function answerChecks(
  { dice, theme, time, secondViewer }: GeneratedTelling,
  story: CaseStory,
  given: Readonly<Partial<Record<CheckId, string>>>,
  all: boolean,
): Promise<void> {
  const answers = answersFor(given, {}, theme, dice).filter(({ answer }) => all || answer !== null);
  for (const { check, answer, reason } of answers)
    await story.check(dice.chance(0.5) ? story.raiser : story.supervisor, check, answer, reason);
  const needsView = answers.some(({ check, answer }) =>
    effectsOf(check, answer).includes('second_view'),
  );
  if (!all || !needsView) return;
  await story.askSecondView(story.supervisor, secondViewer);
  time.passDays(1);
  const [view, reasoning] = dice.pick([
    ['support', 'I would do the same, and I would want it known in the team.'],
    ['support_with_changes', 'Yes, when a colleague knows the day and the hour.'],
    ['do_not_support', 'I see it differently: I would wait for a week. Both views may stand.'],
  ] as const);
  await story.answerSecondView(secondViewer, view, reasoning);
}

function decisionOf(
  { dice, theme, time, fate, reviewInDays }: GeneratedTelling,
  outcome: Outcome,
): WriteDecision {
  const { today } = time;
  const held = outcome === 'hold';
  const ageInDays = Math.round((time.end.getTime() - time.now.getTime()) / 86_400_000);
  const reviewOn =
    fate === 'in_force'
      ? dateIn(time.end, reviewInDays ?? dice.whole(1, Math.max(1, Math.min(14, 27 - ageInDays))))
      : addDays(today, 7);
  const retrospective = theme.timing === 'already_happened';
  return {
    outcome,
    reasoning: dice.pick(
      outcome === 'not_this_way'
        ? lines.NOT_THIS_WAY_REASONINGS
        : retrospective
          ? lines.LOOKING_BACK_REASONINGS
          : lines.REASONINGS,
    ),
    conditions: outcome === 'go_ahead_with_conditions' ? ['In the diary', 'The team knows'] : [],
    stopConditions: retrospective
      ? []
      : someOf(
          theme.stops.map((stop) => phrase([stop], dice)),
          dice,
        ),
    ending: phrase(theme.endings, dice),
    reviewOn: held ? null : reviewOn,
    instead: outcome === 'not_this_way' ? phrase(theme.instead, dice) : null,
    whoTellsPerson: outcome === 'not_this_way' ? 'Both of us together' : null,
    missing: held ? 'What do they say themselves, when they are asked without hurry?' : null,
    interimLine: held
      ? 'I have not forgotten it. I am asking, and you will hear from me by Friday.'
      : null,
    decideBy: held ? addWorkingDays(today, 4) : null,
    repair:
      outcome === 'repair_needed' ? 'We say so to them, together, and ask what would help.' : null,
    forThePersonsRecord: dice.chance(0.6)
      ? 'We talked about what you asked for, and decided together with you how to do it.'
      : null,
  };
}

const signByRaiser = ({ dice }: GeneratedTelling, story: CaseStory): Promise<void> =>
  dice.chance(0.08)
    ? story.sign(
        story.raiser,
        'signed_with_difference',
        'I can work with it. I would have gone a step closer, and I want that to be written down.',
      )
    : story.sign(story.raiser);
