import {
  expectedVersion,
  newId,
  NotFound,
  refuseIf,
  Stale,
  TenantDatabase,
} from '@alongside/api-platform';
import type { CaseView, DecisionText, ReviseDecision, WriteDecision } from '@alongside/contracts';
import {
  type Refusal,
  refusalsToRevise,
  refusalsToShare,
  takesEffectAtOnce,
} from '@alongside/domain';
import {
  defaultReviewOn,
  refusalsToDecide,
  refusalsToWriteDecision,
} from '@alongside/domain/deciding';
import { Injectable } from '@nestjs/common';
import { CaseChange } from '../case.change';
import { viewCase } from '../case.queries';
import type { DecisionRecord } from '../case.record';
import { availabilityOf, draftOf, standingDecision, todayOf } from '../case.situation';
import { seesDecision, weighingOf } from '../case.view';
import { DecisionEntity } from '../entities/decision.entity';
import { escalate } from '../safeguarding/alarm';
import { revisedText, writtenText } from './decision-text';

/** The decision of this id in the change's case. Throws NotFound; what was never shared is not there for the raiser. */
export function decisionIn({ record }: CaseChange, decisionId: string): DecisionRecord {
  const found = record.decisions.find(({ id }) => id === decisionId);
  if (found === undefined || !seesDecision(record.my_part, found)) throw new NotFound();
  return found;
}

/** Decisions are written by the supervisor, shared, and signed by both; hold and escalate take effect at once. */
@Injectable()
export class DecisionsService {
  constructor(private readonly database: TenantDatabase) {}

  write(caseId: string, body: WriteDecision): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      const { record } = change;
      const text = writtenText(body);
      if (takesEffectAtOnce(text.outcome)) {
        this.demand(change, 'write_decision', text);
        await this.takeEffect(change, text);
        return change.finish();
      }
      const draftExists = draftOf(record) !== undefined;
      refuseIf(refusalsToWriteDecision(deciding(change), { draftExists }));
      await this.insert(change, text, 'draft');
      await change.happened('decision_written');
      change.openDiscussion();
      return change.finish();
    });
  }

  revise(caseId: string, decisionId: string, body: ReviseDecision): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.of(db, caseId, 'revise_decision');
      const decision = decisionIn(change, decisionId);
      refuseIf(refusalsToRevise(decision.state));
      refuseIf(refusalsToReviseInto(decision, body));
      if (expectedVersion() !== decision.version)
        throw new Stale(await viewCase(db, change.record));
      const text = revisedText(decision.text, body);
      const isShared = decision.state === 'shared';
      if (isShared) this.demand(change, 'revise_decision', text);
      await db.update(
        DecisionEntity,
        { id: decisionId, version: decision.version },
        { text, version: decision.version + 1 },
      );
      if (isShared) {
        change.set({ reviewOn: text.reviewOn });
        await change.happened('decision_revised');
      }
      return change.finish();
    });
  }

  share(caseId: string, decisionId: string): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      const { record } = change;
      const decision = decisionIn(change, decisionId);
      refuseIf(refusalsToShare(decision.state));
      const today = todayOf(record, db.now);
      const text = {
        ...decision.text,
        reviewOn: decision.text.reviewOn ?? defaultReviewOn(today, record.urgency),
      };
      this.demand(change, 'share_decision', decision.text);
      const former = standingDecision(record);
      if (former !== undefined) await this.supersede(change, former, decisionId);
      await db.update(
        DecisionEntity,
        { id: decisionId, version: decision.version },
        { text, state: 'shared', sharedAt: db.now, version: decision.version + 1 },
      );
      change.move('decided');
      change.set({ reviewOn: text.reviewOn, decideBy: null, paused: null });
      await change.happened('decision_shared', { outcome: text.outcome });
      return change.finish();
    });
  }

  /** Throws Refused when the rules do not let this decision stand now. */
  private demand(
    change: CaseChange,
    act: 'write_decision' | 'share_decision' | 'revise_decision',
    text: DecisionText,
  ): void {
    const { record, now } = change;
    refuseIf(
      refusalsToDecide({
        ...deciding(change),
        act,
        outcome: text.outcome,
        decision: text,
        weighing: weighingOf(record),
        availability: availabilityOf(record, now),
        urgency: record.urgency,
        today: todayOf(record, now),
        calendar: record.calendar,
      }),
    );
  }

  /** A hold waits for what is missing; an escalation leaves the pair. Neither waits for signatures. */
  private async takeEffect(change: CaseChange, text: DecisionText): Promise<void> {
    const former = standingDecision(change.record);
    const draft = draftOf(change.record);
    const id = await this.insert(change, text, 'shared');
    if (former !== undefined) await this.supersede(change, former, id);
    if (draft !== undefined) await this.supersede(change, draft, id);
    if (text.outcome === 'escalate') {
      await escalate(change, ['decision']);
      return;
    }
    change.openDiscussion();
    change.move('held');
    change.set({ decideBy: text.decideBy, paused: null, reviewOn: null });
    await change.happened('case_held', { decideBy: text.decideBy });
  }

  private async insert(
    { db, record }: CaseChange,
    text: DecisionText,
    state: 'draft' | 'shared',
  ): Promise<string> {
    const id = newId();
    await db.insert(DecisionEntity, {
      id,
      caseId: record.id,
      state,
      text,
      decidedById: db.actor.memberId,
      writtenAt: db.now,
      ...(state === 'shared' ? { sharedAt: db.now } : {}),
    });
    return id;
  }

  private async supersede(change: CaseChange, former: DecisionRecord, byId: string): Promise<void> {
    await change.db.update(
      DecisionEntity,
      { id: former.id, version: former.version },
      { state: 'superseded', supersededById: byId, version: former.version + 1 },
    );
    if (former.state !== 'draft') await change.happened('decision_superseded', { byId });
  }
}

/** A hold and an escalation are recorded anew, never written over: each took effect when it was written. */
function refusalsToReviseInto(
  { text }: DecisionRecord,
  { outcome = text.outcome }: ReviseDecision,
): readonly Refusal[] {
  if (takesEffectAtOnce(text.outcome)) return ['decision_settled'];
  return takesEffectAtOnce(outcome) ? ['not_at_this_stage'] : [];
}

const deciding = ({ record, db }: CaseChange) => ({
  subject: { stage: record.stage, sealed: record.sealed, raisedById: record.raised_by_id },
  decider: { memberId: db.actor.memberId, part: record.my_part },
});
