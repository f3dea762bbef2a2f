/** Shared Jest settings: SWC keeps decorators' metadata and starts quickly on two cores. */
const { readFileSync } = require('node:fs');
const { paths } = JSON.parse(
  readFileSync(`${__dirname}/tsconfig.base.json`, 'utf8'),
).compilerOptions;

module.exports = {
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
          },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: Object.fromEntries(
    Object.entries(paths).map(([name, [file]]) => [`^${name}$`, `${__dirname}/${file}`]),
  ),
};
