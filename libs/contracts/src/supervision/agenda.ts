import type {
  AddedKind,
  AgendaKind,
  Arrival,
  Stage,
  SupervisionActionChange,
  SupervisionActionState,
} from '@alongside/domain';
import type { MemberView } from '../session';
import type { PairView, SessionRow } from './sessions';

export const AGENDA_LIMITS = {
  title: 200,
  reason: 500,
  note: 20_000,
  privateNote: 10_000,
  what: 300,
  /** Characters of one change of a shared note, in base64. */
  noteUpdate: 200_000,
} as const;

/** Answer of `GET /supervision/sessions/:sessionId`: everything that the session's page shows to this reader. */
export interface SupervisionSessionView {
  readonly session: SessionRow;
  readonly pair: PairView;
  readonly begunAt: string | null;
  readonly endedAt: string | null;
  /** In their order. */
  readonly items: readonly AgendaItemView[];
  /** What a change of the order starts from. */
  readonly orderVersion: number;
  /** Open ones of the line, and those agreed here; soonest due first. */
  readonly actions: readonly SupervisionActionView[];
  /** The reader's alone. */
  readonly privateNote: SessionPrivateNote;
  readonly next: SessionRow | null;
  /** When the two last held supervision. @format date */
  readonly lastHeldOn: string | null;
  /** Answers given for a while, until the two confirm or change them; the first given first. */
  readonly unconfirmed: readonly UnconfirmedAnswerView[];
  /** For the supervisee: what they meant to bring to the supervisor before, theirs to bring here or not. */
  readonly offered: readonly OfferedItem[];
  /** Whether its record has been drafted. */
  readonly hasRecord: boolean;
  /** Whether the shared notes take any more. */
  readonly notesAreOpen: boolean;
}

/** An answer to "I need an answer today" that the two settle in their next session. */
export interface UnconfirmedAnswerView {
  /** The request. @format uuid */
  readonly id: string;
  readonly text: string;
  readonly answeredBy: MemberView;
  readonly lastsUntil: string;
}

export interface OfferedItem {
  readonly title: string;
  readonly kind: AddedKind;
}

export interface AgendaItemView {
  /** @format uuid */
  readonly id: string;
  readonly version: number;
  readonly kind: AgendaKind;
  /** Empty for what every session has: the screen says it in its own words. */
  readonly title: string;
  /** Who brought it; `null` for what is there by itself. */
  readonly by: MemberView | null;
  /** The boundary question, as the pair sees it now; `null` for anything else, or once it is not both of theirs. */
  readonly question: AgendaQuestion | null;
  readonly done: boolean;
  /** How often it was carried over to get here. */
  readonly timesCarried: number;
  /** Why it was carried over to this session. */
  readonly carryReason: string | null;
  /** The session that it was carried over from, while that is the pair's. */
  readonly before: CarriedFrom | null;
  /** Whether it was carried on from this session. */
  readonly carriedOn: boolean;
  /** What the two noted, as plain text. */
  readonly note: string;
  /** Counts the changes of the note. */
  readonly noteSeq: number;
}

/** What the two wrote about an item the time before. */
export interface CarriedFrom {
  /** @format uuid */
  readonly sessionId: string;
  /** @format date */
  readonly onDate: string;
  /** The beginning of the note, as plain text; empty when there was none. */
  readonly note: string;
}

export interface AgendaQuestion {
  /** @format uuid */
  readonly caseId: string;
  readonly title: string;
  readonly personLabel: string;
  readonly stage: Stage;
  /** Why it came by itself; `null` once that is settled. */
  readonly why: Arrival | null;
}

export interface SupervisionActionView {
  /** @format uuid */
  readonly id: string;
  readonly version: number;
  readonly what: string;
  readonly owner: MemberView;
  /** @format date */
  readonly dueOn: string;
  readonly state: SupervisionActionState;
  readonly timesCarried: number;
  /** The latest reason for carrying it over or dropping it. */
  readonly reason: string | null;
  /** Agreed in this session. */
  readonly isNew: boolean;
}

export interface SessionPrivateNote {
  readonly text: string;
  /** 0 while nothing was kept. */
  readonly version: number;
  readonly savedAt: string | null;
}

/** Body of `POST /supervision/sessions/:sessionId/agenda-items`. */
export interface AddAgendaItem {
  /** @minLength 1 @maxLength 200 */
  readonly title: string;
  /** `other_work` unless given. */
  readonly kind?: AddedKind;
}

/** Body of `PATCH /supervision/agenda-items/:itemId`. */
export interface ChangeAgendaItem {
  /** Whether the two are through with it. */
  readonly done: boolean;
}

/** Body of `PUT /supervision/sessions/:sessionId/agenda-order`: every item, once. */
export interface OrderAgenda {
  /** @maxItems 100 */
  readonly itemIds: readonly string[];
}

/** Body of `POST /supervision/agenda-items/:itemId/carrying-over`. */
export interface CarryOver {
  /** @minLength 1 @maxLength 500 */
  readonly reason: string;
}

/** Body of `PUT /supervision/sessions/:sessionId/private-note`. */
export interface WriteSessionPrivateNote {
  /** @maxLength 10000 */
  readonly text: string;
}

/** Body of `POST /supervision/sessions/:sessionId/actions`. */
export interface AgreeSupervisionAction {
  /** @minLength 1 @maxLength 300 */
  readonly what: string;
  /** @format uuid */
  readonly ownerId: string;
  /** @format date */
  readonly dueOn: string;
}

/** Body of `PATCH /supervision/actions/:actionId`. */
export interface ChangeSupervisionAction {
  readonly to: SupervisionActionChange;
  /** Why it is carried over or dropped. @maxLength 500 */
  readonly reason?: string | null;
  /** The new date of what is carried over. @format date */
  readonly dueOn?: string | null;
}

/** Answer of `GET /supervision/agenda-items/:itemId/note?since=`: what the asker does not have yet. */
export interface NoteChanges {
  /** A Yjs update, in base64. */
  readonly update: string;
  /** The state vector of the server's document, in base64: what it has. */
  readonly has: string;
  readonly seq: number;
}

/** Body of `POST /supervision/agenda-items/:itemId/note`. */
export interface ChangeNote {
  /** A Yjs update, in base64; one that was sent before changes nothing. @minLength 1 @maxLength 200000 */
  readonly update: string;
}
