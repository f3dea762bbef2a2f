import { TEST_APP_SECRET, prepareTestDatabase } from './test-database.mjs';

/** Jest's globalSetup of every project whose specs need PostgreSQL. */
export default async function setUp() {
  const database = await prepareTestDatabase();
  process.env.TEST_ADMIN_DATABASE_URL = database.adminUrl;
  process.env.TEST_TEMPLATE = database.template;
  process.env.TEST_APP_SECRET = TEST_APP_SECRET;
  globalThis.stopTestDatabase = database.stop;
}
