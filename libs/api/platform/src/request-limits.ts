import { InvalidFields } from './errors';

const MAX_DEPTH = 32;
const MAX_KEYS = 2_000;

const tooLarge = (message: string): InvalidFields => new InvalidFields([{ field: '', message }]);

/**
 * Stops a body before the validation walks it: deeper than 32 levels, more than 2,000 keys, or text with a
 * NUL character, which PostgreSQL cannot store. Walks without recursion. Throws InvalidFields.
 */
export function limitBody(body: unknown): void {
  let keys = 0;
  const waiting: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') limitText(value);
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) throw tooLarge('This is nested too deeply.');
    for (const [key, child] of Object.entries(value)) {
      keys += 1;
      if (keys > MAX_KEYS) throw tooLarge('There are too many fields in this.');
      limitText(key);
      waiting.push({ value: child, depth: depth + 1 });
    }
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Throws InvalidFields when `text` has a NUL character or half of a pair, which PostgreSQL cannot store. */
export function limitText(text: string): void {
  if (text.includes('\u0000') || LONE_SURROGATE.test(text))
    throw tooLarge('The text has a character that cannot be kept.');
}
