import { CASEWORK_ENTITIES, CASEWORK_MIGRATIONS, CaseworkModule } from '@alongside/api-casework';
import { IDENTITY_MIGRATIONS, IdentityModule } from '@alongside/api-identity';
import { PLATFORM_MIGRATIONS } from '@alongside/api-platform';
import {
  SUPERVISION_ENTITIES,
  SUPERVISION_MIGRATIONS,
  SupervisionModule,
} from '@alongside/api-supervision';

/** What this API is made of. */
export const MODULES = [IdentityModule, CaseworkModule, SupervisionModule];
export const ENTITIES = [...CASEWORK_ENTITIES, ...SUPERVISION_ENTITIES];
export const MIGRATIONS = [
  ...PLATFORM_MIGRATIONS,
  ...IDENTITY_MIGRATIONS,
  ...CASEWORK_MIGRATIONS,
  ...SUPERVISION_MIGRATIONS,
];
