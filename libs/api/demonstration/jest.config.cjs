module.exports = {
  ...require('../../../jest.preset.cjs'),
  displayName: 'api-demonstration',
  rootDir: __dirname,
};
