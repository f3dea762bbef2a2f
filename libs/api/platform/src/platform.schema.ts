import { CreateContext1760000000000 } from './migrations/1760000000000-create-context';

export const PLATFORM_MIGRATIONS = [CreateContext1760000000000];
