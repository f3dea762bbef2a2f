import type { ImportColumn, ImportProblem, ImportProblemCode } from '@alongside/domain';

export const COLUMN_TEXT: Readonly<Record<ImportColumn, string>> = {
  name: 'Name',
  email: 'E-mail',
  service: 'Service',
  team: 'Team',
  roles: 'Roles',
  supervisor: 'Supervisor',
  deputy: 'Deputy',
};

interface Words {
  /** What is wrong; `cell` stands for what is in the table, `row` for the other row. */
  readonly what: string;
  readonly todo: string;
}

const ADDRESS = 'Write one whole address, such as nia@riverside.example.';
const WHO_SUPERVISES = 'Give them the role Supervisor or Manager, or name somebody else.';
const FIRST = 'Add a row for them, or name somebody who works here.';

const TEXT: Readonly<Record<ImportProblemCode, Words>> = {
  file_unreadable: {
    what: 'This row cannot be read: a quotation mark is open, or stands where none can.',
    todo: 'Look for a quotation mark in this row, or save the list as CSV UTF-8 again.',
  },
  file_empty: { what: 'There is nobody in this list.', todo: 'Add rows below the headings.' },
  column_missing: {
    what: 'This column is missing.',
    todo: 'Add it to the headings in the first row; the template has them all.',
  },
  column_twice: { what: 'This column is there twice.', todo: 'Keep one of the two.' },
  too_many_rows: {
    what: 'The list has more than 2,000 people.',
    todo: 'Bring it in as several lists, supervisors first.',
  },
  name_missing: { what: 'The name is missing.', todo: 'Write how they are called.' },
  name_unfit: {
    what: '“{cell}” is no name that can be kept.',
    todo: 'Write a name of at most 200 characters that does not begin with =, +, - or @.',
  },
  email_missing: { what: 'The e-mail address is missing.', todo: ADDRESS },
  email_malformed: { what: '“{cell}” is no e-mail address.', todo: ADDRESS },
  email_twice: {
    what: 'Row {row} has the same address.',
    todo: 'Keep one of the two rows, or give each their own address.',
  },
  email_left: {
    what: 'Somebody with this address worked here and has left.',
    todo: 'Use another address, or take the row out.',
  },
  service_unknown: {
    what: 'There is no service “{cell}”.',
    todo: 'Correct the name, or tick “Make services and teams that are not there yet”.',
  },
  service_unfit: { what: '“{cell}” is no name for a service.', todo: 'Write another name.' },
  service_without_team: {
    what: 'A service is named, and no team in it.',
    todo: 'Name their team as well, or leave the service empty.',
  },
  team_unknown: {
    what: 'There is no team “{cell}”.',
    todo: 'Correct the name, or tick “Make services and teams that are not there yet”.',
  },
  team_unfit: { what: '“{cell}” is no name for a team.', todo: 'Write another name.' },
  team_without_service: {
    what: 'The team “{cell}” is new, and no service is named for it.',
    todo: 'Name the service that it belongs to.',
  },
  team_of_another_service: {
    what: 'The team “{cell}” belongs to another service.',
    todo: 'Correct the service, or leave it empty.',
  },
  role_missing: {
    what: 'No role is named.',
    todo: 'Write at least one: Practitioner, Supervisor, Manager, Safeguarding lead or Administrator.',
  },
  role_unknown: {
    what: '“{cell}” is no role.',
    todo: 'Use Practitioner, Supervisor, Manager, Safeguarding lead or Administrator.',
  },
  role_for_yourself: {
    what: 'This is you, with a role that you do not have yet.',
    todo: 'Ask for it on your own page: another administrator confirms it.',
  },
  supervisor_malformed: { what: '“{cell}” is no e-mail address.', todo: ADDRESS },
  supervisor_unknown: { what: '“{cell}” is neither in the list nor here.', todo: FIRST },
  supervisor_left: { what: 'This supervisor has left.', todo: 'Name somebody else.' },
  supervisor_self: {
    what: 'They would supervise themselves.',
    todo: 'Name somebody else, or leave it empty.',
  },
  supervisor_loop: {
    what: 'They would supervise each other in a ring, with row {row}.',
    todo: 'Leave one of the supervisors in the ring empty, or name somebody else.',
  },
  supervisor_without_role: {
    what: '“{cell}” has no role in which they could supervise.',
    todo: WHO_SUPERVISES,
  },
  deputy_malformed: { what: '“{cell}” is no e-mail address.', todo: ADDRESS },
  deputy_unknown: { what: '“{cell}” is neither in the list nor here.', todo: FIRST },
  deputy_left: { what: 'This deputy has left.', todo: 'Name somebody else.' },
  deputy_self: {
    what: 'They would be their own supervisor’s deputy.',
    todo: 'Name somebody else, or leave it empty.',
  },
  deputy_is_supervisor: {
    what: 'Supervisor and deputy are the same person.',
    todo: 'Name somebody else as the deputy, or leave it empty.',
  },
  deputy_without_role: {
    what: '“{cell}” has no role in which they could stand in.',
    todo: WHO_SUPERVISES,
  },
  deputy_without_supervisor: {
    what: 'A deputy is named, and no supervisor.',
    todo: 'Name the supervisor as well, or leave the deputy empty.',
  },
};

/** One problem in words, with where it stands. */
export const problemInWords = ({ row, column, code, cell, otherRow }: ImportProblem) => ({
  row,
  column: column === null ? 'The whole row' : COLUMN_TEXT[column],
  what: TEXT[code].what.replace('{cell}', () => cell).replace('{row}', String(otherRow ?? '')),
  todo: TEXT[code].todo,
});
