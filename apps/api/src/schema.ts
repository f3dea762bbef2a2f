import { CASEWORK_ENTITIES, CASEWORK_MIGRATIONS, CaseworkModule } from '@alongside/api-casework';
import { GUIDANCE_ENTITIES, GUIDANCE_MIGRATIONS, GuidanceModule } from '@alongside/api-guidance';
import { IDENTITY_MIGRATIONS, IdentityModule } from '@alongside/api-identity';
import { INSIGHT_MIGRATIONS, InsightModule } from '@alongside/api-insight';
import { NOTIFICATIONS_MIGRATIONS, NotificationsModule } from '@alongside/api-notifications';
import { PLATFORM_MIGRATIONS } from '@alongside/api-platform';
import {
  SUPERVISION_ENTITIES,
  SUPERVISION_MIGRATIONS,
  SupervisionModule,
} from '@alongside/api-supervision';

/** What this API is made of. */
export const MODULES = [
  IdentityModule,
  NotificationsModule,
  GuidanceModule,
  CaseworkModule,
  SupervisionModule,
  InsightModule.computingIn(new URL('./compute-quarter.mjs', import.meta.url)),
];
export const ENTITIES = [...GUIDANCE_ENTITIES, ...CASEWORK_ENTITIES, ...SUPERVISION_ENTITIES];
export const MIGRATIONS = [
  ...PLATFORM_MIGRATIONS,
  ...IDENTITY_MIGRATIONS,
  ...NOTIFICATIONS_MIGRATIONS,
  ...GUIDANCE_MIGRATIONS,
  ...CASEWORK_MIGRATIONS,
  ...SUPERVISION_MIGRATIONS,
  ...INSIGHT_MIGRATIONS,
];
