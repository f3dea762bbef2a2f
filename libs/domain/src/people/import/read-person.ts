import type { Role } from '../../actor';
import { isEmailAddress, sameAddress } from '../email-address';
import { isName } from '../opening';
import type { ImportProblem, ImportProblemCode } from './import-problem';
import { rolesIn } from './import-roles';
import type { ImportColumn, ImportRow } from './import-table';

/** One row as it is meant, with what is wrong in it by itself. */
export interface ReadPerson {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly service: string;
  readonly team: string;
  readonly roles: readonly Role[];
  /** E-mail address, or empty. */
  readonly supervisor: string;
  readonly deputy: string;
  readonly problems: readonly ImportProblem[];
}

/** Spreadsheets take what begins like this for a formula: no person, team or service is called so. */
const FORMULA = /^[=+\-@]/;
const isFit = (text: string): boolean => isName(text) && !FORMULA.test(text);

/** Collects what is wrong in one row. */
export const complaintsOf = ({ row, cells }: ImportRow) => {
  const problems: ImportProblem[] = [];
  const add = (
    column: ImportColumn,
    code: ImportProblemCode,
    more: { readonly cell?: string; readonly otherRow?: number } = {},
  ): void => {
    problems.push({
      row,
      column,
      code,
      cell: more.cell ?? cells[column],
      otherRow: more.otherRow ?? null,
    });
  };
  return { problems, add };
};

/** What can be said of a row without looking at any other, nor at the organisation. */
export function readPerson(line: ImportRow): ReadPerson {
  const { row, cells } = line;
  const { problems, add } = complaintsOf(line);
  const { roles, unknown } = rolesIn(cells.roles);
  if (cells.name === '') add('name', 'name_missing');
  else if (!isFit(cells.name)) add('name', 'name_unfit');
  if (cells.email === '') add('email', 'email_missing');
  else if (!isEmailAddress(cells.email)) add('email', 'email_malformed');
  if (cells.service !== '' && !isFit(cells.service)) add('service', 'service_unfit');
  else if (cells.service !== '' && cells.team === '') add('service', 'service_without_team');
  if (cells.team !== '' && !isFit(cells.team)) add('team', 'team_unfit');
  if (cells.roles === '') add('roles', 'role_missing');
  for (const cell of unknown) add('roles', 'role_unknown', { cell });
  if (cells.supervisor !== '' && !isEmailAddress(cells.supervisor))
    add('supervisor', 'supervisor_malformed');
  if (cells.deputy !== '' && !isEmailAddress(cells.deputy)) add('deputy', 'deputy_malformed');
  else if (cells.deputy !== '' && cells.supervisor === '')
    add('deputy', 'deputy_without_supervisor');
  return {
    ...cells,
    row,
    roles,
    email: sameAddress(cells.email),
    supervisor: sameAddress(cells.supervisor),
    deputy: sameAddress(cells.deputy),
    problems,
  };
}
