import type { Role } from '../../actor';
import { isEmailAddress } from '../email-address';
import type { ImportProblem } from './import-problem';
import type { KnownPerson } from './plan-import';
import type { ReadPerson } from './read-person';

type Known = ReadonlyMap<string, KnownPerson>;

const supervises = (roles: readonly Role[]): boolean =>
  roles.includes('supervisor') || roles.includes('manager');

/** What is wrong with who supervises whom. Source: docs/domain/DOMAIN.md section 7, "Supervision line". */
export function checkLines(people: readonly ReadPerson[], known: Known): readonly ImportProblem[] {
  const inFile = new Map(people.map((person) => [person.email, person]));
  const looping = rowsInLoops(people, inFile);
  return people.flatMap((person) => [
    ...checkPart('supervisor', person, inFile, known),
    ...checkPart('deputy', person, inFile, known),
    ...(looping.has(person.row)
      ? [
          {
            row: person.row,
            column: 'supervisor' as const,
            code: 'supervisor_loop' as const,
            cell: person.supervisor,
            otherRow: inFile.get(person.supervisor)?.row ?? null,
          },
        ]
      : []),
  ]);
}

/** Whoever is named as supervisor or deputy: they have to be somebody, somebody else, and somebody who may. */
function checkPart(
  part: 'supervisor' | 'deputy',
  person: ReadPerson,
  inFile: ReadonlyMap<string, ReadPerson>,
  known: Known,
): readonly ImportProblem[] {
  const address = person[part];
  if (address === '' || !isEmailAddress(address)) return [];
  const found = inFile.get(address);
  const about = (code: ImportProblem['code'], otherRow: number | null = null) => [
    { row: person.row, column: part, code, cell: address, otherRow },
  ];
  if (address === person.email) return about(`${part}_self`);
  if (part === 'deputy' && address === person.supervisor) return about('deputy_is_supervisor');
  if (found !== undefined) {
    // What their own row does not say rightly is said there.
    const isUnsure = found.problems.some(({ column }) => column === 'roles');
    return isUnsure || supervises(found.roles) ? [] : about(`${part}_without_role`, found.row);
  }
  const there = known.get(address);
  if (there === undefined) return about(`${part}_unknown`);
  if (there.standing === 'left') return about(`${part}_left`);
  return supervises(there.roles) ? [] : about(`${part}_without_role`);
}

/** Rows of people who would supervise one another in a ring; whoever supervises themselves is not counted here. */
function rowsInLoops(
  people: readonly ReadPerson[],
  inFile: ReadonlyMap<string, ReadPerson>,
): ReadonlySet<number> {
  const next = (person: ReadPerson): ReadPerson | undefined =>
    person.supervisor === '' || person.supervisor === person.email
      ? undefined
      : inFile.get(person.supervisor);
  const looping = new Set<number>();
  const settled = new Set<ReadPerson>();
  for (const begin of people) {
    const path: ReadPerson[] = [];
    let at: ReadPerson | undefined = begin;
    while (at !== undefined && !settled.has(at)) {
      settled.add(at);
      path.push(at);
      at = next(at);
    }
    const from = at === undefined ? -1 : path.indexOf(at);
    if (from >= 0) for (const { row } of path.slice(from)) looping.add(row);
  }
  return looping;
}
