import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * Argon2id with 19 MiB, two passes, one lane. Source: OWASP, Password Storage Cheat Sheet.
 * Units: memory in KiB, tag in bytes.
 */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
/** How many run at once: more would only wait for the processor, and take the memory meanwhile. */
const AT_ONCE = 4;

const derive = promisify(argon2);
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

const encode = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** A PHC string to store: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(
  password: string,
  other: { readonly memory?: number; readonly passes?: number } = {},
): Promise<string> {
  const nonce = randomBytes(16);
  const cost = { ...COST, ...other };
  const tag = await inTurn(() => derive('argon2id', { message: password, nonce, ...cost }));
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

/** Whether `password` is the one behind the stored PHC string, compared in constant time. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(stored) ?? [];
  if (salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, 'base64');
  const tag = await inTurn(() =>
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
