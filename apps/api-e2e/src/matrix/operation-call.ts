import type { Answer, Caller } from '@alongside/api-testing';
import type { Problem } from '@alongside/contracts';
import { type OpenApi, type Operation, sampleOf } from '../openapi';

/** An id that nothing has. */
export const ABSENT = '01890000-0000-7000-8000-00000000dead';

/** What stands for something that is not there, where an address does not want an id. */
const ABSENT_WORDS = new Map([
  ['seq', '1'],
  ['quarter', '1999-Q1'],
]);

/** An address with these ids in it, by their names in the address; what is not among them is not there. */
export function fillPath(path: string, ids: object = {}): string {
  const known = new Map<string, string | number>(Object.entries(ids));
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(known.get(name) ?? ABSENT_WORDS.get(name) ?? ABSENT),
  );
}

/** Calls an operation with a small body that fits its contract. */
export const callOperation = (
  document: OpenApi,
  caller: Caller,
  { method, path, body }: Operation,
  ids: object = {},
): Promise<Answer<Problem | undefined>> =>
  caller.call(
    method,
    fillPath(path, ids),
    body === undefined ? undefined : sampleOf(document, body),
    { ifMatch: 1 },
  );
