import eslint from '@eslint/js';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

// What a file may import from other libraries is in .dependency-cruiser.cjs; here is what a file may do.

const passItIn = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pass the time in.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Pass the time in.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Pass it in.',
  },
  { selector: ':function[async=true]', message: 'Rules do not wait for anything.' },
  { selector: 'ClassDeclaration', message: 'Rules are functions over plain values.' },
];

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only apps/api/src/config.ts reads the environment, once.',
};

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' };

const oneDoor = 'Reach tenant data through TenantDatabase.';

const specs = ['**/*.spec.ts', '**/spec-*.ts'];

/** What Node offers to the tools without an import. */
const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'URL', 'fetch', 'performance', 'AbortSignal', 'TextDecoder', 'Buffer']
    .concat(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'structuredClone'])
    .concat(['module', 'require', '__dirname'])
    .map((name) => [name, 'readonly']),
);

export default tseslint.config(
  {
    ignores: ['**/node_modules', '**/dist', '.nx', '.angular', '.data', '**/test-results'],
  },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{mjs,cjs}'],
    extends: [eslint.configs.recommended, prettier],
    languageOptions: { globals: nodeGlobals },
    rules: { eqeqeq: 'error', 'max-lines': ['error', 250] },
  },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, prettier],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Nest's classes that serve as interfaces are filled with plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      'max-lines': ['error', 250],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', noEnvironment, noEnum],
    },
  },
  {
    files: ['libs/domain/**/*.ts', 'libs/contracts/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
      'no-restricted-globals': ['error', 'process', 'fetch', 'crypto', 'setTimeout', 'setInterval'],
      'no-restricted-syntax': ['error', noEnvironment, noEnum, ...passItIn],
    },
  },
  {
    files: ['libs/api/*/**/*.ts', 'apps/api/**/*.ts'],
    ignores: ['libs/api/platform/**', 'libs/api/testing/**', ...specs],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@nestjs/typeorm', message: oneDoor },
            { name: 'pg', message: oneDoor },
            {
              name: 'typeorm',
              importNames: ['DataSource', 'Repository', 'EntityManager', 'getRepository'],
              message: oneDoor,
            },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/web/**/*.ts', 'apps/web/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: 'al', style: 'kebab-case' },
          { type: 'attribute', prefix: 'al', style: 'camelCase' },
        ],
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'al', style: 'camelCase' },
      ],
    },
  },
  {
    files: ['libs/web/**/*.html', 'apps/web/src/app/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    files: ['apps/api/src/config.ts', 'libs/api/testing/**/*.ts', 'apps/*-e2e/**/*.ts', ...specs],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  {
    files: specs,
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': 'off' },
  },
);
