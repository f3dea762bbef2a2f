// Who may know whom. What a file may do inside its library is in eslint.config.mjs.

/** The modules of the API. A module that is not on a line does not exist for it. */
const moduleMap = {
  identity: [],
  notifications: [],
  guidance: ['identity'],
  casework: ['identity', 'guidance'],
  supervision: ['identity', 'casework'],
  insight: ['identity', 'casework', 'supervision', 'guidance'],
  demonstration: ['identity', 'guidance', 'casework', 'supervision', 'insight'],
};

const SPEC = '(?:\\.spec|/spec-[^/]+)\\.ts$'; // specs, and what several specs of a library share
const PACKAGES = 'node_modules/';
const library = (...names) => `^libs/(?:${names.join('|')})/`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** `from` may import, of our own libraries and apps, nothing but itself and `allowed`. */
const onlyKnows = (name, from, ...allowed) =>
  forbid(
    name,
    `libs/${from} may know ${allowed.join(', ') || 'no other library'}, and nothing else of ours.`,
    { path: library(from), pathNot: SPEC },
    { path: '^(?:libs|apps)/', pathNot: [library(from), ...allowed.map((each) => library(each))] },
  );

const usesNoPackages = (from, specsMay) => [
  forbid(
    `${from}-has-no-dependency`,
    `libs/${from} is plain TypeScript: no package, nothing of Node.`,
    { path: library(from), pathNot: SPEC },
    { dependencyTypesNot: ['local', 'aliased', 'aliased-tsconfig'], pathNot: '^libs/' },
  ),
  forbid(
    `${from}-specs-have-few-dependencies`,
    `Specs of libs/${from} may use ${specsMay} and Node, no other package.`,
    { path: `${library(from)}.*${SPEC}` },
    { path: PACKAGES, pathNot: `${PACKAGES}(?:${specsMay}|@types)/` },
  ),
];

const shared = ['domain', 'contracts'];

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that need each other are one file, or three. Shapes may name each other.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),

    ...usesNoPackages('domain', 'fast-check|highs'),
    ...usesNoPackages('contracts', 'fast-check'),
    onlyKnows('domain-knows-nobody', 'domain'),
    onlyKnows('contracts-know-the-domain', 'contracts', 'domain'),

    onlyKnows('api-platform-knows-no-module', 'api/platform', ...shared),
    ...Object.entries(moduleMap).map(([module, others]) =>
      onlyKnows(
        `${module}-knows-its-modules`,
        `api/${module}`,
        ...shared,
        'api/platform',
        ...others.map((other) => `api/${other}`),
      ),
    ),
    forbid(
      'api-modules-are-on-the-map',
      'A new module gets a line in moduleMap first.',
      {
        path: library('api/[^/]+'),
        pathNot: library(
          'api/platform',
          'api/testing',
          ...Object.keys(moduleMap).map((each) => `api/${each}`),
        ),
      },
      {},
    ),
    forbid(
      'testing-only-in-specs',
      'What builds test data stays out of the product.',
      { pathNot: [SPEC, library('api/testing'), '^apps/[^/]+-e2e/'] },
      { path: library('api/testing') },
    ),

    onlyKnows('web-platform-knows-no-feature', 'web/platform', ...shared),
    onlyKnows('web-ui-knows-the-domain', 'web/ui', 'domain'),
    ...['identity', 'casework', 'supervision', 'people', 'guidance', 'insight'].map((feature) =>
      onlyKnows(
        `web-${feature}-knows-no-feature`,
        `web/${feature}`,
        ...shared,
        'web/platform',
        'web/ui',
      ),
    ),

    forbid(
      'web-knows-no-server',
      'The client runs in a browser and meets the API through contracts.',
      { path: '^(?:libs|apps)/web/' },
      {
        path: [
          '^(?:libs|apps)/api/',
          `${PACKAGES}(?:@nestjs|@fastify|fastify|typeorm|pg|class-[^/]+)/`,
        ],
      },
    ),
    forbid(
      'web-knows-no-node',
      'The client runs in a browser.',
      { path: '^(?:libs|apps)/web/', pathNot: SPEC },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'api-knows-no-client',
      'The API meets the client through contracts.',
      { path: '^(?:libs|apps)/api/' },
      { path: ['^(?:libs|apps)/web/', `${PACKAGES}@angular/`] },
    ),
    forbid(
      'libraries-know-no-app',
      'Apps compose libraries.',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    forbid(
      'no-relative-import-across-libraries',
      'Another library is reached by its name, through its index.',
      { path: '^((?:libs/(?:api/|web/)?|apps/)[^/]+)/' },
      { path: '^(?:libs|apps)/', pathNot: '^$1/', dependencyTypesNot: ['aliased'] },
    ),
    forbid(
      'api-runs-on-declared-packages',
      'The API keeps its packages beside it when it runs: they are dependencies, not devDependencies.',
      { path: '^(?:libs|apps)/api/', pathNot: [SPEC, library('api/testing')] },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:apps|libs)/.*\\.(?:mjs|cjs)$' }, // settings of tools, not the product
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
