import { DataSource, type MigrationInterface } from 'typeorm';
import { OWNER_ROLE } from './role-connections';

type Migrations = readonly (new () => MigrationInterface)[];

/**
 * Brings the schema up to date, as the owner role. Several processes may start at once: one works, the
 * others wait. Returns how many steps were taken.
 */
export async function migrate(adminUrl: string, migrations: Migrations): Promise<number> {
  const source = new DataSource({
    type: 'postgres',
    url: adminUrl,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    poolSize: 1,
    installExtensions: false,
    extra: { options: `-c role=${OWNER_ROLE}` },
  });
  await source.initialize();
  try {
    await source.query('select pg_advisory_lock(7202)');
    const done = await source.runMigrations();
    return done.length;
  } finally {
    await source.destroy();
  }
}
