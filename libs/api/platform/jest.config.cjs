module.exports = {
  ...require('../../../jest.preset.api.cjs'),
  displayName: 'api-platform',
  rootDir: __dirname,
};
