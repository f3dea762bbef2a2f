// Plants violations in a small copy of the workspace and demands that each one is reported: a rule that has
// quietly stopped working is worse than none.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules/.bin', name);

/** What was planted, where, and which rule must say so. */
const PLANTED = [
  {
    what: 'a package in the domain',
    file: 'libs/domain/src/a.ts',
    code: `import { of } from 'rxjs';\nexport const a = of(1);`,
    rule: 'domain-has-no-dependency',
  },
  {
    what: 'contracts in the domain',
    file: 'libs/domain/src/b.ts',
    code: `import { index } from '@alongside/contracts';\nexport const b = index;`,
    rule: 'domain-knows-nobody',
  },
  {
    what: 'class-validator in contracts',
    file: 'libs/contracts/src/a.ts',
    code: `import { IsIn } from 'class-validator';\nexport const a = IsIn;`,
    rule: 'contracts-has-no-dependency',
  },
  {
    what: 'a library of the API in the client',
    file: 'libs/web/casework/src/a.ts',
    code: `import { index } from '@alongside/api-platform';\nexport const a = index;`,
    rule: 'web-knows-no-server',
  },
  {
    what: 'class-validator in the client',
    file: 'libs/web/casework/src/b.ts',
    code: `import { IsIn } from 'class-validator';\nexport const b = IsIn;`,
    rule: 'web-knows-no-server',
  },
  {
    what: 'a module in the platform',
    file: 'libs/api/platform/src/a.ts',
    code: `import { index } from '@alongside/api-identity';\nexport const a = index;`,
    rule: 'api-platform-knows-no-module',
  },
  {
    what: 'a relative import across libraries',
    file: 'libs/api/casework/src/a.ts',
    code: `import { index } from '../../identity/src/index';\nexport const a = index;`,
    rule: 'no-relative-import-across-libraries',
  },
  {
    what: 'a cycle',
    file: 'libs/web/ui/src/a.ts',
    code: `import { b } from './b';\nexport const a = () => b;`,
    beside: { 'libs/web/ui/src/b.ts': `import { a } from './a';\nexport const b = () => a;` },
    rule: 'no-cycles',
  },
  {
    what: 'a module that another may not know, without a cycle',
    file: 'libs/api/identity/src/a.ts',
    code: `import { index } from '@alongside/api-demonstration';\nexport const a = index;`,
    rule: 'identity-knows-its-modules',
  },
  {
    what: 'a feature in another feature',
    file: 'libs/web/identity/src/a.ts',
    code: `import { index } from '@alongside/web-casework';\nexport const a = index;`,
    rule: 'web-identity-knows-no-feature',
  },
  {
    what: 'contracts in the presentational components',
    file: 'libs/web/ui/src/c.ts',
    code: `import { index } from '@alongside/contracts';\nexport const c = index;`,
    rule: 'web-ui-knows-the-domain',
  },
  {
    what: 'test data in the product',
    file: 'libs/api/casework/src/b.ts',
    code: `import { index } from '@alongside/api-testing';\nexport const b = index;`,
    rule: 'testing-only-in-specs',
  },
  {
    what: 'Angular in the API',
    file: 'libs/api/casework/src/c.ts',
    code: `import { signal } from '@angular/core';\nexport const c = signal(1);`,
    rule: 'api-knows-no-client',
  },
  {
    what: 'a development package in the API',
    file: 'libs/api/casework/src/d.ts',
    code: `import fc from 'fast-check';\nexport const d = fc;`,
    rule: 'api-runs-on-declared-packages',
  },
  {
    what: 'a module that is not on the map',
    file: 'libs/api/newcomer/src/a.ts',
    code: `import { index } from '@alongside/domain';\nexport const a = index;`,
    rule: 'api-modules-are-on-the-map',
  },
  {
    what: 'Node in the domain',
    file: 'libs/domain/src/c.ts',
    code: `import { readFileSync } from 'node:fs';\nexport const c = readFileSync;`,
    rule: 'no-restricted-imports',
  },
  {
    what: 'the clock in the domain',
    file: 'libs/domain/src/d.ts',
    code: `export const d = () => new Date();`,
    rule: 'no-restricted-syntax',
  },
  {
    what: 'chance in the domain',
    file: 'libs/domain/src/e.ts',
    code: `export const e = () => Math.random();`,
    rule: 'no-restricted-syntax',
  },
  {
    what: 'a DataSource in a module',
    file: 'libs/api/casework/src/e.ts',
    code: `import { DataSource } from 'typeorm';\nexport const e = DataSource;`,
    rule: 'no-restricted-imports',
  },
  {
    what: 'the environment outside the configuration',
    file: 'libs/api/casework/src/f.ts',
    code: `export const f = process.env['PORT'];`,
    rule: 'no-restricted-syntax',
  },
  {
    what: 'any',
    file: 'libs/api/casework/src/g.ts',
    code: `export const g = (value: any) => String(value);`,
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    what: 'a rule switched off in a comment',
    file: 'libs/api/casework/src/h.ts',
    code: `// eslint-disable-next-line no-console\nconsole.log('h');\nexport const h = 1;`,
    rule: 'no-console',
  },
];

let folder;
let reported;

function write(file, text) {
  const target = path.join(folder, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, `${text}\n`);
}

/** A workspace of empty libraries with our settings, and the violations in it. */
function plant() {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'alongside-canary-'));
  for (const file of fs.readdirSync(root))
    if (/^(tsconfig.*|package)\.json$|^eslint\.config\.mjs$|^\.dependency-cruiser\.cjs$/.test(file))
      fs.copyFileSync(path.join(root, file), path.join(folder, file));
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const base = JSON.parse(fs.readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8'));
  const indexes = Object.values(base.compilerOptions.paths)
    .map(([file]) => file)
    .filter((file) => file.endsWith('/src/index.ts'));
  for (const index of indexes) {
    write(index, 'export const index = 1;');
    const library = path.dirname(path.dirname(index));
    const settings = path.relative(library, 'tsconfig.node.json');
    write(
      `${library}/tsconfig.json`,
      JSON.stringify({ extends: settings, include: ['src/**/*.ts'] }),
    );
  }
  for (const { file, code, beside = {} } of PLANTED) {
    write(file, code);
    for (const [name, text] of Object.entries(beside)) write(name, text);
  }
}

async function runInside(command, args) {
  const options = { cwd: folder, maxBuffer: 64_000_000 };
  const { stdout } = await promisify(execFile)(bin(command), args, options).catch((error) => error);
  return JSON.parse(stdout);
}

async function report() {
  const [cruised, linted] = await Promise.all([
    runInside('depcruise', ['libs', '--config', '.dependency-cruiser.cjs', '-T', 'json']),
    runInside('eslint', ['libs/domain', 'libs/api/casework', '-f', 'json']),
  ]);
  return [
    ...cruised.summary.violations.map(({ from, rule }) => `${from} ${rule.name}`),
    ...linted.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId }) => `${path.relative(folder, filePath)} ${ruleId}`),
    ),
  ];
}

before(async () => {
  plant();
  reported = new Set(await report());
});

after(() => fs.rmSync(folder, { recursive: true, force: true }));

for (const { what, file, rule } of PLANTED)
  test(`reports ${what}`, () => {
    assert.ok(reported.has(`${file} ${rule}`), `${rule} did not report ${file}`);
  });

test('reports nothing of libraries that keep to their place', () => {
  const innocent = [...reported].filter((each) => /\/index\.ts /.test(each));

  assert.deepEqual(innocent, []);
});
