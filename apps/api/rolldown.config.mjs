import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'rolldown';

const root = path.resolve(import.meta.dirname, '../..');
const source = (name) => path.join(root, `apps/api/src/${name}.ts`);

// Our own code and the compiler's helpers go into the bundle; packages stay in node_modules.
const OURS = [/^\./, /^\//, /^\0/, /^@alongside\//, /^@oxc-project\/runtime/];

/** The API's entry points: the server, the commands, the demonstration; and the thread that computes themes. */
export default defineConfig({
  input: {
    ...Object.fromEntries(
      ['main', 'migrate', 'demo', 'organisation']
        .filter((name) => existsSync(source(name)))
        .map((name) => [name, source(name)]),
    ),
    'compute-quarter': path.join(root, 'libs/api/insight/src/publishing/compute-quarter.thread.ts'),
  },
  platform: 'node',
  tsconfig: path.join(root, 'apps/api/tsconfig.json'),
  external: (id) => !OURS.some((pattern) => pattern.test(id)),
  output: {
    dir: path.join(root, 'dist/apps/api'),
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
    keepNames: true,
    cleanDir: true,
  },
});
