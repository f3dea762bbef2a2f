import { type CheckRecord, takesEffectAtOnce } from '@alongside/domain';
import type { CaseChange } from '../case.change';
import type { DecisionRecord } from '../case.record';
import { availabilityOf, standingDecision } from '../case.situation';
import { DecisionEntity } from '../entities/decision.entity';

/** A decision nobody can act on any more: it waits for signatures, or it only held or handed over. */
const isUnsettled = ({ state, text }: DecisionRecord): boolean =>
  state === 'shared' || state === 'signed_by_one' || takesEffectAtOnce(text.outcome);

/** Takes what stands without the signatures of both out of the way. Its text and signatures stay. */
export async function setAside({ db, record }: CaseChange): Promise<void> {
  const decision = standingDecision(record);
  if (decision === undefined || !isUnsettled(decision)) return;
  await db.update(
    DecisionEntity,
    { id: decision.id, version: decision.version },
    { state: 'superseded', version: decision.version + 1 },
  );
}

/**
 * No signature brings into force what the checks have closed meanwhile: an answer that forbids the outcome
 * that waits for signatures takes it back into discussion, at once.
 */
export async function setAsideWhatIsForbidden(
  change: CaseChange,
  checks: readonly CheckRecord[],
): Promise<void> {
  const { record, now } = change;
  const decision = standingDecision(record);
  if (change.stage !== 'decided' || decision === undefined) return;
  const { outcome } = decision.text;
  const found = availabilityOf({ ...record, checks }, now).find((each) => each.outcome === outcome);
  const isForbidden = found?.obstacles.some(
    ({ kind }) => kind === 'effect' || kind === 'second_view_missing',
  );
  if (!isForbidden) return;
  change.move('discussing');
  change.set({ reviewOn: null });
  await setAside(change);
  await change.happened('decision_superseded', { byId: null });
}
