import { refuseIf, TenantDatabase, type TenantTransaction } from '@alongside/api-platform';
import type { ChangeNote, NoteChanges } from '@alongside/contracts';
import { refusalsToWriteNote } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { tellPair } from '../sessions/session.change';
import { takesNotes } from '../sessions/session-page.queries';
import { openSessionOfItem } from '../sessions/session.queries';
import { changesSince, EMPTY_NOTE, mergeChange, type NoteState, vectorOf } from './note-document';

interface NoteRow extends NoteState {
  readonly seq: number;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

/** The notes that both write, item by item: what both type merges, and nothing that was taken is lost. */
@Injectable()
export class NotesService {
  constructor(private readonly database: TenantDatabase) {}

  /** What a reader lacks who has `since`; everything without it. */
  read(itemId: string, since: string | undefined): Promise<NoteChanges> {
    return this.database.read(async (db) => {
      await openSessionOfItem(db, itemId);
      const note = (await readNote(db, itemId, '')) ?? { ...EMPTY_NOTE, seq: 0 };
      return answer(note, since === undefined ? null : bytesOf(since));
    });
  }

  /** Merges one change; one that came before changes nothing. Answers with what the sender lacks. */
  change(itemId: string, { update }: ChangeNote): Promise<NoteChanges> {
    return this.database.command(async (db) => {
      const { session, pair } = await openSessionOfItem(db, itemId);
      const { id: sessionId, lineId } = session;
      refuseIf(refusalsToWriteNote(await takesNotes(db, session, pair)));
      await db.query(
        `insert into note_document (organisation_id, item_id, line_id, state, text, changed_at)
         values ($1, $2, $3, $4, '', $5) on conflict do nothing`,
        [db.organisationId, itemId, lineId, Buffer.from(EMPTY_NOTE.state), db.now],
      );
      const before = (await readNote(db, itemId, 'for update')) ?? { ...EMPTY_NOTE, seq: 0 };
      const sent = bytesOf(update);
      const after = mergeChange(before, sent);
      if (Buffer.compare(Buffer.from(before.state), Buffer.from(after.state)) === 0)
        return answer(before, null);
      const seq = before.seq + 1;
      await keep(db, { itemId, lineId, seq, sent, after });
      tellPair(db, pair, sessionId, session.version);
      return answer({ ...after, seq }, null);
    });
  }
}

const answer = (note: NoteRow, has: Uint8Array | null): NoteChanges => ({
  update: base64(changesSince(note, has)),
  has: base64(vectorOf(note)),
  seq: note.seq,
});

const readNote = (
  db: TenantTransaction,
  itemId: string,
  lock: '' | 'for update',
): Promise<NoteRow | undefined> =>
  db.maybe<NoteRow>(`select state, text, seq from note_document where item_id = $1 ${lock}`, [
    itemId,
  ]);

interface KeptChange {
  readonly itemId: string;
  readonly lineId: string;
  readonly seq: number;
  readonly sent: Uint8Array;
  readonly after: NoteState;
}

async function keep(
  db: TenantTransaction,
  { itemId, lineId, seq, sent, after }: KeptChange,
): Promise<void> {
  await db.query(
    'update note_document set state = $2, text = $3, seq = $4, changed_at = $5 where item_id = $1',
    [itemId, Buffer.from(after.state), after.text, seq, db.now],
  );
  await db.query(
    `insert into note_update (organisation_id, item_id, seq, line_id, update, author_id, received_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [db.organisationId, itemId, seq, lineId, Buffer.from(sent), db.actor.memberId, db.now],
  );
}
