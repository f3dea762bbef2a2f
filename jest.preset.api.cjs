/** As jest.preset.cjs, with a real PostgreSQL and a migrated template database for every spec to clone. */
module.exports = {
  ...require('./jest.preset.cjs'),
  globalSetup: `${__dirname}/tools/test-database.setup.mjs`,
  globalTeardown: `${__dirname}/tools/test-database.teardown.mjs`,
  testTimeout: 60_000,
};
