import type { RecordView } from '@alongside/contracts';
import { localDate } from '@alongside/domain';
import type { DemonstrationCaller } from '../demonstration-caller';
import type { Riverside } from '../organisation/riverside';
import type { Line } from '../organisation/staff';
import { WorkingTime, daysBefore } from '../working-time';
import { PairStory } from './pair-story';

/** Days ago that the session was, and that its record went to the next manager. */
const HELD = 34;
const PASSED_ON = 6;
const TITLE = 'Nights before a court day';
const NOTE =
  'Two night shifts before a hearing are too many. The rota is looked at again from next month on.';
const DECLINED = 'We agreed on no nights before a hearing, not on looking at the rota again.';

/** A record that two could not settle, and that waits for their next manager's view today. */
export async function tellUnsettledRecord(
  caller: DemonstrationCaller,
  { plan, cast }: Riverside,
  end: Date,
): Promise<void> {
  const line = plan.lines.find(
    ({ supervisee, endsDaysAgo }) => supervisee === cast.recoveryWorker && endsDaysAgo === null,
  );
  if (!line) throw new Error('The recovery worker has no supervisor');
  await holdAndShare(caller, line, new WorkingTime(daysBefore(end, HELD), end));
  await caller.overnight(daysBefore(end, PASSED_ON));
}

async function holdAndShare(
  caller: DemonstrationCaller,
  line: Line,
  time: WorkingTime,
): Promise<void> {
  const story = new PairStory(caller, line);
  const session = await story.add(time.now, {
    onDate: localDate(time.now),
    atTime: '14:00',
    lengthMinutes: 60,
    place: 'Room 2',
  });
  const { items } = await story.bring('supervisee', time.now, session, { title: TITLE });
  time.pass(5 * 60);
  await story.begin(time.now, session);
  for (const item of items) {
    if (item.title === TITLE) await story.note('supervisor', time.now, item.id, NOTE);
    await story.through(time.now, item);
  }
  await story.end(time.now, session);
  time.passDays(1);
  const record: RecordView = await story.shareRecord(time.now, session);
  await story.sign('supervisor', time.now, record, { kind: 'agreed' });
  time.passDays(2);
  await story.sign('supervisee', time.now, record, { kind: 'declined', text: DECLINED });
}
