import type { Role } from '../../actor';
import { needsSecondAdministrator } from '../roles';
import { checkLines } from './check-lines';
import { checkUnits, type KnownTeam, unitKey } from './check-units';
import { type ImportProblem, inReadingOrder } from './import-problem';
import type { ImportTable } from './import-table';
import { type ReadPerson, readPerson } from './read-person';

/** Somebody whose address the file names, as their own organisation knows them; in small letters. */
export interface KnownPerson {
  readonly email: string;
  /** `invited`: they have not answered yet. */
  readonly standing: 'here' | 'left' | 'invited';
  readonly roles: readonly Role[];
  /** Whether it is the administrator who imports. */
  readonly isSelf: boolean;
}

/** What a list of people meets. */
export interface ImportSurroundings {
  readonly people: readonly KnownPerson[];
  readonly services: readonly string[];
  readonly teams: readonly KnownTeam[];
  /** Whether services and teams that are not there are to be made. */
  readonly makesUnits: boolean;
}

/** Somebody whom the import would invite. */
export interface PlannedPerson {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  /** As the team is called already, or will be. */
  readonly team: string | null;
  readonly roles: readonly Role[];
  /** E-mail address of somebody who works here, is invited, or comes in with the same file. */
  readonly supervisor: string | null;
  readonly deputy: string | null;
}

/** What an import would do, and everything that keeps it from doing more. */
export interface ImportPlan {
  /** By row and column. */
  readonly problems: readonly ImportProblem[];
  readonly people: readonly PlannedPerson[];
  /** Rows of people who work here or are invited already: they change nothing. */
  readonly known: readonly number[];
  /** Rows without a fault whose supervisor or deputy stands in a row that has one, or waits itself. */
  readonly waiting: readonly number[];
  /** What is made for those who come in. */
  readonly newServices: readonly string[];
  readonly newTeams: readonly KnownTeam[];
}

/**
 * Plans the import of a table. A row with a fault is held back, and so is whoever depends on it; a row of somebody
 * who is there already changes nothing. So the same file can be corrected and brought in again, as often as needed.
 *
 * Source: issue 5, "import of people, teams and lines from CSV".
 */
export function planImport(table: ImportTable, around: ImportSurroundings): ImportPlan {
  const known = new Map(around.people.map((person) => [person.email, person]));
  const isThere = ({ email }: ReadPerson): boolean => {
    const standing = known.get(email)?.standing;
    return standing === 'here' || standing === 'invited';
  };
  const all = table.rows.map((row) => readPerson(row));
  const fresh = all.filter((person) => !isThere(person));
  const there = all.filter((person) => isThere(person));
  const problems = inReadingOrder([
    ...table.problems,
    ...there.flatMap((person) => ownRoles(person, known)),
    ...fresh.flatMap((person) => person.problems),
    ...checkAddresses(fresh, known),
    ...checkUnits(fresh, around),
    ...checkLines(fresh, known),
  ]);
  const faulty = new Set(problems.map(({ row }) => row));
  const waiting = whoWaits(fresh, faulty);
  const coming = fresh.filter(({ row }) => !faulty.has(row) && !waiting.has(row));
  return {
    problems,
    people: coming.map((person) => toPlanned(person, around)),
    known: there.map(({ row }) => row).filter((row) => !faulty.has(row)),
    waiting: [...waiting].sort((one, other) => one - other),
    ...unitsToMake(coming, around),
  };
}

/** A role for oneself waits for a second administrator: a file is no way around that. */
function ownRoles(
  person: ReadPerson,
  known: ReadonlyMap<string, KnownPerson>,
): readonly ImportProblem[] {
  const self = known.get(person.email);
  if (self?.isSelf !== true) return [];
  return person.roles
    .filter((role) => !self.roles.includes(role) && needsSecondAdministrator(role, '', ''))
    .map((role) => ({
      row: person.row,
      column: 'roles' as const,
      code: 'role_for_yourself' as const,
      cell: role,
      otherRow: null,
    }));
}

function checkAddresses(
  fresh: readonly ReadPerson[],
  known: ReadonlyMap<string, KnownPerson>,
): readonly ImportProblem[] {
  const rowsOf = new Map<string, number[]>();
  for (const { email, row } of fresh) rowsOf.set(email, [...(rowsOf.get(email) ?? []), row]);
  return fresh.flatMap(({ row, email }): ImportProblem[] => {
    if (email === '') return [];
    const otherRow = rowsOf.get(email)?.find((other) => other !== row) ?? null;
    const about = { row, column: 'email' as const, cell: email };
    return [
      ...(otherRow === null ? [] : [{ ...about, code: 'email_twice' as const, otherRow }]),
      ...(known.get(email)?.standing === 'left'
        ? [{ ...about, code: 'email_left' as const, otherRow: null }]
        : []),
    ];
  });
}

/** Until nobody is left who depends on somebody who does not come in. */
function whoWaits(fresh: readonly ReadPerson[], faulty: ReadonlySet<number>): ReadonlySet<number> {
  const waiting = new Set<number>();
  const out = new Set(fresh.filter(({ row }) => faulty.has(row)).map(({ email }) => email));
  out.delete('');
  for (let before = -1; before !== waiting.size;) {
    before = waiting.size;
    for (const { row, email, supervisor, deputy } of fresh) {
      if (faulty.has(row) || waiting.has(row)) continue;
      if (!out.has(supervisor) && !out.has(deputy)) continue;
      waiting.add(row);
      out.add(email);
    }
  }
  return waiting;
}

const toPlanned = (person: ReadPerson, { teams }: ImportSurroundings): PlannedPerson => ({
  row: person.row,
  name: person.name,
  email: person.email,
  team:
    person.team === ''
      ? null
      : (teams.find(({ name }) => unitKey(name) === unitKey(person.team))?.name ?? person.team),
  roles: person.roles,
  supervisor: person.supervisor || null,
  deputy: person.deputy || null,
});

/** Each once, as it is written first. */
function unitsToMake(
  coming: readonly ReadPerson[],
  { services, teams }: ImportSurroundings,
): Pick<ImportPlan, 'newServices' | 'newTeams'> {
  const knownTeams = new Set(teams.map(({ name }) => unitKey(name)));
  const serviceNames = new Map(services.map((name) => [unitKey(name), name]));
  const newServices = new Map<string, string>();
  const newTeams = new Map<string, KnownTeam>();
  for (const { service, team } of coming) {
    if (team === '' || knownTeams.has(unitKey(team)) || newTeams.has(unitKey(team))) continue;
    const name = serviceNames.get(unitKey(service)) ?? newServices.get(unitKey(service)) ?? service;
    if (!serviceNames.has(unitKey(service))) newServices.set(unitKey(service), name);
    newTeams.set(unitKey(team), { name: team, service: name });
  }
  return { newServices: [...newServices.values()], newTeams: [...newTeams.values()] };
}
