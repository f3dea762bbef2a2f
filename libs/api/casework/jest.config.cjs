module.exports = {
  ...require('../../../jest.preset.api.cjs'),
  displayName: 'api-casework',
  rootDir: __dirname,
};
