module.exports = {
  ...require('../../../jest.preset.web.cjs'),
  displayName: 'web-people',
  rootDir: __dirname,
};
