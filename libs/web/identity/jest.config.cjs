module.exports = {
  ...require('../../../jest.preset.web.cjs'),
  displayName: 'web-identity',
  rootDir: __dirname,
};
