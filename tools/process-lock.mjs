import fs from 'node:fs';
import { OperatorError } from './operator-error.mjs';

/** Another process that lives has the lock. */
export class Busy extends OperatorError {}

/** State and start time from /proc; an empty object where there is no /proc. */
function procStat(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], startedAt: fields[19] };
  } catch {
    return {};
  }
}

/** Whether a process runs. One that ended but was not yet collected by its parent does not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return procStat(pid).state !== 'Z';
}

function holderOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A process number alone is not enough: numbers are used again. */
const holds = ({ pid, startedAt }) =>
  isAlive(pid) && (startedAt === undefined || procStat(pid).startedAt === startedAt);

/**
 * Makes `file` ours until the returned function is called. A holder that was killed loses it.
 * Throws Busy with `busy(pid)` while another process holds it.
 */
export function takeLock(file, busy) {
  const draft = `${file}.${process.pid}`;
  const mine = { pid: process.pid, startedAt: procStat(process.pid).startedAt };
  fs.writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        fs.linkSync(draft, file); // unlike a write, this is all or nothing
        return () => {
          if (holderOf(file)?.pid === process.pid) fs.rmSync(file, { force: true });
        };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
        const holder = holderOf(file);
        if (holder && holds(holder)) throw new Busy(busy(holder.pid));
        fs.rmSync(file, { force: true });
      }
    }
    throw new OperatorError(`${file} is being taken by others again and again. Try once more.`);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}
