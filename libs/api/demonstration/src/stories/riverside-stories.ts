import type { DemonstrationCaller } from '../demonstration-caller';
import { Dice } from '../dice';
import type { Riverside, RiversideCast } from '../organisation/riverside';
import type { Staff } from '../organisation/staff';
import { daysBefore, WorkingTime } from '../working-time';
import type { Telling } from './case-story';
import { type Fate, type GeneratedTelling, tellGeneratedCase } from './generated-story';
import { inParallel } from './in-parallel';
import {
  tellEscalated,
  tellNews,
  tellSealed,
  tellSecondViewAsked,
  tellToday,
  tellWithdrawn,
} from './special-stories';
import { THEMES } from './themes';
import { type ToldUntil, WORKED_CASES } from './worked-case';
import { tellWorkedCase } from './worked-story';
import { WORKED_TEXTS } from './worked';

type Part = keyof RiversideCast;

interface Placing {
  readonly raiser: Part;
  readonly supervisor: Part;
  readonly until: ToldUntil;
  readonly daysAgo: number;
  readonly reviewInDays?: number;
  readonly signedBy?: 'raiser' | 'supervisor';
}

/** Where each of the twelve worked cases stands: between them, nearly every stage. */
export const PLACINGS: Readonly<Record<string, Placing>> = {
  C01: {
    raiser: 'practitioner',
    supervisor: 'supervisor',
    until: 'in_force',
    daysAgo: 15,
    reviewInDays: 2,
  },
  C03: { raiser: 'keyworker', supervisor: 'supervisor', until: 'reviewed', daysAgo: 16 },
  C04: {
    raiser: 'homeCarer',
    supervisor: 'secondSupervisor',
    until: 'in_force',
    daysAgo: 17,
    reviewInDays: 9,
  },
  C05: { raiser: 'recoveryWorker', supervisor: 'secondSupervisor', until: 'closed', daysAgo: 63 },
  C06: { raiser: 'practitioner', supervisor: 'supervisor', until: 'closed', daysAgo: 48 },
  C08: { raiser: 'practitioner', supervisor: 'supervisor', until: 'held', daysAgo: 4 },
  C09: {
    raiser: 'practitioner',
    supervisor: 'supervisor',
    until: 'decided',
    daysAgo: 5,
    signedBy: 'supervisor',
  },
  C10: {
    raiser: 'refugeWorker',
    supervisor: 'supervisor',
    until: 'paused',
    daysAgo: 9,
    reviewInDays: 5,
  },
  C11: {
    raiser: 'socialWorker',
    supervisor: 'supervisor',
    until: 'decided',
    daysAgo: 6,
    signedBy: 'raiser',
  },
  C13: { raiser: 'practitioner', supervisor: 'supervisor', until: 'discussing', daysAgo: 2 },
  C15: { raiser: 'practitioner', supervisor: 'supervisor', until: 'draft', daysAgo: 1 },
  C17: { raiser: 'dayWorker', supervisor: 'secondSupervisor', until: 'closed', daysAgo: 34 },
};

/** Days ago that cases began: the first ones are young, so that every stage is there. */
const AGES: readonly (readonly [below: number, days: readonly [number, number]])[] = [
  [12, [1, 5]],
  [30, [6, 26]],
];
/** Cases that are told at once: enough for two processors to be busy. */
const AT_ONCE = 4;

interface HowMuch {
  readonly seed: number;
  readonly everydayCases: number;
  readonly tell: (line: string) => void;
}

/** Tells every case of Riverside, some of them side by side. */
export async function tellRiverside(
  caller: DemonstrationCaller,
  riverside: Riverside,
  { seed, everydayCases, tell }: HowMuch,
): Promise<void> {
  const end = new Date();
  const stories = [
    ...workedStories(caller, riverside, seed, end),
    ...specialStories(caller, riverside, seed, end),
    ...generatedStories(caller, riverside, { seed, everydayCases, end }),
  ];
  let told = 0;
  await inParallel(AT_ONCE, stories, async (story) => {
    await story();
    told += 1;
    if (told % 25 === 0) tell(`Riverside: ${told} of ${stories.length} cases.`);
  });
}

type Story = () => Promise<void>;

function workedStories(
  caller: DemonstrationCaller,
  { cast }: Riverside,
  seed: number,
  end: Date,
): readonly Story[] {
  return WORKED_CASES.map((worked, index) => async () => {
    const placing = PLACINGS[worked.id];
    const text = WORKED_TEXTS[worked.id];
    if (!placing || !text) throw new Error(`Nothing is written about ${worked.id}`);
    const supervisor = cast[placing.supervisor];
    const telling = {
      ...placing,
      caller,
      dice: new Dice(seed + index),
      time: new WorkingTime(daysBefore(end, placing.daysAgo), end),
      raiser: cast[placing.raiser],
      supervisor,
      secondViewer: supervisor === cast.supervisor ? cast.secondSupervisor : cast.supervisor,
    };
    await tellWorkedCase(telling, worked, text);
  });
}

function specialStories(
  caller: DemonstrationCaller,
  { cast, pairs }: Riverside,
  seed: number,
  end: Date,
): readonly Story[] {
  const between = (raiser: Staff, supervisor: Staff, daysAgo: number): Telling => ({
    caller,
    dice: new Dice(seed + 50 + daysAgo),
    time: new WorkingTime(daysBefore(end, daysAgo), end),
    raiser,
    supervisor,
  });
  const telling = (raiser: Part, supervisor: Part, daysAgo: number): Telling =>
    between(cast[raiser], cast[supervisor], daysAgo);
  const inForce = (base: Telling, theme: number): GeneratedTelling => ({
    ...base,
    secondViewer: cast.secondSupervisor,
    theme: THEMES[theme] ?? base.dice.pick(THEMES),
    fate: 'in_force',
    reviewInDays: 9,
  });
  const youth = pairs.filter(
    ({ supervisor }) => supervisor !== cast.supervisor && supervisor !== cast.secondSupervisor,
  );
  const [first, second] = [youth.at(-1), youth.at(-2)];
  if (!first || !second) throw new Error('Riverside has too few pairs');
  return [
    () => tellEscalated(between(first.supervisee, first.supervisor, 1)),
    () => tellSealed(between(second.supervisee, second.supervisor, 3)),
    () => tellWithdrawn(telling('practitioner', 'supervisor', 80)),
    () => tellToday(telling('socialWorker', 'supervisor', 0)),
    () =>
      tellSecondViewAsked(telling('homeCarer', 'secondSupervisor', 2), [
        cast.supervisor,
        cast.manager,
      ]),
    () => tellNews(inForce(telling('practitioner', 'supervisor', 12), 1), 'supervisor'),
    () => tellNews(inForce(telling('keyworker', 'supervisor', 11), 0), 'raiser'),
  ];
}

function generatedStories(
  caller: DemonstrationCaller,
  { cast, pairs }: Riverside,
  { seed, everydayCases, end }: Pick<HowMuch, 'seed' | 'everydayCases'> & { readonly end: Date },
): readonly Story[] {
  const everyday = pairs.filter(({ supervisee }) => supervisee !== cast.practitioner);
  return Array.from({ length: everydayCases }, (_unused, index) => async () => {
    const dice = new Dice(seed + 1000 + index * 7919);
    const daysAgo = dice.whole(...(AGES.find(([below]) => index < below)?.[1] ?? [40, 720]));
    const { supervisor, supervisee } = dice.pick(everyday);
    const secondViewer = supervisor === cast.supervisor ? cast.secondSupervisor : cast.supervisor;
    await tellGeneratedCase({
      caller,
      dice,
      time: new WorkingTime(daysBefore(end, daysAgo), end),
      raiser: supervisee,
      supervisor,
      secondViewer,
      theme: dice.pick(THEMES),
      fate: fateOf(daysAgo, dice),
    });
  });
}

/** Where a case of this age is by now. */
function fateOf(daysAgo: number, dice: Dice): Fate {
  if (daysAgo <= 2) return dice.pick(['raised', 'discussing']);
  if (daysAgo <= 5) return dice.pick(['discussing', 'discussing', 'held']);
  if (daysAgo <= 9) return dice.pick(['decided', 'in_force', 'withdrawn']);
  if (daysAgo <= 26) return dice.pick(['in_force', 'in_force', 'in_force', 'reviewed']);
  return dice.chance(0.08) ? 'withdrawn' : 'closed';
}
