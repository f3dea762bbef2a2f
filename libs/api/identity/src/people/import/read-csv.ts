import { type ImportTable, type RawRow, readImportTable } from '@alongside/domain';
import { CsvError, parse } from 'csv-parse/sync';

const SEPARATORS = [',', ';', '\t'] as const;

/** Whichever separates most in the headings: Excel writes commas here, semicolons elsewhere, and pastes tabs. */
function separatorOf(text: string): string {
  const headings = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  const counts = SEPARATORS.map((each) => headings.split(each).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The table that a spreadsheet has written, whichever way. What cannot be read is a problem of its row. */
export function readCsv(text: string): ImportTable {
  try {
    const lines = parse(text, {
      bom: true,
      delimiter: separatorOf(text.replace(/^\uFEFF/, '')),
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return readImportTable(lines.map((cells, at): RawRow => ({ row: at + 1, cells })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['records'] === 'number' ? error['records'] + 1 : 1;
    return {
      rows: [],
      problems: [{ row, column: null, code: 'file_unreadable', cell: '', otherRow: null }],
    };
  }
}
