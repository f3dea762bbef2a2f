import type {
  Outcome,
  PairPart,
  RecordReader,
  RecordSignatureKind,
  RecordState,
} from '@alongside/domain';
import type { AddendumView } from '../decisions';
import type { MemberView } from '../session';

export const RECORD_LIMITS = { note: 20_000, words: 4000 } as const;

/** An item of the agenda with what the two noted under it. */
export interface RecordItem {
  /** @format uuid */
  readonly itemId: string;
  readonly title: string;
  /** The kind of agenda item. */
  readonly kind: string;
  readonly note: string;
}

/** A decision of the pair's cases, by reference: the case keeps its own record. */
export interface RecordDecision {
  /** @format uuid */
  readonly caseId: string;
  readonly title: string;
  readonly personLabel: string;
  readonly outcome: Outcome;
  /** @format date */
  readonly decidedOn: string;
}

export interface RecordAction {
  /** @format uuid */
  readonly actionId: string;
  readonly what: string;
  readonly owner: MemberView;
  /** @format date */
  readonly dueOn: string;
}

/** What the record says. Its content hash is the SHA-256 of this, as canonical JSON. */
export interface RecordText {
  /** @format date */
  readonly heldOn: string;
  readonly supervisor: MemberView;
  readonly supervisee: MemberView;
  readonly items: readonly RecordItem[];
  readonly decisions: readonly RecordDecision[];
  readonly actions: readonly RecordAction[];
  /** The next session. @format date */
  readonly nextOn: string | null;
}

/** What the two can still choose, while the text can change. */
export interface RecordDraftView {
  /** Left out by one of the two. */
  readonly leftOut: readonly RecordItem[];
  /** `null` when nothing was noted there. It goes into the record only when both would have it there. */
  readonly checkIn: CheckInChoice | null;
}

export interface CheckInChoice {
  readonly item: RecordItem;
  readonly mine: boolean;
  readonly theirs: boolean;
}

export interface RecordSignatureView {
  readonly part: PairPart;
  readonly kind: RecordSignatureKind;
  /** The difference of view, or why it is declined. */
  readonly text: string | null;
  readonly by: MemberView;
  readonly at: string;
}

/** The record of one supervision session, as the reader may know it. */
export interface RecordView {
  /** @format uuid */
  readonly id: string;
  /** @format uuid */
  readonly lineId: string;
  /** @format uuid */
  readonly sessionId: string;
  readonly version: number;
  readonly state: RecordState;
  readonly readAs: RecordReader;
  /** Whether the line is current: afterwards nothing is changed, signed or added. */
  readonly isCurrent: boolean;
  readonly text: RecordText;
  /** `null` once somebody signed, and for everybody but the two. */
  readonly draft: RecordDraftView | null;
  readonly draftedBy: MemberView;
  readonly sharedAt: string | null;
  /** @format date */
  readonly readBackBy: string | null;
  /** The day after it goes to the next manager unless both have signed. @format date */
  readonly settleBy: string | null;
  /** SHA-256 of the text in hexadecimal, once it is shared. */
  readonly contentHash: string | null;
  readonly signatures: readonly RecordSignatureView[];
  readonly addenda: readonly AddendumView[];
  /** When it went to the next manager. */
  readonly unsettledAt: string | null;
  readonly nextManager: MemberView | null;
  /** What the next manager adds. */
  readonly views: readonly AddendumView[];
}

/** Body of `PATCH /supervision/records/:recordId`. What is not named stays. */
export interface ChangeRecord {
  /** Agenda items to leave out. @maxItems 100 */
  readonly leaveOut?: readonly string[];
  /** Agenda items to take in again. @maxItems 100 */
  readonly takeIn?: readonly string[];
  /** Notes worded anew for the record. @maxItems 100 */
  readonly notes?: readonly RecordNote[];
  /** Whether I would have the check-in in the record. */
  readonly checkIn?: boolean;
}

export interface RecordNote {
  /** @format uuid */
  readonly itemId: string;
  /** @maxLength 20000 */
  readonly note: string;
}

/** Body of `POST /supervision/records/:recordId/signatures`. */
export interface SignRecord {
  readonly kind: RecordSignatureKind;
  /** The difference of view, or why it is declined. @maxLength 4000 */
  readonly text?: string | null;
  /** Version of the record that was read back; another version answers 412. @minimum 1 */
  readonly version: number;
}

/** One row of the records of a line. */
export interface RecordRow {
  /** @format uuid */
  readonly id: string;
  /** @format uuid */
  readonly sessionId: string;
  /** @format date */
  readonly heldOn: string;
  readonly state: RecordState;
  /** Whether the reader can sign it. */
  readonly waitsForMe: boolean;
  /** @format date */
  readonly readBackBy: string | null;
  /** Whether it is with the next manager. */
  readonly isUnsettled: boolean;
}

/** Answer of `GET /supervision/lines/:lineId/records`: keyset pages, newest first, no total. */
export interface RecordPage {
  readonly items: readonly RecordRow[];
  readonly next: string | null;
}

/** A record that waits for the view of the signed-in member as the next manager. */
export interface UnsettledRecordRow {
  /** @format uuid */
  readonly id: string;
  /** @format date */
  readonly heldOn: string;
  readonly supervisor: MemberView;
  readonly supervisee: MemberView;
  readonly since: string;
  /** Whether I have added a view. */
  readonly viewed: boolean;
}

/** Answer of `GET /me/unsettled-records`, longest waiting first. */
export interface UnsettledRecords {
  readonly items: readonly UnsettledRecordRow[];
}
