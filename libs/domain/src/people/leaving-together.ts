import { type Leaver, type LeavingRefusal, refusalsToLeave } from './leaving';

/** One of several people whose last day is set at once. */
export interface LeaverAmongOthers extends Leaver {
  readonly id: string;
}

/**
 * Why each of them cannot leave on `lastOn`, in the order given: whoever comes first goes first, and the last
 * administrator stays, also when all of them are named.
 *
 * @param administrators ids of those whose role has no end and who are not leaving
 */
export function refusalsToLeaveTogether(
  leavers: readonly LeaverAmongOthers[],
  lastOn: string,
  administrators: readonly string[],
): ReadonlyMap<string, readonly LeavingRefusal[]> {
  const staying = new Set(administrators);
  const refusals = new Map<string, readonly LeavingRefusal[]>();
  for (const leaver of leavers) {
    const others = staying.size - (staying.has(leaver.id) ? 1 : 0);
    const found = refusalsToLeave(leaver, lastOn, others);
    if (found.length === 0) staying.delete(leaver.id);
    refusals.set(leaver.id, found);
  }
  return refusals;
}
