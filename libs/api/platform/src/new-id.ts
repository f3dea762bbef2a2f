import { v7 } from 'uuid';

/** A new UUIDv7: made by the API, so that a retry can name the same row. Ids are neither secrets nor an order. */
export const newId = (): string => v7();
