import type { RecordText } from '@alongside/contracts';
import { canonicalJson } from '@alongside/domain';
import { createHash } from 'node:crypto';

/** SHA-256 of the canonical JSON of a record, in hexadecimal: whoever has the text can work it out again. */
export const contentHashOf = (text: RecordText): string =>
  createHash('sha256').update(canonicalJson(text), 'utf8').digest('hex');
