import { IMPORT_LIMITS } from '@alongside/contracts';

/** The text of a list that somebody chose, or a sentence about why it cannot be read. */
export type ReadFile = { readonly text: string } | { readonly problem: string };

export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > 3 * IMPORT_LIMITS.text)
    return { problem: 'This file is too large for a list of 2,000 people. Choose another.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return {
      problem:
        'This is no CSV file in UTF-8. In Excel, choose “Save as”, then “CSV UTF-8 (comma delimited)”.',
    };
  }
}
