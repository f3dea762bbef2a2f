import { NotFound, type TenantTransaction } from '@alongside/api-platform';
import type {
  ThemesOverview,
  ThemeUnitChoice,
  ThemeUnitView,
  UnitThemes,
} from '@alongside/contracts';
import { type Quarter, quarterAfter, type ThemeFigure } from '@alongside/domain';

const QUARTERS_IN_YEAR = 4;

/** Throws NotFound for everybody who is not a manager: to them themes are not there. */
export function managersOnly(db: TenantTransaction): void {
  if (!db.actor.roles.includes('manager')) throw new NotFound();
}

interface OverviewRow {
  readonly units: readonly ThemeUnitChoice[];
  readonly quarters: readonly Quarter[];
}

/** Units as the latest published quarter knows them, each service before its teams. */
export async function readOverview(db: TenantTransaction): Promise<ThemesOverview> {
  const { units, quarters } = await db.one<OverviewRow>(
    `select
       coalesce((select jsonb_agg(distinct q.quarter) from theme_unit q where q.kind = 'organisation'), '[]') as quarters,
       coalesce((select jsonb_agg(jsonb_build_object(
           'id', u.unit_id, 'name', u.name, 'kind', u.kind, 'parentId', u.parent_id, 'mayShow', u.may_show)
           order by u.kind <> 'organisation', coalesce(s.name, u.name), s.name is not null, u.name, u.unit_id)
         from theme_unit u
           left join theme_unit s on s.organisation_id = u.organisation_id and s.quarter = u.quarter
             and s.unit_id = u.parent_id and u.kind = 'team'
         where u.quarter = (select max(quarter) from theme_unit)), '[]') as units`,
  );
  return { units, quarters: [...quarters].sort().reverse() };
}

interface UnitRow extends ThemeUnitView {
  readonly quarter: Quarter;
  readonly mayShow: boolean;
  readonly figures: string;
}

/** What was published of a unit, with what was published before it, in one statement. Throws NotFound. */
export async function readUnit(
  db: TenantTransaction,
  quarter: Quarter,
  unitId: string,
): Promise<UnitThemes> {
  const [before, yearBefore] = [
    quarterAfter(quarter, -1),
    quarterAfter(quarter, -QUARTERS_IN_YEAR),
  ];
  const rows = await db.query<UnitRow>(
    `select quarter, unit_id as id, name, kind, parent_id as "parentId", may_show as "mayShow", figures
     from theme_unit where unit_id = $1 and quarter = any ($2::text[])`,
    [unitId, [quarter, before, yearBefore]],
  );
  const found = rows.find((row) => row.quarter === quarter);
  if (found === undefined) throw new NotFound();
  const { id, name, kind, parentId, mayShow } = found;
  const of = (which: Quarter): readonly ThemeFigure[] | null => {
    const row = rows.find((each) => each.quarter === which);
    return row === undefined ? null : (JSON.parse(row.figures) as readonly ThemeFigure[]);
  };
  const earlier = [
    ...(of(before) ?? []).filter(({ period }) => period === 'quarter'),
    ...(of(yearBefore) ?? []).filter(({ period }) => period === 'four_quarters'),
  ];
  return {
    quarter,
    unit: { id, name, kind, parentId },
    mayShow,
    figures: of(quarter) ?? [],
    before: earlier.length === 0 ? null : earlier,
  };
}
