import 'reflect-metadata';
import { migrate, prepareDatabase } from '@alongside/api-platform';
import { readMigrationConfig } from './config';
import { stopWith, tell } from './operator-message';
import { MIGRATIONS } from './schema';

try {
  const { adminUrl, secret } = readMigrationConfig();
  await prepareDatabase(adminUrl, secret);
  const steps = await migrate(adminUrl, MIGRATIONS);
  tell(steps === 0 ? 'The database is up to date.' : `The database took ${steps} steps.`);
} catch (error) {
  stopWith(error);
}
