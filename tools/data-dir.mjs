import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { cannotWrite } from './operator-error.mjs';
import { takeLock } from './process-lock.mjs';

/** The secret of this installation: made once, readable by its owner alone. */
function appSecret(folder) {
  const file = path.join(folder, 'secrets.json');
  if (!fs.existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    const secrets = { appSecret: crypto.randomBytes(32).toString('base64url') };
    fs.writeFileSync(draft, `${JSON.stringify(secrets)}\n`, { mode: 0o600 });
    fs.renameSync(draft, file);
  }
  return JSON.parse(fs.readFileSync(file, 'utf8')).appSecret;
}

/** The secret of the installation whose data is in `folder`, for whoever works beside it. */
export const readSecret = (folder) => process.env.APP_SECRET || appSecret(folder);

/**
 * Makes DATA_DIR when it is not there and takes it for this process, until `release` is called. Throws OperatorError
 * when another process has it, or when it cannot be written.
 */
export function openDataDir(folder) {
  let release = () => undefined;
  try {
    // Root's database runs as another user, who has to pass through.
    if (fs.mkdirSync(folder, { recursive: true }) && process.getuid?.() === 0)
      fs.chmodSync(folder, 0o755);
    release = takeLock(
      path.join(folder, 'launcher.lock'),
      (pid) =>
        `Alongside is already running with the data in ${folder} (process ${pid}). ` +
        'Stop it first, or choose another folder with DATA_DIR.',
    );
    return { secret: readSecret(folder), release };
  } catch (error) {
    release();
    throw cannotWrite(folder, error, 'Choose another folder with DATA_DIR.');
  }
}
