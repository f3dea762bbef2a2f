import fs from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

/** Takes what the file `.env` says, line by line (`NAME=value`), unless the environment says otherwise. */
export function readEnvFile(file = path.join(root, '.env')) {
  if (!fs.existsSync(file)) return;
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [, name, value] = /^\s*([A-Z_]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name && value && !(name in process.env))
      process.env[name] = value.replace(/^(["'])(.*)\1$/, '$2');
  }
}
