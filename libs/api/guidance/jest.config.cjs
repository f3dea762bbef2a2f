module.exports = {
  ...require('../../../jest.preset.api.cjs'),
  displayName: 'api-guidance',
  rootDir: __dirname,
};
