module.exports = {
  ...require('../../../jest.preset.cjs'),
  displayName: 'api-platform',
  rootDir: __dirname,
};
