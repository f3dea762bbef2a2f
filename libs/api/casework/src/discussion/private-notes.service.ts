import {
  expectedVersion,
  refuseIf,
  Stale,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type { PrivateNoteView, WritePrivateNote } from '@alongside/contracts';
import { refusalsToAct } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { readCase } from '../case.queries';

interface NoteRow {
  readonly text: string;
  readonly version: number;
  readonly saved_at: Date;
}

const NOTHING: PrivateNoteView = { text: '', version: 0, savedAt: null };

/** Preparation that nobody else reads, and that is never shared by accident: it has no part in the case. */
@Injectable()
export class PrivateNotesService {
  constructor(private readonly database: TenantDatabase) {}

  read(caseId: string): Promise<PrivateNoteView> {
    return this.database.read(async (db) => {
      await readCase(db, caseId);
      return readNote(db, caseId);
    });
  }

  write(caseId: string, { text }: WritePrivateNote): Promise<PrivateNoteView> {
    return this.database.command(async (db) => {
      const record = await readCase(db, caseId);
      refuseIf(refusalsToAct('write_private_note', record, record.my_part));
      const version = expectedVersion();
      const saved = await db.query(
        version === 0
          ? `insert into private_note (organisation_id, member_id, case_id, text, saved_at)
             values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`
          : `update private_note set text = $4, saved_at = $5, version = version + 1
             where organisation_id = $1 and member_id = $2 and case_id = $3 and version = $6 returning 1`,
        [
          db.organisationId,
          db.actor.memberId,
          caseId,
          text,
          db.now,
          ...(version === 0 ? [] : [version]),
        ],
      );
      const note = await readNote(db, caseId);
      if (saved.length === 0) throw new Stale(note);
      return note;
    });
  }
}

async function readNote(db: TenantTransaction, caseId: string): Promise<PrivateNoteView> {
  const row = await db.maybe<NoteRow>(
    'select text, version, saved_at from private_note where member_id = $1 and case_id = $2',
    [db.actor.memberId, caseId],
  );
  if (row === undefined) return NOTHING;
  return { text: row.text, version: row.version, savedAt: row.saved_at.toISOString() };
}
