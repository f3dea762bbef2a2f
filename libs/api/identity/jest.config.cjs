module.exports = {
  ...require('../../../jest.preset.api.cjs'),
  displayName: 'api-identity',
  rootDir: __dirname,
};
