// Writes a brotli and a gzip copy beside every text file of the built client; the API serves those.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { root } from './processes.mjs';

const TEXT = /\.(js|css|html|svg|json|txt|webmanifest)$/;
const WORTH_IT = 1024; // bytes

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;

/** The brotli form that is served. */
export const brotli = (content) =>
  zlib.brotliCompressSync(content, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: content.length },
  });

export function compressFolder(folder = path.join(root, 'dist/apps/web')) {
  for (const name of fs.readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, String(name));
    // The page gets a nonce in every answer, so it is never served from a file.
    if (!TEXT.test(file) || path.basename(file) === 'index.html') continue;
    const content = fs.readFileSync(file);
    if (content.length < WORTH_IT) continue;
    fs.writeFileSync(`${file}.br`, brotli(content));
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(content, { level: 9 }));
  }
}
