module.exports = {
  ...require('../../../jest.preset.api.cjs'),
  displayName: 'api-notifications',
  rootDir: __dirname,
};
