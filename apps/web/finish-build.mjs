/**
 * Makes the bundled client ready to be served: `node finish-build.mjs <bundle> <target>`. Preloads the
 * text font under its hashed name, and lays compressed versions beside the files.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compressFolder } from '../../tools/compress.mjs';

const [bundle = 'dist/web-bundle', target = 'dist/apps/web'] = process.argv.slice(2);
const TEXT_FONT = /atkinson-hyperlegible-next-latin-wght-normal-[A-Z0-9]{8}\.woff2$/;

rmSync(target, { recursive: true, force: true });
cpSync(bundle, target, { recursive: true });

const font = readdirSync(target, { recursive: true })
  .map(String)
  .find((file) => TEXT_FONT.test(file));
if (font === undefined) throw new Error('The text font is missing from the bundle.');
const index = path.join(target, 'index.html');
const preload = `<link rel="preload" href="${font.replaceAll(path.sep, '/')}" as="font" type="font/woff2" crossorigin>`;
writeFileSync(index, readFileSync(index, 'utf8').replace('</head>', `${preload}</head>`));

compressFolder(target);
