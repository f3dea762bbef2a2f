import { NotFound, refuseIf, type TenantTransaction } from '@alongside/api-platform';
import type { RecordItem, RecordText } from '@alongside/contracts';
import {
  isCurrentLine,
  isPairOfRecord,
  type PairPart,
  recordedItems,
  type RecordChoices,
  type RecordReader,
  recordReaderOf,
  refusalsToChangePair,
} from '@alongside/domain';
import { type RecordRecord, recordStatement } from './record.statement';
import { sessionContent } from './session-content';

/** A record as the signed-in member stands to it. */
export interface OpenRecord extends RecordRecord {
  readonly readAs: RecordReader;
  readonly isCurrent: boolean;
}

type Found = 'r.id = $1' | 'r.session_id = $1';

/** Throws NotFound for everybody to whom this record does not exist. */
export async function openRecord(
  db: TenantTransaction,
  id: string,
  found: Found = 'r.id = $1',
): Promise<OpenRecord> {
  const row = await db.one<RecordRecord>(recordStatement(found), [id]);
  return readBy(db, row);
}

function readBy(db: TenantTransaction, row: RecordRecord): OpenRecord {
  const line = {
    supervisorId: row.supervisor.id,
    superviseeId: row.supervisee.id,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
  };
  const { state, isShared } = row;
  const nextManagerId = row.nextManager?.id ?? null;
  const readAs = recordReaderOf(
    { line, state, nextManagerId, isShared },
    db.actor.memberId,
    db.now,
  );
  if (readAs === undefined) throw new NotFound();
  return { ...row, readAs, isCurrent: isCurrentLine(line, db.now) };
}

/** A record of the signed-in member's own pair, which nobody else changes until this transaction ends. */
export interface LockedRecord extends OpenRecord {
  readonly readAs: PairPart;
}

/** Throws NotFound for everybody but the two, and Refused once the line has ended. */
export async function lockRecord(db: TenantTransaction, recordId: string): Promise<LockedRecord> {
  await db.one('select 1 from supervision_record where id = $1 for update', [recordId]);
  const record = await openRecord(db, recordId);
  const { readAs } = record;
  if (!isPairOfRecord(readAs)) throw new NotFound();
  refuseIf(refusalsToChangePair(record.isCurrent));
  return { ...record, readAs };
}

/** The text as the session and the choices of the two make it now, and everything it was chosen from. */
export interface Composed {
  readonly text: RecordText;
  readonly noted: readonly RecordItem[];
}

/** Puts the text together from the session, so that nothing is typed twice. */
export async function composeText(
  db: TenantTransaction,
  record: Pick<RecordRecord, 'sessionId' | 'heldOn' | 'supervisor' | 'supervisee'>,
  choices: RecordChoices,
): Promise<Composed> {
  const { supervisor, supervisee, heldOn } = record;
  const pair = { supervisorId: supervisor.id, superviseeId: supervisee.id };
  const content = await sessionContent(db, record.sessionId, pair);
  const { decisions, actions, nextOn } = content;
  const items = recordedItems(content.items, choices);
  return {
    text: { heldOn, supervisor, supervisee, items, decisions, actions, nextOn },
    noted: content.items,
  };
}

/** Whether there is nothing in it to read back. */
export const isEmptyText = ({ items, decisions, actions }: RecordText): boolean =>
  items.length + decisions.length + actions.length === 0;

/** Whether the notes of a session may still be changed: nobody has signed or declined its record. */
export async function notesAreOpen(db: TenantTransaction, sessionId: string): Promise<boolean> {
  const frozen = await db.maybe(
    `select 1 from supervision_record where session_id = $1 and state not in ('draft', 'shared')`,
    [sessionId],
  );
  return frozen === undefined;
}
