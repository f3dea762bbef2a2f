import {
  fromCursor,
  newId,
  NotFound,
  refuseIf,
  TenantDatabase,
  type TenantTransaction,
  toCursor,
} from '@alongside/api-platform';
import type { AnswerGap, GapChoices, GapPage, GapView, OpenGap } from '@alongside/contracts';
import {
  isQuarter,
  type PlannedGap,
  type Quarter,
  refusalsToAnswerGap,
  refusalsToOpenGap,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { GapAnswerEntity } from '../entities/gap-answer.entity';
import { PolicyGapEntity } from '../entities/policy-gap.entity';
import { managersOnly } from '../managers-only';
import { todayOf } from '../zone.queries';
import { namesPolicy, policyOfAnswer } from './answered-policy';
import {
  practitionersIn,
  readGap,
  readGaps,
  readManagers,
  readOwner,
  readUnits,
} from './gap.queries';
import { toAnswerable, toView } from './gap.view';
import type { GapQuery } from './gaps.body';

/** What the themes ask of the rules: a manager opens it, its owner answers it, and every member reads the answer. */
@Injectable()
export class GapsService {
  constructor(private readonly database: TenantDatabase) {}

  /** Throws NotFound for open ones unless the reader is a manager. */
  list({ state, cursor, limit }: GapQuery): Promise<GapPage> {
    const after = fromCursor(cursor);
    return this.database.read(async (db) => {
      if (state === 'open') managersOnly(db);
      const rows = await readGaps(db, state, after, limit);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map((row) => toView(db, row)),
        next: last === undefined ? null : toCursor({ at: last.cursorAt, id: last.id }),
      };
    });
  }

  read(id: string): Promise<GapView> {
    return this.database.read(async (db) => toView(db, await readGap(db, id)));
  }

  choices(): Promise<GapChoices> {
    return this.database.read(async (db) => {
      managersOnly(db);
      return { owners: await readManagers(db), units: await readUnits(db) };
    });
  }

  open(body: OpenGap): Promise<GapView> {
    return this.database.command(async (db) => {
      managersOnly(db);
      refuseIf(refusalsToOpenGap(await plannedGap(db, body), await todayOf(db)));
      const id = newId();
      const { unitId, quarter, period, table, categories } = body.figure;
      await db.insert(PolicyGapEntity, {
        id,
        ...{ unitId, quarter, period, categories, themeTable: table },
        question: body.question,
        ownerId: body.ownerId,
        replyBy: body.replyBy,
        openedById: db.actor.memberId,
        openedAt: db.now,
      });
      db.need([body.ownerId], db.actor.memberId);
      return toView(db, await readGap(db, id));
    });
  }

  answer(id: string, body: AnswerGap): Promise<GapView> {
    return this.database.command(async (db) => {
      managersOnly(db);
      await lockGap(db, id);
      const until = body.kind === 'try' ? body.until : null;
      const answer = { ...body, until, namesPolicy: namesPolicy(body) };
      const gap = toAnswerable(await readGap(db, id));
      refuseIf(refusalsToAnswerGap(gap, answer, db.actor.memberId, await todayOf(db)));
      const policy = await policyOfAnswer(db, answer);
      await db.insert(GapAnswerEntity, {
        gapId: id,
        ...{ kind: body.kind, reasons: body.reasons, until },
        policyId: policy?.policyId ?? null,
        policyNumber: policy?.policyNumber ?? null,
        answeredById: db.actor.memberId,
        answeredAt: db.now,
      });
      return toView(db, await readGap(db, id));
    });
  }
}

async function plannedGap(
  db: TenantTransaction,
  { figure, question, ownerId, replyBy }: OpenGap,
): Promise<PlannedGap> {
  const { quarter } = figure;
  return {
    question,
    figure: { ...figure, quarter: quarter as Quarter },
    replyBy,
    owner: await readOwner(db, ownerId),
    // What is no quarter is refused for that; whatever quarter counts here.
    practitioners: await practitionersIn(
      db,
      figure.unitId,
      isQuarter(quarter) ? quarter : '2000-Q1',
    ),
  };
}

/** Lets nobody else answer meanwhile. Nobody may change a gap, so its row cannot be locked. Throws NotFound. */
async function lockGap(db: TenantTransaction, id: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`policy_gap:${id}`]);
  if ((await db.maybe('select 1 from policy_gap where id = $1', [id])) === undefined)
    throw new NotFound();
}
