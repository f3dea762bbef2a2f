import type { Cadence } from '@alongside/domain';
import type { DemonstrationCaller } from '../demonstration-caller';
import { Dice } from '../dice';
import type { Line, OrganisationPlan } from '../organisation/staff';
import { inParallel } from '../stories/in-parallel';
import { daysBefore, WorkingTime } from '../working-time';
import { everydayAgreement } from './agreement-texts';
import { PairStory } from './pair-story';

const AT_ONCE = 4;
/** Dates are laid out three months ahead: that often, so that none is left out. Unit: days. */
const NIGHTS_APART = 80;
const TIMES = ['09:30', '10:00', '11:00', '13:30', '14:00', '15:30'] as const;
const CADENCES: readonly Cadence[] = ['every_four_weeks', 'every_four_weeks', 'monthly'];

interface Told {
  readonly caller: DemonstrationCaller;
  readonly plans: readonly OrganisationPlan[];
  /** Whose supervision is told elsewhere. */
  readonly besides: Line;
  readonly seed: number;
  readonly end: Date;
}

/** What most pairs agreed, and their dates as they were laid out from then until now. */
export async function tellEverydayPairs({
  caller,
  plans,
  besides,
  seed,
  end,
}: Told): Promise<void> {
  const pairs = plans.flatMap(({ lines, staff }) => {
    const manager = staff.find(({ roles }) => roles.includes('manager'));
    return lines
      .filter((line) => line.endsDaysAgo === null && line !== besides)
      .map((line) => ({ line, nextManagerId: manager?.id ?? null }));
  });
  await inParallel(AT_ONCE, [...pairs.entries()], async ([index, { line, nextManagerId }]) => {
    const dice = new Dice(seed + 500 + index * 131);
    // Some have not come to it yet.
    if (dice.chance(0.07)) return;
    const story = new PairStory(caller, line);
    await agreeAndPlan(story, line, { dice, nextManagerId, end });
  });
  const nights: number[] = [];
  for (let days = longest(pairs) - NIGHTS_APART; days > -NIGHTS_APART; days -= NIGHTS_APART)
    nights.push(Math.max(0, days));
  await inParallel(2, nights, (days) => caller.overnight(daysBefore(end, days)));
}

const longest = (pairs: readonly { readonly line: Line }[]): number =>
  Math.max(...pairs.map(({ line }) => line.startsDaysAgo));

interface Terms {
  readonly dice: Dice;
  readonly nextManagerId: string | null;
  readonly end: Date;
}

/** Agreed within their first days, looked at again after a year as far as that has come. */
async function agreeAndPlan(
  story: PairStory,
  line: Line,
  { dice, nextManagerId, end }: Terms,
): Promise<void> {
  const ofTheTwo = [line.supervisor.id, line.supervisee.id];
  const people = {
    deputyId: line.deputy?.id ?? null,
    nextManagerId:
      nextManagerId !== null && ofTheTwo.includes(nextManagerId) ? null : nextManagerId,
  };
  const isNew = line.startsDaysAgo < 200;
  const cadence = isNew ? 'fortnightly' : dice.pick(CADENCES);
  const text = everydayAgreement(dice, cadence, people);
  const since = (days: number): WorkingTime =>
    new WorkingTime(daysBefore(end, line.startsDaysAgo - days), end);
  await story.agree(since(2).now, text);
  const planned = since(4);
  planned.passDays(dice.whole(1, 9));
  await story.plan(since(4).now, { startsOn: planned.today, atTime: dice.pick(TIMES) });
  const yearOn = 367 + dice.whole(0, 20);
  if (line.startsDaysAgo > yearOn + 5 && dice.chance(0.85))
    await story.agree(since(yearOn).now, { ...text, place: dice.pick(['Room 2', text.place]) });
}
