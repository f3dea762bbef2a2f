import { InvalidFields } from './errors';

/** Where a page ended: the value of its order and the id, both of the last row. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const AT = /^\d{4}-\d\d-\d\d(?:[ T][\d:.]{5,15}(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/;

export const toCursor = ({ at, id }: Cursor): string =>
  Buffer.from(`${at}|${id}`).toString('base64url');

/** Throws InvalidFields when the text is none of our cursors. */
export function fromCursor(text: string | undefined): Cursor | null {
  if (text === undefined || text === '') return null;
  const [at, id, ...rest] = Buffer.from(text, 'base64url').toString('utf8').split('|');
  const isOurs =
    rest.length === 0 &&
    at !== undefined &&
    AT.test(at) &&
    !Number.isNaN(Date.parse(at.replace(' ', 'T').replace(/(:[\d.]+[+-]\d\d)$/, '$1:00'))) &&
    id !== undefined &&
    UUID.test(id);
  if (isOurs) return { at, id };
  throw new InvalidFields([{ field: 'cursor', message: 'Take the cursor of the page before.' }]);
}
