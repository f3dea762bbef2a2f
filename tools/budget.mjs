// Checks the weight of the built client, as it travels (brotli): `node tools/budget.mjs`.
// The limits are those of docs/architecture: a phone on a bad line should open a question in a few seconds.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { root } from './processes.mjs';

const LIMITS_KB = { initial: 140, 'sign-in': 95, 'lazy route': 60, styles: 16 };
const folder = path.resolve(root, process.argv[2] ?? 'dist/apps/web');
const STATIC_IMPORT = /\b(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const LAZY_IMPORT = /\bimport\(\s*["'`]\.\/([\w.-]+\.js)["'`]\s*\)/g;
const SIGN_IN = /["'`]al-sign-in-page["'`]/;

const sizes = new Map();

/** Kilobytes of a file as it is served. */
function weight(file) {
  if (!sizes.has(file)) {
    const packed = path.join(folder, `${file}.br`);
    const bytes = fs.existsSync(packed)
      ? fs.statSync(packed).size
      : zlib.brotliCompressSync(fs.readFileSync(path.join(folder, file))).length;
    sizes.set(file, bytes / 1024);
  }
  return sizes.get(file);
}

const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8');
const found = (text, pattern) => [...text.matchAll(pattern)].map(([, file]) => file);
const total = (files) => [...files].reduce((sum, file) => sum + weight(file), 0);

/** The files and everything they import before they can run. */
function closure(files, into = new Set()) {
  for (const file of files) {
    if (into.has(file)) continue;
    into.add(file);
    closure(found(read(file), STATIC_IMPORT), into);
  }
  return into;
}

const without = (files, others) => new Set([...files].filter((file) => !others.has(file)));

function measure() {
  const page = read('index.html');
  const initial = closure(found(page, /(?:src|href)="\/?([\w.-]+\.js)"/g));
  const all = fs.readdirSync(folder).filter((file) => file.endsWith('.js'));
  const lazy = new Set(all.flatMap((file) => found(read(file), LAZY_IMPORT)));
  const signIn = all.filter((file) => SIGN_IN.test(read(file)));
  if (initial.size === 0) throw new Error(`${folder}/index.html loads no script.`);
  if (signIn.length === 0) throw new Error('No script shows the sign-in page.');
  return [
    ['initial', 'before the first page', total(initial)],
    ['sign-in', 'to the sign-in page', total(new Set([...initial, ...closure(signIn)]))],
    ...[...lazy].map((file) => ['lazy route', file, total(without(closure([file]), initial))]),
    ['styles', 'all pages', total(found(page, /href="\/?([\w.-]+\.css)"/g))],
  ];
}

const measured = measure().sort((a, b) => b[2] - a[2]);
for (const [kind, what, size] of measured)
  console.log(`${size.toFixed(1).padStart(7)} of ${LIMITS_KB[kind]} KB  ${kind}: ${what}`);
if (measured.some(([kind, , size]) => size > LIMITS_KB[kind])) {
  console.error('The client is heavier than its budget.');
  process.exit(1);
}
