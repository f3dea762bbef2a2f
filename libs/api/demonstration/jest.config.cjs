module.exports = {
  ...require('../../../jest.preset.api.cjs'),
  displayName: 'api-demonstration',
  rootDir: __dirname,
};
