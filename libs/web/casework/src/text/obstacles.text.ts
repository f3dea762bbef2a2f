import type { NeededFact, Obstacle } from '@alongside/domain';
import { CHECK_TEXT } from '@alongside/contracts/checks';
import type { Words } from './words';

const FACT_TEXT: Words<NeededFact> = {
  type: 'what it is about',
  subtype: 'what it is about, more closely',
  timing: 'whether it has happened',
  direction: 'whether it leads closer or further away',
  context: 'whom the service is for',
};

const sourceOf = (source: (Obstacle & { kind: 'effect' })['source']): string =>
  source === 'hard_line' ? 'a line that nobody crosses' : `“${CHECK_TEXT[source].asks}”`;

/** What stands in the way of an outcome, as a sentence. */
export function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'effect':
      return effectSentence(obstacle);
    case 'check_to_do':
      return `“${CHECK_TEXT[obstacle.check].asks}” is not answered yet.`;
    case 'check_stale':
      return `“${CHECK_TEXT[obstacle.check].asks}” wants to be confirmed again.`;
    case 'second_view_missing':
      return 'A second view is needed, and there is none since the facts last changed.';
    case 'question_incomplete':
      return `It is not known yet ${FACT_TEXT[obstacle.field]}.`;
    case 'action_blocks':
      return 'An agreed action has to be done first.';
  }
}

function effectSentence({ effect, source }: Obstacle & { kind: 'effect' }): string {
  const because = sourceOf(source);
  switch (effect) {
    case 'seal':
      return `Only the safeguarding lead can go on, because of ${because}.`;
    case 'escalate':
      return `It goes to the safeguarding lead, because of ${because}.`;
    case 'block':
      return `The boundary stays where it is, because of ${because}.`;
    case 'hold':
      return `It waits for what is not known yet: ${because}.`;
    case 'second_view':
      return `It needs a second view, because of ${because}.`;
    case 'condition':
      return `Only with a condition, because of ${because}.`;
    case 'note':
      return `Worth knowing: ${because}.`;
  }
}

/** From this many on, checks of one kind are counted instead of named. */
const MANY_CHECKS = 3;

/** Each reason once, in order; many checks that wait alike are one reason. */
export function obstacleTexts(obstacles: readonly Obstacle[]): readonly string[] {
  const toDo = obstacles.filter(({ kind }) => kind === 'check_to_do').length;
  const stale = obstacles.filter(({ kind }) => kind === 'check_stale').length;
  const said = obstacles.map((obstacle) => {
    if (obstacle.kind === 'check_to_do' && toDo >= MANY_CHECKS)
      return `${toDo} safety checks are not answered yet.`;
    if (obstacle.kind === 'check_stale' && stale >= MANY_CHECKS)
      return `${stale} safety checks want to be confirmed again.`;
    return obstacleText(obstacle);
  });
  return [...new Set(said)];
}
