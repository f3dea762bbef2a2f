import { newId, refuseIf, TenantDatabase } from '@alongside/api-platform';
import type { AnswerSafetyCheck, CaseView } from '@alongside/contracts';
import { checkStates, refusalsToAnswerCheck } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { CaseChange } from '../case.change';
import { factsOf } from '../case.situation';
import { setAsideWhatIsForbidden } from '../decisions/set-aside';
import { SafetyCheckEntity } from '../entities/safety-check.entity';
import { raiseAlarm } from '../safeguarding/alarm';

/** Which wording of the checks is asked now; kept with every answer. */
export const CHECK_WORDING = 1;

/** An answer is a row; the latest of each check stands. What it does at once, it does in the same transaction. */
@Injectable()
export class ChecksService {
  constructor(private readonly database: TenantDatabase) {}

  answer(caseId: string, { check, answer, reason }: AnswerSafetyCheck): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.of(db, caseId, 'answer_check');
      const { record } = change;
      const standing = record.checks.find((each) => each.check === check) ?? null;
      const others = record.checks.filter((each) => each !== standing);
      refuseIf(refusalsToAnswerCheck(check, answer, reason, standing, record.tightened_rules));
      await db.insert(SafetyCheckEntity, {
        id: newId(),
        caseId,
        checkId: check,
        answer,
        reason,
        wording: CHECK_WORDING,
        answeredById: db.actor.memberId,
        answeredAt: db.now,
      });
      await change.happened('safety_check_recorded', { check, answer });
      change.openDiscussion();
      const state = checkStates(factsOf(record), [{ check, answer, reason, answeredAt: db.now }], {
        now: db.now,
        factsChangedAt: record.facts_changed_at,
        crossingsIn90Days: record.crossings,
        tightened: record.tightened_rules,
      }).find((each) => each.check === check);
      if (state?.effect) await raiseAlarm(change, [state.effect], [check]);
      await setAsideWhatIsForbidden(change, [
        ...others,
        { check, answer, reason, answeredAt: db.now },
      ]);
      return change.finish();
    });
  }
}
