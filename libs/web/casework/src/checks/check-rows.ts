import { CHECK_IDS, type CheckId, isComputed } from '@alongside/domain';
import type { MarkState } from '@alongside/web-ui';
import { CHECK_TEXT, checkAnswerText, EFFECT_TEXT, NOT_APPLICABLE_TEXT } from '../casework.text';
import { type CheckStanding, firstNameOf } from '../situation/situation';

/** One check as a line: its shape, its name, and one sentence. */
export interface CheckRow {
  readonly check: CheckId;
  readonly name: string;
  readonly asks: string;
  readonly mark: MarkState;
  readonly sentence: string;
  readonly isComputed: boolean;
}

/** Effects that keep something from going on. */
const HOLDS = ['hold', 'second_view', 'condition'];
const STOPS = ['seal', 'escalate', 'block'];

export function markOf({ state, effect }: CheckStanding): MarkState {
  if (state === 'to_do') return 'open';
  if (state === 'stale') return 'stale';
  if (state === 'left_out' || state === 'not_applicable') return 'left_out';
  if (effect !== null && STOPS.includes(effect)) return 'stopped';
  return effect !== null && HOLDS.includes(effect) ? 'waiting' : 'done';
}

/** What the answer does, when it does something: "Waits until this is known". */
export const effectWords = ({ effect }: Pick<CheckStanding, 'effect'>): string =>
  effect === null ? '' : EFFECT_TEXT[effect];

function sentenceOf(standing: CheckStanding): string {
  const { state, answer, reason, record, why } = standing;
  if (state === 'to_do') return 'Not answered yet';
  if (state === 'not_applicable') return why ? NOT_APPLICABLE_TEXT[why] : 'It does not apply.';
  if (state === 'computed')
    return [checkAnswerText(answer), effectWords(standing)].filter(Boolean).join('. ');
  const who = record ? firstNameOf(record.answeredBy.name) : '';
  const said = [checkAnswerText(answer), reason].filter(Boolean).join(': ');
  const confirm = state === 'stale' ? ' Confirm it again.' : '';
  const effect = effectWords(standing);
  return `${effect ? `${effect}. ` : ''}${said}${who ? ` (${who})` : ''}${confirm}`;
}

export const checkRow = (standing: CheckStanding): CheckRow => ({
  check: standing.check,
  name: CHECK_TEXT[standing.check].name,
  asks: CHECK_TEXT[standing.check].asks,
  mark: markOf(standing),
  sentence: sentenceOf(standing),
  isComputed: isComputed(standing.check),
});

/** How many are done, hold, and are left, among those that are asked. */
export function ringOf(asked: readonly CheckStanding[]): {
  readonly answered: number;
  readonly waiting: number;
  readonly total: number;
} {
  const marks = asked.map(markOf);
  const done = marks.filter((mark) => mark === 'done' || mark === 'left_out').length;
  const waiting = marks.filter((mark) => mark === 'waiting' || mark === 'stopped').length;
  return { answered: done, waiting, total: asked.length };
}

/** The ring in words: "6 done, 1 holds something, 2 to do". */
export function countsInWords(asked: readonly CheckStanding[]): string {
  const { answered, waiting, total } = ringOf(asked);
  const left = total - answered - waiting;
  const parts = [
    `${answered} done`,
    waiting > 0 ? `${waiting} ${waiting === 1 ? 'holds' : 'hold'} something` : null,
    left > 0 ? `${left} to do` : null,
  ];
  return `${parts.filter((part) => part !== null).join(', ')}.`;
}

export const isCheckId = (code: string | undefined): code is CheckId =>
  (CHECK_IDS as readonly (string | undefined)[]).includes(code);

/** The next check that waits for an answer, after this one. */
export function nextToDo(states: readonly CheckStanding[], after: CheckId | null): CheckId | null {
  const waiting = states.filter(({ state }) => state === 'to_do' || state === 'stale');
  const from = after === null ? -1 : CHECK_IDS.indexOf(after);
  const later = waiting.find(({ check }) => CHECK_IDS.indexOf(check) > from);
  return (later ?? waiting.find(({ check }) => check !== after))?.check ?? null;
}
