import { newId, refuseIf, Stale, TenantDatabase } from '@alongside/api-platform';
import type { AddAddendum, RecordView, SignRecord } from '@alongside/contracts';
import {
  recordStateWith,
  refusalsToAddRecordAddendum,
  refusalsToAddRecordView,
  refusalsToSignRecord,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { RecordAddendumEntity } from '../entities/record-addendum.entity';
import { RecordManagerViewEntity } from '../entities/record-manager-view.entity';
import { RecordSignatureEntity } from '../entities/record-signature.entity';
import { SupervisionRecordEntity } from '../entities/supervision-record.entity';
import { lockRecord, openRecord } from './record.queries';
import { viewRecord } from './record.view';
import { finish } from './records.service';

/** Both sign the text that they read back; what comes later is added beside it. */
@Injectable()
export class RecordSigningService {
  constructor(private readonly database: TenantDatabase) {}

  sign(recordId: string, body: SignRecord): Promise<RecordView> {
    return this.database.command(async (db) => {
      const record = await lockRecord(db, recordId);
      const { readAs: part, signatures, lineId, contentHash } = record;
      const { kind } = body;
      const text = kind === 'agreed' ? null : (body.text ?? null);
      refuseIf(refusalsToSignRecord(record, part, kind, text));
      if (body.version !== record.version) throw new Stale(await viewRecord(db, record));
      await db.insert(RecordSignatureEntity, {
        id: newId(),
        lineId,
        recordId,
        part,
        kind,
        text,
        contentHash: contentHash ?? '',
        memberId: db.actor.memberId,
        signedAt: db.now,
      });
      // The version stays: a signature is given to this text, and the other signs the same.
      const state = recordStateWith([...signatures, { part, kind }]);
      await db.update(SupervisionRecordEntity, { id: recordId }, { state });
      return finish(db, await openRecord(db, recordId));
    });
  }

  addAddendum(recordId: string, { text }: AddAddendum): Promise<RecordView> {
    return this.database.command(async (db) => {
      const { state, lineId } = await lockRecord(db, recordId);
      refuseIf(refusalsToAddRecordAddendum(state, text));
      await db.insert(RecordAddendumEntity, {
        id: newId(),
        lineId,
        recordId,
        authorId: db.actor.memberId,
        text,
        addedAt: db.now,
      });
      return finish(db, await openRecord(db, recordId));
    });
  }

  /** Only the manager to whom it went; the two themselves have addenda for what they add. */
  addView(recordId: string, { text }: AddAddendum): Promise<RecordView> {
    return this.database.command(async (db) => {
      const { lineId, readAs } = await openRecord(db, recordId);
      refuseIf(readAs === 'manager' ? refusalsToAddRecordView(text) : ['not_your_part']);
      await db.insert(RecordManagerViewEntity, {
        id: newId(),
        lineId,
        recordId,
        authorId: db.actor.memberId,
        text,
        addedAt: db.now,
      });
      return finish(db, await openRecord(db, recordId));
    });
  }
}
