import {
  expectedVersion,
  newId,
  refuseIf,
  Stale,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type { ChangeRecord, RecordView } from '@alongside/contracts';
import {
  choicesAfter,
  NO_CHOICES,
  refusalsToChangeRecord,
  refusalsToDraftRecord,
  refusalsToShareRecord,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { SupervisionRecordEntity } from '../entities/supervision-record.entity';
import { lockSession } from '../sessions/session.queries';
import { contentHashOf } from './content-hash';
import {
  composeText,
  isEmptyText,
  type LockedRecord,
  lockRecord,
  openRecord,
} from './record.queries';
import { viewRecord } from './record.view';

/** The record of a session: drafted from what is there, chosen by the two, and shared for reading back. */
@Injectable()
export class RecordsService {
  constructor(private readonly database: TenantDatabase) {}

  read(recordId: string): Promise<RecordView> {
    return this.database.read(async (db) => viewRecord(db, await openRecord(db, recordId)));
  }

  readOfSession(sessionId: string): Promise<RecordView> {
    return this.database.read(async (db) =>
      viewRecord(db, await openRecord(db, sessionId, 'r.session_id = $1')),
    );
  }

  /** Whoever of the two comes second finds the draft of the first. */
  draft(sessionId: string): Promise<RecordView> {
    return this.database.command(async (db) => {
      const { session, pair } = await lockSession(db, sessionId);
      refuseIf(refusalsToDraftRecord(session.status));
      const present = await db.maybe('select 1 from supervision_record where session_id = $1', [
        sessionId,
      ]);
      if (present === undefined)
        await db.insert(SupervisionRecordEntity, {
          id: newId(),
          lineId: pair.lineId,
          sessionId,
          heldOn: session.onDate,
          version: 1,
          state: 'draft',
          choices: NO_CHOICES,
          draftedById: db.actor.memberId,
          draftedAt: db.now,
        });
      return finish(db, await openRecord(db, sessionId, 'r.session_id = $1'));
    });
  }

  change(recordId: string, body: ChangeRecord): Promise<RecordView> {
    return this.database.command(async (db) => {
      const record = await lockRecord(db, recordId);
      refuseIf(refusalsToChangeRecord(record.state));
      if (expectedVersion() !== record.version) throw new Stale(await viewRecord(db, record));
      const { noted } = await composeText(db, record, record.choices);
      const isOurs = (id: string): boolean => noted.some(({ itemId }) => itemId === id);
      const notes = (body.notes ?? []).filter(({ itemId }) => isOurs(itemId));
      const choices = choicesAfter(record.choices, record.readAs, {
        leaveOut: (body.leaveOut ?? []).filter(isOurs),
        takeIn: body.takeIn ?? [],
        notes: Object.fromEntries(notes.map(({ itemId, note }) => [itemId, note])),
        ...(body.checkIn === undefined ? {} : { checkIn: body.checkIn }),
      });
      const changed = { ...record, choices };
      // A shared text changes with the choices; a signature names the version that was read back.
      const text = record.state === 'draft' ? {} : await frozenText(db, changed);
      await save(db, record, { ...text, choices, version: record.version + 1 });
      return finish(db, await openRecord(db, recordId));
    });
  }

  share(recordId: string): Promise<RecordView> {
    return this.database.command(async (db) => {
      const record = await lockRecord(db, recordId);
      const frozen = await frozenText(db, record);
      refuseIf(refusalsToShareRecord(record.state, isEmptyText(frozen.text)));
      await save(db, record, {
        ...frozen,
        state: 'shared',
        version: record.version + 1,
        sharedById: db.actor.memberId,
        sharedAt: db.now,
      });
      db.need([record.supervisor.id, record.supervisee.id], db.actor.memberId);
      return finish(db, await openRecord(db, recordId));
    });
  }
}

const save = (
  db: TenantTransaction,
  { id, version }: LockedRecord,
  changes: Partial<SupervisionRecordEntity>,
): Promise<number> => db.update(SupervisionRecordEntity, { id, version }, changes);

async function frozenText(
  db: TenantTransaction,
  record: LockedRecord,
): Promise<Required<Pick<SupervisionRecordEntity, 'contentHash'>> & { text: RecordView['text'] }> {
  const { text } = await composeText(db, record, record.choices);
  return { text, contentHash: contentHashOf(text) };
}

/** Tells the open pages, and answers with the record as it is now. */
export async function finish(
  db: TenantTransaction,
  record: Awaited<ReturnType<typeof openRecord>>,
): Promise<RecordView> {
  const { sessionId: id, version: seq, supervisor, supervisee, nextManager } = record;
  const memberIds = [
    supervisor.id,
    supervisee.id,
    ...(nextManager === null ? [] : [nextManager.id]),
  ];
  db.notify({ subject: 'session', id, seq, memberIds });
  return viewRecord(db, record);
}
