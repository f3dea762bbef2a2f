import { currentLine } from '@alongside/api-identity';
import {
  newId,
  NotFound,
  refuseIf,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type {
  AnswerToday,
  AskToday,
  ConfirmToday,
  TodayOverview,
  TodayRequestView,
} from '@alongside/contracts';
import {
  refusalsToAcknowledgeToday,
  refusalsToAnswerToday,
  refusalsToAskToday,
  refusalsToConfirmToday,
  todayRoute,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { TodayRequestEntity } from '../entities/today-request.entity';
import {
  lockToday,
  readMine,
  readToday,
  readWaiting,
  standingOf,
  type TodayRecord,
  viewToday,
} from './today.queries';
import { membersHere, peopleOfRequest, readDuty, readIntervals, walk } from './today-route.queries';

/** "I need an answer today": asked, taken, answered for the time being, and settled in supervision. */
@Injectable()
export class TodayService {
  constructor(private readonly database: TenantDatabase) {}

  read(): Promise<TodayOverview> {
    return this.database.read(async (db) => ({
      mine: await viewToday(db, await readMine(db)),
      waiting: await viewToday(db, await readWaiting(db)),
    }));
  }

  readOne(id: string): Promise<TodayRequestView> {
    return this.database.read(async (db) => viewOne(db, await readToday(db, id)));
  }

  ask(body: AskToday): Promise<TodayRequestView> {
    return this.database.command(async (db) => {
      await demandOwnCase(db, body.caseId ?? null);
      const way = await wayFor(db);
      const { reached } = todayRoute(
        { ...way, dutyIds: await readDuty(db) },
        way.intervals,
        db.now,
      );
      refuseIf(refusalsToAskToday(body.text, reached));

      await db.insert(TodayRequestEntity, {
        ...way,
        caseId: body.caseId ?? null,
        text: body.text.trim(),
        askedAt: db.now,
        version: 1,
      });
      const { nextMoveAt } = await walk(db, way);
      await db.update(TodayRequestEntity, { id: way.id }, { nextMoveAt });
      return this.finish(db, await readToday(db, way.id));
    });
  }

  acknowledge(id: string): Promise<TodayRequestView> {
    return this.change(id, (db, record) => {
      refuseIf(refusalsToAcknowledgeToday(standingOf(db, record)));
      return taken(db);
    });
  }

  /** Whoever answers has it, if nobody said so before. */
  answer(id: string, { text, lastsUntil }: AnswerToday): Promise<TodayRequestView> {
    return this.change(id, (db, record) => {
      refuseIf(refusalsToAnswerToday(standingOf(db, record), { text, lastsUntil }, db.now));
      return {
        ...(record.acknowledged === null ? taken(db) : {}),
        answer: text.trim(),
        answeredAt: db.now,
        answeredById: db.actor.memberId,
        lastsUntil: new Date(lastsUntil),
      };
    });
  }

  confirm(id: string, body: ConfirmToday): Promise<TodayRequestView> {
    return this.change(id, (db, record) => {
      refuseIf(refusalsToConfirmToday(standingOf(db, record), body, record.isSupervisor));
      return {
        confirmation: body.kind,
        confirmationText: body.text?.trim() ?? null,
        confirmedAt: db.now,
        confirmedById: db.actor.memberId,
      };
    });
  }

  private change(
    id: string,
    work: (db: TenantTransaction, record: TodayRecord) => Partial<TodayRequestEntity>,
  ): Promise<TodayRequestView> {
    return this.database.command(async (db) => {
      const record = await lockToday(db, id);
      const changes = work(db, record);
      await db.update(TodayRequestEntity, { id }, { ...changes, version: record.version + 1 });
      return this.finish(db, await readToday(db, id));
    });
  }

  private async finish(db: TenantTransaction, record: TodayRecord): Promise<TodayRequestView> {
    const memberIds = await peopleOfRequest(db, { id: record.id, askerId: record.asker.id });
    db.notify({ subject: 'today', id: record.id, seq: record.version, memberIds });
    db.need(memberIds, db.actor.memberId);
    return viewOne(db, record);
  }
}

async function viewOne(db: TenantTransaction, record: TodayRecord): Promise<TodayRequestView> {
  const [view] = await viewToday(db, [record]);
  if (view === undefined) throw new NotFound();
  return view;
}

const taken = (db: TenantTransaction): Partial<TodayRequestEntity> => ({
  acknowledgedAt: db.now,
  acknowledgedById: db.actor.memberId,
  nextMoveAt: null,
});

/** Only a question of one's own can be named. Throws NotFound. */
async function demandOwnCase(db: TenantTransaction, caseId: string | null): Promise<void> {
  if (caseId !== null)
    await db.one('select id from "case" where id = $1 and raised_by_id = $2', [
      caseId,
      db.actor.memberId,
    ]);
}

/**
 * The way is laid when it is asked: a change of the organisation's intervals is for the next one. Whoever has
 * left is not on it.
 */
async function wayFor(db: TenantTransaction) {
  const line = await currentLine(db, db.actor.memberId);
  const here = await membersHere(db, [line?.supervisorId, line?.deputyId]);
  const ifHere = (id: string | null | undefined): string | null => (id && here.has(id) ? id : null);
  return {
    id: newId(),
    lineId: line?.id ?? null,
    askerId: db.actor.memberId,
    askedAt: db.now,
    supervisorId: ifHere(line?.supervisorId),
    deputyId: ifHere(line?.deputyId),
    intervals: await readIntervals(db),
    acknowledgedAt: null,
  };
}
