import type { ThemeUnit } from './snapshot';
import { inFixedOrder } from './places';

/** For each unit, the teams in it as the units stood in one quarter. A team is in itself. */
export function teamsByUnit(units: readonly ThemeUnit[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const teams = new Map<string, string[]>(units.map(({ id }) => [id, []]));
  for (const team of inFixedOrder(units).filter(({ kind }) => kind === 'team')) {
    const seen = new Set<ThemeUnit>();
    for (let unit = byId.get(team.id); unit && !seen.has(unit); unit = parentOf(unit, byId)) {
      seen.add(unit);
      teams.get(unit.id)?.push(team.id);
    }
  }
  return teams;
}

const parentOf = (
  { parentId }: ThemeUnit,
  byId: ReadonlyMap<string, ThemeUnit>,
): ThemeUnit | undefined => (parentId === null ? undefined : byId.get(parentId));
