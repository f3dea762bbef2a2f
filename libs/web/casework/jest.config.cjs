module.exports = {
  ...require('../../../jest.preset.web.cjs'),
  displayName: 'web-casework',
  rootDir: __dirname,
};
