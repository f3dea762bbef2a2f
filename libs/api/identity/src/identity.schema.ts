import { CreatePeople1760000110000 } from './migrations/1760000110000-create-people';
import { CreateIdentity1760000100000 } from './migrations/1760000100000-create-identity';
import { CreateSecondFactors1760000120000 } from './migrations/1760000120000-create-second-factors';

export const IDENTITY_MIGRATIONS = [
  CreateIdentity1760000100000,
  CreatePeople1760000110000,
  CreateSecondFactors1760000120000,
];
