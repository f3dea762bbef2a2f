module.exports = {
  ...require('../../../jest.preset.web.cjs'),
  displayName: 'web-insight',
  rootDir: __dirname,
};
