/** What casework says on screen, by subject. */
export * from './text/acts.text';
export * from '@alongside/contracts/checks';
export * from './text/decisions.text';
export * from './text/happenings.text';
export * from './text/obstacles.text';
export * from './text/question.text';
export * from './text/question-types.text';
import { REFUSAL_TEXT } from '@alongside/contracts';
export { REFUSAL_TEXT };
export * from './text/stages.text';
/** A refusal that can be about a question. */
export type AnyRefusal = keyof typeof REFUSAL_TEXT;
export type { Choice, Tone } from './text/words';
