module.exports = {
  ...require('../../../jest.preset.api.cjs'),
  displayName: 'api-supervision',
  rootDir: __dirname,
};
