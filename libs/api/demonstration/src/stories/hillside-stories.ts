import type { DemonstrationCaller } from '../demonstration-caller';
import { Dice } from '../dice';
import type { Hillside } from '../organisation/hillside';
import { daysBefore, WorkingTime } from '../working-time';
import { type Fate, tellGeneratedCase } from './generated-story';
import { THEMES } from './themes';

const CASES: readonly (readonly [daysAgo: number, fate: Fate, theme: number])[] = [
  [120, 'closed', 8],
  [11, 'in_force', 1],
  [6, 'decided', 5],
  [1, 'discussing', 0],
];

/** A handful of cases of the small neighbour. */
export async function tellHillside(
  caller: DemonstrationCaller,
  { plan, practitioner, supervisor }: Hillside,
): Promise<void> {
  const end = new Date();
  const secondViewer = plan.staff.find(({ roles }) => roles.includes('manager')) ?? supervisor;
  for (const [daysAgo, fate, place] of CASES) {
    const dice = new Dice(daysAgo);
    await tellGeneratedCase({
      caller,
      dice,
      time: new WorkingTime(daysBefore(end, daysAgo), end),
      raiser: practitioner,
      supervisor,
      secondViewer,
      theme: THEMES[place] ?? dice.pick(THEMES),
      fate,
    });
  }
}
