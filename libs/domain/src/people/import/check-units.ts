import type { ImportProblem } from './import-problem';
import type { ReadPerson } from './read-person';

export interface KnownTeam {
  readonly name: string;
  /** Name of the service that it belongs to. */
  readonly service: string;
}

/** Names differ in more than capital letters. */
export const unitKey = (name: string): string => name.trim().toLowerCase();

interface Units {
  readonly services: readonly string[];
  readonly teams: readonly KnownTeam[];
  readonly makesUnits: boolean;
}

/** What is wrong with services and teams; a team belongs to one service, wherever it is named. */
export function checkUnits(
  people: readonly ReadPerson[],
  { services, teams, makesUnits }: Units,
): readonly ImportProblem[] {
  const knownServices = new Set(services.map(unitKey));
  /** Of each team its service, and the row that says so when it is a new one. */
  const serviceOf = new Map(
    teams.map(({ name, service }) => [
      unitKey(name),
      { service: unitKey(service), row: null as number | null },
    ]),
  );
  return people.flatMap((person): ImportProblem[] => {
    const { row, service, team, problems } = person;
    if (team === '' || problems.some(({ column }) => column === 'team' || column === 'service'))
      return [];
    const about = (
      column: 'service' | 'team',
      code: ImportProblem['code'],
      otherRow = null as number | null,
    ) => [{ row, column, code, cell: person[column], otherRow }];
    const known = serviceOf.get(unitKey(team));
    if (known !== undefined)
      return service === '' || known.service === unitKey(service)
        ? []
        : about('team', 'team_of_another_service', known.row);
    if (!makesUnits)
      return [
        ...(service !== '' && !knownServices.has(unitKey(service))
          ? about('service', 'service_unknown')
          : []),
        ...about('team', 'team_unknown'),
      ];
    if (service === '') return about('team', 'team_without_service');
    serviceOf.set(unitKey(team), { service: unitKey(service), row });
    return [];
  });
}
