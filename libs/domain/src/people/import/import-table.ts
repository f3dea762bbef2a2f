import type { ImportProblem } from './import-problem';

/** Columns of a list of people, in the order of the template. */
export const IMPORT_COLUMNS = [
  'name',
  'email',
  'service',
  'team',
  'roles',
  'supervisor',
  'deputy',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Most people in one file. Source: issue 5. */
export const IMPORT_ROWS = 2_000;

/** One line of the table as the spreadsheet counts them: the headings are row 1. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A row by its columns: trimmed, inner spaces made one, absent columns empty. */
export interface ImportRow {
  readonly row: number;
  readonly cells: Readonly<Record<ImportColumn, string>>;
}

export interface ImportTable {
  readonly rows: readonly ImportRow[];
  /** What is wrong with the table itself; then there are no rows. */
  readonly problems: readonly ImportProblem[];
}

/** Headings as people write them, without spaces, hyphens and capital letters. */
const HEADINGS: Readonly<Record<string, ImportColumn>> = {
  name: 'name',
  fullname: 'name',
  email: 'email',
  emailaddress: 'email',
  workemail: 'email',
  workemailaddress: 'email',
  service: 'service',
  team: 'team',
  role: 'roles',
  roles: 'roles',
  supervisor: 'supervisor',
  supervisoremail: 'supervisor',
  deputy: 'deputy',
  deputyemail: 'deputy',
  deputysupervisor: 'deputy',
};

const NEEDED: readonly ImportColumn[] = ['name', 'email', 'roles'];

const columnOf = (heading: string): ImportColumn | undefined => {
  const word = heading.toLowerCase().replaceAll(/[^a-z]/g, '');
  return Object.hasOwn(HEADINGS, word) ? HEADINGS[word] : undefined;
};

export const tidy = (cell: string): string => cell.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

const isEmpty = ({ cells }: RawRow): boolean => cells.every((cell) => tidy(cell) === '');

const about = (
  row: number,
  code: ImportProblem['code'],
  column: ImportColumn | null,
  cell = '',
): ImportProblem => ({ row, column, code, cell, otherRow: null });

/** Finds the columns by their headings, whatever their order; what has another heading is left out. */
export function readImportTable(raw: readonly RawRow[]): ImportTable {
  const [headings, ...lines] = raw.filter((row) => !isEmpty(row));
  if (headings === undefined || lines.length === 0)
    return { rows: [], problems: [about(1, 'file_empty', null)] };
  const columns = headings.cells.map(columnOf);
  const isThere = (column: ImportColumn): boolean => columns.includes(column);
  const problems = [
    ...NEEDED.filter((column) => !isThere(column)).map((column) =>
      about(headings.row, 'column_missing', column),
    ),
    ...IMPORT_COLUMNS.filter(
      (column) => columns.indexOf(column) !== columns.lastIndexOf(column),
    ).map((column) => about(headings.row, 'column_twice', column)),
  ];
  const excess = lines[IMPORT_ROWS];
  if (excess !== undefined) problems.push(about(excess.row, 'too_many_rows', null));
  if (problems.length > 0) return { rows: [], problems };
  return { rows: lines.map((line) => byColumn(line, columns)), problems: [] };
}

function byColumn(
  { row, cells }: RawRow,
  columns: readonly (ImportColumn | undefined)[],
): ImportRow {
  const cellOf = (column: ImportColumn): string => tidy(cells[columns.indexOf(column)] ?? '');
  const entries = IMPORT_COLUMNS.map((column) => [
    column,
    columns.includes(column) ? cellOf(column) : '',
  ]);
  return { row, cells: Object.fromEntries(entries) as Record<ImportColumn, string> };
}
