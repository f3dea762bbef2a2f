module.exports = {
  ...require('../../jest.preset.api.cjs'),
  displayName: 'api-e2e',
  rootDir: __dirname,
};
