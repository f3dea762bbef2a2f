// Writes libs/contracts/src/schemas.json, the JSON schemas of every exported interface of the contracts,
// for the OpenAPI document. `--check` only says whether the committed file is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const root = path.resolve(import.meta.dirname, '..');
const file = path.join(root, 'libs/contracts/src/schemas.json');
const schema = createGenerator({
  path: path.join(root, 'libs/contracts/src/*.ts'),
  tsconfig: path.join(root, 'libs/contracts/tsconfig.json'),
  type: '*',
  expose: 'export',
  jsDoc: 'extended',
  skipTypeCheck: true,
  additionalProperties: false,
  topRef: true,
}).createSchema('*');

const text = JSON.stringify(schema.definitions, null, 2)
  .replaceAll('#/definitions/', '#/components/schemas/')
  .concat('\n');
const current = (() => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
})();
if (process.argv.includes('--check')) {
  if (current !== text) {
    console.error(
      'libs/contracts/src/schemas.json is out of date: run node tools/contract-schemas.mjs',
    );
    process.exit(1);
  }
} else if (current !== text) {
  writeFileSync(file, text);
}
