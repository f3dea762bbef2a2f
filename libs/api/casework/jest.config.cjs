module.exports = {
  ...require('../../../jest.preset.cjs'),
  displayName: 'api-casework',
  rootDir: __dirname,
};
