import { CASEWORK_ENTITIES, CASEWORK_MIGRATIONS, CaseworkModule } from '@alongside/api-casework';
import { IDENTITY_MIGRATIONS, IdentityModule } from '@alongside/api-identity';
import { PLATFORM_MIGRATIONS } from '@alongside/api-platform';

/** What this API is made of. */
export const MODULES = [IdentityModule, CaseworkModule];
export const ENTITIES = [...CASEWORK_ENTITIES];
export const MIGRATIONS = [...PLATFORM_MIGRATIONS, ...IDENTITY_MIGRATIONS, ...CASEWORK_MIGRATIONS];
