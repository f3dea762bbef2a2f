module.exports = {
  ...require('../../../jest.preset.web.cjs'),
  displayName: 'web-guidance',
  rootDir: __dirname,
};
