import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from './postgres.mjs';
import { isAlive } from './process-lock.mjs';

const PREFIX = 'alongside-test-';

/** A folder of this process under the system's temporary folder, open to the unprivileged user. */
export function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** Ends the servers and removes the folders of runs that were killed before they could do so. */
async function sweep() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const owner = Number(/^alongside-test-(\d+)-/.exec(name)?.[1]);
    if (!owner || isAlive(owner)) continue;
    const folder = path.join(os.tmpdir(), name);
    try {
      if (fs.existsSync(path.join(folder, 'postgres-18/postmaster.pid')))
        await (await startPostgres({ dataDir: folder, fsync: false })).stop();
      fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or half gone: not ours to insist.
    }
  }
}

/** A PostgreSQL for one run of tests, fast and forgotten afterwards. */
export async function startTemporaryPostgres() {
  await sweep();
  const folder = temporaryFolder();
  const postgres = await startPostgres({ dataDir: folder, fsync: false });
  return {
    superUrl: postgres.superUrl,
    async stop() {
      await postgres.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
