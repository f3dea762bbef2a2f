import { newId, refuseIf, Stale, TenantDatabase } from '@alongside/api-platform';
import type { AddAddendum, CaseView, PlaceInRecord, SignDecision } from '@alongside/contracts';
import {
  refusalsToAct,
  refusalsToAddDecisionAddendum,
  refusalsToSign,
  stageAfterSigning,
  stateAfter,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { CaseChange } from '../case.change';
import { viewCase } from '../case.queries';
import { DecisionAddendumEntity } from '../entities/decision-addendum.entity';
import { DecisionEntity } from '../entities/decision.entity';
import { RecordPlacementEntity } from '../entities/record-placement.entity';
import { SignatureEntity } from '../entities/signature.entity';
import { decisionIn } from './decisions.service';

/** Both sign the text that they read back; what comes later is added beside it. */
@Injectable()
export class SignaturesService {
  constructor(private readonly database: TenantDatabase) {}

  sign(caseId: string, decisionId: string, body: SignDecision): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      const { record } = change;
      const decision = decisionIn(change, decisionId);
      const part = record.my_part;
      const { kind } = body;
      const text = body.text ?? null;
      const act = kind === 'declined' ? 'decline_decision' : 'sign_decision';
      refuseIf([
        ...new Set([
          ...refusalsToAct(act, record, part),
          ...refusalsToSign(decision, part, kind, text),
        ]),
      ]);
      if (decision.version !== body.version) throw new Stale(await viewCase(db, record));
      await db.insert(SignatureEntity, {
        decisionId,
        part,
        kind,
        text,
        memberId: db.actor.memberId,
        signedAt: db.now,
      });
      const state = stateAfter(decision, { part, kind });
      // The version stays: a signature is given to this text, and the other signs the same.
      await db.update(DecisionEntity, { id: decisionId, version: decision.version }, { state });
      await change.happened(kind === 'declined' ? 'decision_declined' : 'decision_signed', {
        kind,
      });
      const stage = stageAfterSigning(state);
      if (stage !== null) change.move(stage);
      if (stage === 'in_force') {
        change.set({ reviewOn: decision.text.reviewOn });
        await change.happened('decision_in_force', { reviewOn: decision.text.reviewOn });
      }
      if (stage === 'discussing') change.set({ reviewOn: null });
      return change.finish();
    });
  }

  addAddendum(caseId: string, decisionId: string, { text }: AddAddendum): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.of(db, caseId, 'add_decision_addendum');
      const decision = decisionIn(change, decisionId);
      refuseIf(refusalsToAddDecisionAddendum(decision.state, text));
      await db.insert(DecisionAddendumEntity, {
        id: newId(),
        decisionId,
        authorId: db.actor.memberId,
        text,
        addedAt: db.now,
      });
      await change.happened('decision_addendum_added');
      return change.finish();
    });
  }

  placeInRecord(
    caseId: string,
    decisionId: string,
    { reference }: PlaceInRecord,
  ): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.of(db, caseId, 'place_in_record');
      const { state } = decisionIn(change, decisionId);
      refuseIf(state === 'draft' ? ['decision_not_shared'] : []);
      await db.insert(RecordPlacementEntity, {
        id: newId(),
        decisionId,
        reference,
        placedById: db.actor.memberId,
        placedAt: db.now,
      });
      await change.happened('decision_placed_in_record');
      return change.finish();
    });
  }
}
