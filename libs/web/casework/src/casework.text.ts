/** What casework says on screen, by subject. */
export * from './text/acts.text';
export * from './text/checks.text';
export * from './text/decisions.text';
export * from './text/happenings.text';
export * from './text/obstacles.text';
export * from './text/question.text';
export * from './text/question-types.text';
export { REFUSAL_TEXT } from '@alongside/contracts';
export * from './text/stages.text';
export type { Refusal as AnyRefusal } from '@alongside/domain';
export type { Choice, Tone } from './text/words';
