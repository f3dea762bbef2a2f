/**
 * Makes the bundled client ready to be served: `node finish-build.mjs <bundle> <target>`. Preloads the
 * text font under its hashed name, and lays a brotli and a gzip version beside every file worth it.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [bundle = 'dist/web-bundle', target = 'dist/apps/web'] = process.argv.slice(2);
const TEXT = /\.(js|css|svg|json|txt|webmanifest)$/;
const TEXT_FONT = /atkinson-hyperlegible-next-latin-wght-normal-[\w-]{8}\.woff2$/;
/** Files below this size travel in one packet either way. Unit: bytes. */
const WORTH_IT = 1024;

rmSync(target, { recursive: true, force: true });
cpSync(bundle, target, { recursive: true });
const files = readdirSync(target, { recursive: true }).map(String);

const font = files.find((file) => TEXT_FONT.test(file));
if (font === undefined) throw new Error('The text font is missing from the bundle.');
const index = path.join(target, 'index.html');
const preload = `<link rel="preload" href="${font.replaceAll(path.sep, '/')}" as="font" type="font/woff2" crossorigin>`;
writeFileSync(index, readFileSync(index, 'utf8').replace('</head>', `${preload}</head>`));

// The page itself gets a fresh nonce in every answer, so it cannot be packed before.
for (const file of files.filter((name) => TEXT.test(name))) {
  const content = readFileSync(path.join(target, file));
  if (content.length < WORTH_IT) continue;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  writeFileSync(path.join(target, `${file}.br`), brotliCompressSync(content, { params }));
  writeFileSync(path.join(target, `${file}.gz`), gzipSync(content, { level: 9 }));
}
