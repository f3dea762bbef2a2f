module.exports = {
  ...require('../../../jest.preset.web.cjs'),
  displayName: 'web-platform',
  rootDir: __dirname,
};
