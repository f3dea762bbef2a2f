import { addWorkingDays } from '@alongside/domain/deciding';
import type { CaseStory } from './case-story';
import type { GeneratedTelling } from './generated-story';
import * as lines from './talk-lines';

/** What comes after both have signed: actions, the review, what was learned, the end. */
export async function closeGenerated(telling: GeneratedTelling, story: CaseStory): Promise<void> {
  const { dice, time, fate } = telling;
  const agreed = dice.shuffled(lines.ACTIONS_TO_AGREE).slice(0, dice.whole(1, 2));
  for (const [place, [kind, what, whyForPerson]] of agreed.entries())
    await story.agree(story.supervisor, {
      what,
      whyForPerson,
      kind,
      ownerId: (kind === 'support_worker' ? story.supervisor : story.raiser).id,
      dueOn: addWorkingDays(time.today, 3 + 2 * place),
    });
  if (dice.chance(0.5)) await story.read(story.raiser);
  if (fate === 'in_force') return;

  time.passDays(4);
  for (const place of agreed.keys())
    await story.change(story.raiser, place, {
      status: 'done',
      shownBy: 'Done, and told in supervision.',
      personTold: dice.chance(0.7),
    });
  await review(telling, story);
  if (fate === 'reviewed') return;
  time.pass(dice.whole(60, 600));
  await story.close('Reviewed together; nothing is left to do.');
  await story.read(story.raiser);
  await story.read(story.supervisor);
}

async function review({ dice }: GeneratedTelling, story: CaseStory): Promise<void> {
  const wasAsked = dice.chance(0.85);
  await story.review(dice.chance(0.7) ? story.raiser : story.supervisor, {
    happenedAsAgreed: dice.pick(['yes', 'yes', 'yes', 'partly']),
    whatHappened: dice.pick(lines.REVIEW_WORDS),
    helped: dice.pick(['yes', 'yes', 'yes', 'partly', 'partly', 'too_soon', 'no']),
    personSaid: wasAsked ? dice.pick(lines.PERSON_WORDS) : null,
    howAsked: wasAsked ? 'Asked on the next visit.' : null,
    whyNotAsked: wasAsked ? null : 'Moved away before we could ask.',
    workerNow: 'Steady.',
    doItAgain: dice.pick(['yes', 'yes', 'differently']),
    learning: dice.pick(lines.LEARNINGS),
    systemChange: dice.chance(0.3) ? 'A sentence in the guidance that says what it is for.' : null,
    shareAsLearningNote: dice.chance(0.5),
  });
}
