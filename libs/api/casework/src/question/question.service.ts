import {
  expectedVersion,
  NotFound,
  newId,
  refuseIf,
  Stale,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import { currentLine } from '@alongside/api-identity';
import type { BeginCase, CaseView, ChangeQuestion, GiveReason } from '@alongside/contracts';
import {
  factsChanged,
  hardLinesOf,
  refusalsToEditQuestion,
  refusalsToRaise,
  refusalsToWithdraw,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { endAccess, grantAccess } from '../case.access';
import { CaseChange } from '../case.change';
import { readCase, recordLook, viewCase } from '../case.queries';
import { questionOf, weighingOf } from '../case.view';
import { CaseEntity } from '../entities/case.entity';
import { raiseAlarm } from '../safeguarding/alarm';
import { makePerson, usablePerson } from './person.queries';

/** Begins, changes, raises and withdraws boundary questions. */
@Injectable()
export class QuestionService {
  constructor(private readonly database: TenantDatabase) {}

  begin({ personId, question }: BeginCase): Promise<CaseView> {
    return this.database.command(async (db) => {
      const { memberId } = db.actor;
      const person =
        personId === undefined ? await makePerson(db) : await usablePerson(db, personId);
      const id = newId();
      await db.insert(CaseEntity, {
        ...question,
        id,
        stage: 'draft',
        personId: person.id,
        raisedById: memberId,
        createdAt: db.now,
        factsChangedAt: db.now,
        lastActivityAt: db.now,
      });
      await grantAccess(db, id, { memberId, part: 'raiser', lineId: null });
      const change = await CaseChange.begin(db, id);
      await change.happened('case_begun');
      return change.finish();
    });
  }

  /** The case as it stands; that somebody looked is recorded in the same transaction. */
  open(caseId: string): Promise<CaseView> {
    return this.database.read(async (db) => {
      const record = await readCase(db, caseId);
      await recordLook(db, record);
      return viewCase(db, record);
    });
  }

  change(caseId: string, { personId, question, weighing }: ChangeQuestion): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      const { record } = change;
      const before = questionOf(record);
      const after = { ...before, ...question };
      refuseIf(refusalsToEditQuestion(record, record.my_part, after));
      if (expectedVersion() !== record.version) throw new Stale(await viewCase(db, record));

      const { stage } = record;
      const fields = [...Object.keys(question ?? {}), ...Object.keys(weighing ?? {})];
      change.set({
        ...question,
        ...(weighing ? { weighing: { ...weighingOf(record), ...weighing } } : {}),
        ...(factsChanged(before, question ?? {}) ? { factsChangedAt: db.now } : {}),
      });
      if (personId !== undefined && personId !== record.person_id) {
        if (stage !== 'draft') throw new NotFound();
        change.set({ personId: (await usablePerson(db, personId)).id });
      }
      if (stage === 'draft') return change.finish();
      await change.happened('question_changed', { fields: fields.join(',') });
      if (question?.urgency === 'today') await this.shareWithDeputy(change);
      if (question?.subtype !== undefined)
        await raiseAlarm(change, hardLinesOf(question.subtype), ['hard_line']);
      return change.finish();
    });
  }

  raise(caseId: string): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      const { record } = change;
      const line = await currentLine(db, record.raised_by_id);
      refuseIf(refusalsToRaise(record, record.my_part, record, line?.supervisorId ?? null));
      if (line === undefined) throw new NotFound();

      change.move('raised');
      change.set({
        raisedAt: db.now,
        factsChangedAt: db.now,
        supervisorId: line.supervisorId,
        deputyId: line.deputyId,
        lineId: line.id,
        teamId: await teamOf(db),
      });
      await change.happened('case_raised');
      await this.shareWithSupervision(change, line);
      await raiseAlarm(change, hardLinesOf(record.subtype), ['hard_line']);
      return change.finish();
    });
  }

  withdraw(caseId: string, { reason }: GiveReason): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      refuseIf(refusalsToWithdraw(change.record, change.record.my_part, reason));
      change.move('withdrawn');
      await change.happenedBecause('case_withdrawn', reason);
      await endAccess(db, caseId, ['second_viewer']);
      return change.finish();
    });
  }

  /** The supervisor sees it from now on; for an answer today their deputy does too. */
  private async shareWithSupervision(
    { db, record }: CaseChange,
    line: { readonly id: string; readonly supervisorId: string; readonly deputyId: string | null },
  ): Promise<void> {
    const part = 'supervisor';
    await grantAccess(db, record.id, { memberId: line.supervisorId, part, lineId: line.id });
    if (record.urgency === 'today' && line.deputyId !== null)
      await grantAccess(db, record.id, { memberId: line.deputyId, part, lineId: line.id });
  }

  /** A question that becomes urgent reaches the deputy too. */
  private async shareWithDeputy({ db, record }: CaseChange): Promise<void> {
    const { deputy_id: memberId, line_id: lineId } = record;
    if (memberId === null) return;
    await grantAccess(db, record.id, { memberId, part: 'supervisor', lineId });
  }
}

async function teamOf(db: TenantTransaction): Promise<string | null> {
  const row = await db.one<{ team_id: string | null }>('select team_id from member where id = $1', [
    db.actor.memberId,
  ]);
  return row.team_id;
}
