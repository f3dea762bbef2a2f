import { CreateContext1760000000000 } from './migrations/1760000000000-create-context';
import { CreateMailOutbox1760000700000 } from './migrations/1760000700000-create-mail-outbox';

export const PLATFORM_MIGRATIONS = [CreateContext1760000000000, CreateMailOutbox1760000700000];
