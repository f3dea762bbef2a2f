module.exports = {
  ...require('../../../jest.preset.web.cjs'),
  displayName: 'web-supervision',
  rootDir: __dirname,
};
