/** What casework says on screen, by subject. */
export * from './text/checks.text';
export * from './text/decisions.text';
export * from './text/question.text';
export * from './text/question-types.text';
export * from './text/refusals.text';
export * from './text/stages.text';
export type { Choice, Tone } from './text/words';
