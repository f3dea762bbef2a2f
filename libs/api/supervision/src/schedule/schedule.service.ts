import {
  expectedVersion,
  newId,
  refuseIf,
  Stale,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type {
  AddSession,
  SessionRow,
  SetSchedule,
  SupervisionLineView,
} from '@alongside/contracts';
import { localDate, refusalsToAddSession, refusalsToSetSchedule } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { SupervisionScheduleEntity } from '../entities/supervision-schedule.entity';
import { notifyPair } from '../lines/line-notice';
import { viewLine } from '../lines/line.queries';
import { lockLine } from '../lines/lock-line';
import { type Pair, pairToChange } from '../lines/pair.queries';
import { daysOf, zoneOf } from '../lines/zone.queries';
import { openSession, toSessionRow } from '../sessions/session.queries';
import { layAnew, readPlannedAhead } from './lay-anew';
import { momentOf } from './rhythm';
import {
  insertSession,
  layOut,
  readDefaults,
  readSchedule,
  type ScheduleRow,
} from './schedule.queries';

/** The dates of a pair: a rhythm three months ahead, and single ones besides it. */
@Injectable()
export class ScheduleService {
  constructor(private readonly database: TenantDatabase) {}

  /** The dates that an earlier rhythm laid out follow the new one, in their order. Throws Stale. */
  set(lineId: string, body: SetSchedule): Promise<SupervisionLineView> {
    return this.database.command(async (db) => {
      const pair = await pairToChange(db, lineId);
      await lockLine(db, lineId);
      const before = await readSchedule(db, lineId);
      if (expectedVersion() !== (before?.version ?? 0)) throw new Stale(await viewLine(db, pair));
      const days = await daysOf(db);
      const planned = await readPlannedAhead(db, lineId);
      const situation = { today: localDate(db.now, days.zone), hasDatesAhead: planned.length > 0 };
      refuseIf(refusalsToSetSchedule(body, situation));

      const version = (before?.version ?? 0) + 1;
      const schedule = await insertSchedule(db, pair, version, body);
      await layAnew(db, planned, schedule, body.reason ?? null, days);
      await layOut(db, schedule, days);
      notifyPair(db, pair, version);
      return viewLine(db, pair);
    });
  }

  add(lineId: string, body: AddSession): Promise<SessionRow> {
    return this.database.command(async (db) => {
      const pair = await pairToChange(db, lineId);
      const startsAt = momentOf(body.onDate, body.atTime, await zoneOf(db));
      const terms = { onDate: body.onDate, startsAt: startsAt.getTime() };
      refuseIf(refusalsToAddSession(terms, db.now.getTime()));
      const id = await insertSession(db, { lineId, ...body, startsAt });
      notifyPair(db, pair, 0);
      return toSessionRow((await openSession(db, id)).session);
    });
  }
}

async function insertSchedule(
  db: TenantTransaction,
  { lineId }: Pair,
  version: number,
  body: SetSchedule,
): Promise<ScheduleRow> {
  const agreed = await readDefaults(db, lineId);
  const { startsOn, atTime } = body;
  const row = {
    id: newId(),
    lineId,
    version,
    startsOn,
    atTime,
    cadence: body.cadence ?? agreed.cadence,
    lengthMinutes: body.lengthMinutes ?? agreed.lengthMinutes,
    place: body.place ?? agreed.place,
  };
  const by = { reason: body.reason ?? null, setById: db.actor.memberId, setAt: db.now };
  await db.insert(SupervisionScheduleEntity, { ...row, ...by });
  return row;
}
