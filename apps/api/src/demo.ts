import 'reflect-metadata';
import { demonstrate } from '@alongside/api-demonstration';
import contractSchemas from '@alongside/contract-schemas';
import { readConfig, readMigrationConfig } from './config';
import { stopWith, tell } from './operator-message';
import { ENTITIES, MODULES } from './schema';

try {
  await demonstrate({
    adminUrl: readMigrationConfig().adminUrl,
    platform: readConfig().platform,
    parts: { modules: MODULES, entities: ENTITIES, schemas: contractSchemas },
    tell,
  });
} catch (error) {
  stopWith(error);
}
