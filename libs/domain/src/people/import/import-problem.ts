import { IMPORT_COLUMNS, type ImportColumn } from './import-table';

export const IMPORT_PROBLEMS = [
  'file_unreadable',
  'file_empty',
  'column_missing',
  'column_twice',
  'too_many_rows',
  'name_missing',
  'name_unfit',
  'email_missing',
  'email_malformed',
  'email_twice',
  'email_left',
  'service_unknown',
  'service_unfit',
  'service_without_team',
  'team_unknown',
  'team_unfit',
  'team_without_service',
  'team_of_another_service',
  'role_missing',
  'role_unknown',
  'role_for_yourself',
  'supervisor_malformed',
  'supervisor_unknown',
  'supervisor_left',
  'supervisor_self',
  'supervisor_loop',
  'supervisor_without_role',
  'deputy_malformed',
  'deputy_unknown',
  'deputy_left',
  'deputy_self',
  'deputy_is_supervisor',
  'deputy_without_role',
  'deputy_without_supervisor',
] as const;
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number];

/** One thing that is wrong in a list of people, where it stands. */
export interface ImportProblem {
  /** As the spreadsheet counts: the headings are row 1. */
  readonly row: number;
  /** `null` when it is about the whole row or file. */
  readonly column: ImportColumn | null;
  readonly code: ImportProblemCode;
  /** What stands there, or the part of it that is meant. */
  readonly cell: string;
  /** Another row that has to do with it. */
  readonly otherRow: number | null;
}

const placeOf = ({ column }: ImportProblem): number =>
  column === null ? -1 : IMPORT_COLUMNS.indexOf(column);

/** As somebody reads the table: by row, then by column. */
export const inReadingOrder = (problems: readonly ImportProblem[]): readonly ImportProblem[] =>
  [...problems].sort((one, other) => one.row - other.row || placeOf(one) - placeOf(other));
