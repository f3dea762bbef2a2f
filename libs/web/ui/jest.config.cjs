module.exports = {
  ...require('../../../jest.preset.web.cjs'),
  displayName: 'web-ui',
  rootDir: __dirname,
};
