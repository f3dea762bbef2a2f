import * as Y from 'yjs';
import { fromBase64, toBase64, toUrlSafe } from './base64';

/** What the server says of a note: what the asker lacks, and what the server has, both in base64. */
export interface NoteNews {
  readonly update: string;
  readonly has: string;
}

/** The way to the server. */
export interface NoteWire {
  read(since: string): Promise<NoteNews>;
  send(update: string): Promise<NoteNews>;
}

/**
 * `closed`: the server takes no more of this note, and says so by refusing. `too_long`: it takes more once
 * there are fewer words.
 */
export type NoteState = 'saved' | 'waiting' | 'offline' | Refusal;
export type Refusal = 'closed' | 'too_long';

/** The field in which the note is shown. */
export interface NoteField {
  /** Where the caret is, or both ends of what is selected; nothing while it is elsewhere. */
  selection(): readonly number[];
  /** The other changed the text; the places of the selection are where they belong now. */
  show(text: string, selection: readonly number[]): void;
}

/** Pause after which what was typed is sent, and waits after failures, the last one for ever. Unit: milliseconds. */
const PAUSE = 150;
const RETRIES = [1000, 2000, 5000, 15_000];

const TEXT = 'note';
const HERE = 'typed here';
/** Which character a place stays with: the one before it, or the one after it. */
const BEFORE = -1;
const AFTER = 0;
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/**
 * One shared note while it is open: what is typed here and what the other types merge without loss, whatever
 * way and order the changes take. What the server has not confirmed stays, and is sent until it has.
 */
export class NoteKeeper {
  private readonly document = new Y.Doc();
  private readonly shared = this.document.getText(TEXT);
  private confirmed: Uint8Array | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private isDirty = false;
  private failures = 0;
  private isOver = false;
  /** What came while the field must be left alone. */
  private held: Uint8Array[] | null = null;

  /**
   * `stood` is told how it stands with keeping the text; `refused` says whether a failure is the server's
   * word, and which.
   */
  constructor(
    private readonly wire: NoteWire,
    private readonly field: NoteField,
    private readonly stood: (state: NoteState) => void,
    private readonly refused: (error: unknown) => Refusal | null,
  ) {}

  get text(): string {
    return this.shared.toJSON();
  }

  /** Whether something typed is not confirmed yet. */
  get hasUnsent(): boolean {
    return this.isDirty;
  }

  /** Takes the text as it stands in the field now: only what differs is written. */
  write(value: string): void {
    const before = this.text;
    if (value === before) return;
    const { start, removed, added } = difference(before, value);
    this.document.transact(() => {
      if (removed > 0) this.shared.delete(start, removed);
      if (added !== '') this.shared.insert(start, added);
    }, HERE);
    this.isDirty = true;
    if (this.failures === 0) this.stood('waiting');
    this.schedule(PAUSE);
  }

  /** Leaves the field alone while its writer composes a character out of several keys. */
  hold(): void {
    this.held ??= [];
  }

  /** Merges what came meanwhile. */
  release(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const update of held) this.take(update);
  }

  /** Merges what the other wrote, and keeps the caret with the words it stands in. */
  private take(update: Uint8Array): void {
    if (this.held !== null) {
      this.held.push(update);
      return;
    }
    const before = this.text;
    const [from, to] = this.field.selection();
    // A caret stays with the character before it: whoever types on at the end must not be carried behind the
    // words of the other. A selection keeps to what is in it.
    const startsWith = to === undefined || to === from ? BEFORE : AFTER;
    const places = [
      ...(from === undefined ? [] : [this.placeAt(from, startsWith)]),
      ...(to === undefined ? [] : [this.placeAt(to, BEFORE)]),
    ];
    Y.applyUpdate(this.document, update, 'server');
    if (this.text === before) return;
    const found = places.map(
      (place) => Y.createAbsolutePositionFromRelativePosition(place, this.document)?.index ?? 0,
    );
    this.field.show(this.text, found);
  }

  private placeAt(index: number, side: number): Y.RelativePosition {
    return Y.createRelativePositionFromTypeIndex(this.shared, index, side);
  }

  /** Sends what is not confirmed, and fetches what is lacking. */
  async sync(): Promise<void> {
    clearTimeout(this.timer);
    while (this.running !== undefined) await this.running;
    if (this.isOver) return;
    this.running = this.exchange().finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  /** Takes what was typed before the page was loaded anew, and never sent. */
  restore(update: string): void {
    this.isDirty = true;
    this.take(fromBase64(update));
    this.schedule(0);
  }

  /** Stops trying. */
  close(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  /** What the server does not have yet, in base64; `null` when it has everything. */
  unsent(): string | null {
    return this.isDirty ? toBase64(Y.encodeStateAsUpdate(this.document, this.confirmed)) : null;
  }

  private async exchange(): Promise<void> {
    const update = this.unsent();
    this.isDirty = false;
    try {
      const news = await (update === null
        ? this.wire.read(toUrlSafe(toBase64(Y.encodeStateVector(this.document))))
        : this.wire.send(update));
      this.take(fromBase64(news.update));
      this.confirmed = fromBase64(news.has);
      this.failures = 0;
      // What was typed while it was under way goes next.
      if (this.hasUnsent) this.schedule(PAUSE);
      else this.stood('saved');
    } catch (error) {
      this.isDirty ||= update !== null;
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    const refusal = this.refused(error);
    if (refusal !== null) {
      this.stood(refusal);
      return;
    }
    this.stood('offline');
    this.schedule(RETRIES[Math.min(this.failures++, RETRIES.length - 1)] ?? PAUSE);
  }

  private schedule(wait: number): void {
    clearTimeout(this.timer);
    if (!this.isOver) this.timer = setTimeout(() => void this.sync(), wait);
  }
}

/** The one stretch in which two texts differ, never through the middle of a character. */
export function difference(
  before: string,
  after: string,
): { readonly start: number; readonly removed: number; readonly added: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start -= 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end])
    end += 1;
  if (end > 0 && isHighSurrogate(before.charCodeAt(before.length - end - 1))) end -= 1;
  return {
    start,
    removed: before.length - end - start,
    added: after.slice(start, after.length - end),
  };
}
