import { consequenceOf, type Effect } from '@alongside/domain';
import { endAccess, safeguardingLeads } from '../case.access';
import type { CaseChange } from '../case.change';

/**
 * What an alarm does at once: the decision leaves the pair, and a sealed case is read by the safeguarding
 * lead alone, with the raiser's own words for the raiser. Nothing else of the record is touched.
 *
 * Source: docs/domain/DOMAIN.md section 4, "Escalate" and "Seal".
 */
export async function raiseAlarm(
  change: CaseChange,
  effects: readonly Effect[],
  because: readonly string[],
): Promise<void> {
  const consequence = consequenceOf(effects);
  if (consequence === null) return;
  await escalate(change, because);
  if (consequence === 'escalate' || change.record.sealed) return;
  change.set({ sealed: true });
  await change.happened('case_sealed');
  await endAccess(change.db, change.record.id, ['supervisor', 'second_viewer']);
}

/** Hands the case to the safeguarding lead, with a clock from now. */
export async function escalate(change: CaseChange, because: readonly string[]): Promise<void> {
  const { record } = change;
  if (record.stage === 'escalated') return;
  change.move('escalated');
  change.set({ escalatedAt: change.now, escalatedBecause: [...because], routeRecorded: false });
  await change.happened('case_escalated', { because: because.join(',') });
  change.db.need(await safeguardingLeads(change.db), change.db.actor.memberId);
}
