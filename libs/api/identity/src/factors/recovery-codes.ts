import { createHmac, randomInt } from 'node:crypto';

export const RECOVERY_CODES = 10;
/** No letters that look alike: without i, l, o and u. Source: Crockford, Base 32. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** Sixteen letters are 80 random bits: too many to guess even for somebody who has the hashes. */
const LETTERS = 16;

/** A new code, as people write it down: `abcd-efgh-jkmn-pqrs`. */
export const newRecoveryCode = (): string =>
  Array.from({ length: LETTERS }, () => ALPHABET.charAt(randomInt(ALPHABET.length)))
    .join('')
    .replaceAll(/.{4}(?=.)/g, '$&-');

export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: RECOVERY_CODES }, newRecoveryCode);

/** A code as it is hashed, however it was typed; `null` when it cannot be one. */
export function recoveryCodeIn(typed: string): string | null {
  const letters = typed
    .toLowerCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  return letters.length === LETTERS && [...letters].every((each) => ALPHABET.includes(each))
    ? letters
    : null;
}

/** What the database keeps of a code: bound to its account, and of no use without the installation's secret. */
export const recoveryHash = (key: Buffer, accountId: string, letters: string): string =>
  createHmac('sha256', key).update(`${accountId} ${letters}`).digest('hex');
