import { PublishThemes } from '@alongside/api-insight';
import type { OrganisationBuilder, TestApi } from '@alongside/api-testing';
import { quarterAfter, quarterOf } from '@alongside/domain';

/** What an address of themes can name. */
export interface ThemesRecord {
  readonly quarter: string;
  readonly unitId: string;
}

/** A published quarter: one question of half a year ago is enough for that. */
export async function themesRecord(api: TestApi, own: OrganisationBuilder): Promise<ThemesRecord> {
  const quarter = quarterAfter(quarterOf(new Date().toISOString().slice(0, 10)), -2);
  await api.superuser.query(
    `insert into person (organisation_id, id, number, label, made_by_id, created_at)
     values ($1, $2, 900, 'Heron 900', $2, now())`,
    [own.id, own.practitioner.id],
  );
  await api.superuser.query(
    `insert into "case" (organisation_id, id, stage, person_id, raised_by_id, team_id, type, timing, direction, raised_at,
       facts_changed_at, last_activity_at, created_at)
     values ($1, gen_random_uuid(), 'discussing', $2, $2, $3, 'transport', 'before', 'towards_closer',
       now() - interval '180 days', now(), now(), now())`,
    [own.id, own.practitioner.id, own.teamId],
  );
  await api.app.get(PublishThemes).publishIn(own.id);
  return { quarter, unitId: own.teamId };
}
