import { CreateIdentity1760000100000 } from './migrations/1760000100000-create-identity';
import { CreatePeople1760000110000 } from './migrations/1760000110000-create-people';

export const IDENTITY_MIGRATIONS = [CreateIdentity1760000100000, CreatePeople1760000110000];
