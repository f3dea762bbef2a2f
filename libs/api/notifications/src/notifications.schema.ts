import { CreateNotices1760000710000 } from './migrations/1760000710000-create-notices';

export const NOTIFICATIONS_MIGRATIONS = [CreateNotices1760000710000];
