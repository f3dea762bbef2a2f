import { type Choice, plural } from '@alongside/web-ui';

const USUAL = [30, 45, 60, 75, 90, 120];

/** How long a session can be, with the present length among them. Unit: minutes. */
export const lengthChoices = (present: number): readonly Choice[] =>
  [...new Set([...USUAL, present])]
    .sort((a, b) => a - b)
    .map((minutes) => ({ value: String(minutes), label: plural(minutes, 'minute') }));
