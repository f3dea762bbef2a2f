/** As jest.preset.cjs, through Angular's compiler and in a zoneless browser-like environment. */
const { moduleNameMapper } = require('./jest.preset.cjs');

module.exports = {
  ...require('jest-preset-angular/presets').createCjsPreset({
    tsconfig: `${__dirname}/tsconfig.web-spec.json`,
  }),
  testMatch: ['**/*.spec.ts'],
  setupFilesAfterEnv: [`${__dirname}/jest.setup.web.ts`],
  moduleNameMapper,
};
