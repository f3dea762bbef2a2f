import { newId, type TenantTransaction } from '@alongside/api-platform';
import type { ThemeLook, UnitThemes } from '@alongside/contracts';

/**
 * Looking is recorded with the looking: when it cannot be kept, nothing is shown. Once a day for the same figures.
 *
 * Source: docs/domain/DOMAIN.md section 8.5, "views are logged".
 */
export async function recordView(
  db: TenantTransaction,
  { quarter, unit }: UnitThemes,
  how: ThemeLook,
): Promise<void> {
  await db.query(
    `insert into theme_view (organisation_id, id, member_id, unit_id, unit_name, quarter, how, viewed_on, viewed_at)
     select $1, $2, $3, $4, $5, $6, $7, ($8::timestamptz at time zone o.time_zone)::date, $8
     from organisation o
     on conflict do nothing`,
    [db.organisationId, newId(), db.actor.memberId, unit.id, unit.name, quarter, how, db.now],
  );
}
