import { CreateIdentity1760000100000 } from './migrations/1760000100000-create-identity';

export const IDENTITY_MIGRATIONS = [CreateIdentity1760000100000];
