import { COMMON_PARTS } from './common-passwords';

export type PasswordRefusal = 'password_too_short' | 'password_too_common' | 'password_names_you';
/** The link for a new password was used, or is older than an hour. */
export type ResetRefusal = 'reset_over';

/** Shortest password, in characters. Source: issue 5; NCSC asks for 12 where a list of common ones is checked. */
export const PASSWORD_LENGTH = 12;

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const FEW = 4;

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
/** Signs before and after the word are no letters of it. */
const readLookalikes = (text: string): string =>
  [...text.toLowerCase().replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')]
    .map((each) => LOOKALIKES[each] ?? each)
    .join('');

/** Whether the text is nothing but common parts, one after another: remembered for each place, so it takes no time. */
function isMadeOfCommonParts(text: string): boolean {
  const reached = [true];
  for (let at = 1; at <= text.length; at += 1)
    reached[at] = COMMON_PARTS.some(
      (part) => reached[at - part.length] === true && text.slice(at - part.length, at) === part,
    );
  return reached[text.length] === true;
}

/** Whether each character follows the one before it, up or down, or says it again. */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((each, at) => each.charCodeAt(0) - text.charCodeAt(at));
  return (
    steps.filter((step) => Math.abs(step) <= 1 || Math.abs(step) === 9).length >= steps.length - 1
  );
}

const isCommon = (password: string): boolean =>
  new Set(password.toLowerCase()).size <= FEW ||
  isSequence(password) ||
  [password, readLookalikes(password)].some((text) => {
    const letters = lettersOf(text);
    return letters === '' ? password.length < 2 * PASSWORD_LENGTH : isMadeOfCommonParts(letters);
  });

/**
 * Why this cannot be a password. `own` are words that everybody knows of its owner: names, address, organisation.
 * Any character may be in it and none must be; pasting is welcome. Longer than twelve is better than stranger.
 */
export function refusalsToSetPassword(
  password: string,
  own: readonly string[],
): readonly PasswordRefusal[] {
  if ([...password].length < PASSWORD_LENGTH) return ['password_too_short'];
  if (isCommon(password)) return ['password_too_common'];
  const rest = own
    .flatMap((each) => each.toLowerCase().split(/[^\p{L}]+/u))
    .filter((word) => word.length > 2)
    .sort((one, other) => other.length - one.length)
    .reduce((left, word) => left.replaceAll(word, ''), lettersOf(password));
  return rest.length < FEW && lettersOf(password).length > rest.length
    ? ['password_names_you']
    : [];
}
