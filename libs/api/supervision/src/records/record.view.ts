import type { TenantTransaction } from '@alongside/api-platform';
import type {
  AddendumView,
  CheckInChoice,
  RecordDraftView,
  RecordView,
} from '@alongside/contracts';
import {
  CHECK_IN,
  isPairOfRecord,
  isRecordFrozen,
  isWritten,
  recordDates,
} from '@alongside/domain';
import { type Composed, composeText, type OpenRecord } from './record.queries';
import type { WordsRow } from './record.statement';

/** The record as its reader may know it; a draft is put together from the session as it is now. */
export async function viewRecord(db: TenantTransaction, record: OpenRecord): Promise<RecordView> {
  const isOpen = isPairOfRecord(record.readAs) && !isRecordFrozen(record.state);
  const composed = isOpen ? await composeText(db, record, record.choices) : null;
  const text =
    record.text ?? composed?.text ?? (await composeText(db, record, record.choices)).text;
  const dates =
    record.sharedAt === null
      ? null
      : recordDates(record.sharedAt, record.timeZone, record.calendar);
  const { id, lineId, sessionId, version, state, readAs, isCurrent, contentHash } = record;
  return {
    id,
    lineId,
    sessionId,
    version,
    state,
    readAs,
    isCurrent,
    text,
    draft: composed === null ? null : toDraft(record, composed),
    draftedBy: record.draftedBy,
    sharedAt: record.sharedAt?.toISOString() ?? null,
    readBackBy: dates?.readBackBy ?? null,
    settleBy: dates?.settleBy ?? null,
    contentHash,
    signatures: record.signatures.map((each) => ({ ...each, at: toIso(each.at) })),
    addenda: record.addenda.map(toWords),
    unsettledAt: record.unsettledAt?.toISOString() ?? null,
    nextManager: record.nextManager,
    views: record.views.map(toWords),
  };
}

function toDraft({ choices, readAs }: OpenRecord, { noted }: Composed): RecordDraftView {
  const worded = noted
    .map((item) => ({ ...item, note: choices.notes[item.itemId] ?? item.note }))
    .filter(({ note }) => isWritten(note));
  const item = worded.find(({ kind }) => kind === CHECK_IN);
  const checkIn: CheckInChoice | null =
    item === undefined
      ? null
      : {
          item,
          mine: choices.checkIn.some((part) => part === readAs),
          theirs: choices.checkIn.some((part) => part !== readAs),
        };
  return { leftOut: worded.filter(({ itemId }) => choices.leftOut.includes(itemId)), checkIn };
}

/** JSON made by the database has its own form of a moment. */
const toIso = (at: string): string => new Date(at).toISOString();

const toWords = ({ text, by, at }: WordsRow): AddendumView => ({ text, by, at: toIso(at) });
