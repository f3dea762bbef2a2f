import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { InTurn } from './in-turn';

/**
 * Argon2id with 19 MiB, two passes, one lane. Source: OWASP, Password Storage Cheat Sheet.
 * Units: memory in KiB, tag in bytes.
 */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
/**
 * More at once would only wait for the processor, and take the memory meanwhile. Those who wait are bounded, so
 * that a flood of wrong passwords is turned away instead of kept: the last who waits does so for some seconds.
 */
const turns = new InTurn({ atOnce: 4, mayWait: 256 });

const derive = promisify(argon2);

const encode = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** A PHC string to store: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. Throws TooMany when too many wait. */
export async function hashPassword(
  password: string,
  other: { readonly memory?: number; readonly passes?: number } = {},
): Promise<string> {
  const nonce = randomBytes(16);
  const cost = { ...COST, ...other };
  const tag = await turns.run(() => derive('argon2id', { message: password, nonce, ...cost }));
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(nonce)}$${encode(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether the stored hash was made at another cost than hashes are made at now. */
export function needsRehash(stored: string): boolean {
  const [, memory, passes, parallelism] = PHC.exec(stored) ?? [];
  return (
    Number(memory) !== COST.memory ||
    Number(passes) !== COST.passes ||
    Number(parallelism) !== COST.parallelism
  );
}

/** Whether `password` is the one behind the stored PHC string, compared in constant time. Throws TooMany. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(stored) ?? [];
  if (salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, 'base64');
  const tag = await turns.run(() =>
    derive('argon2id', {
      message: password,
      nonce: Buffer.from(salt, 'base64'),
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      tagLength: expected.length,
    }),
  );
  return timingSafeEqual(tag, expected);
}
