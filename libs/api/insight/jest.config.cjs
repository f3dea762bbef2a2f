module.exports = {
  ...require('../../../jest.preset.api.cjs'),
  displayName: 'api-insight',
  rootDir: __dirname,
};
