import type { PairPart } from './pair';
import { isWritten } from '../text/sentence';

/** One item of the agenda with what the two noted under it. */
export interface RecordedItem {
  readonly itemId: string;
  readonly title: string;
  readonly kind: string;
  readonly note: string;
}

/** What the two want in their record beyond what the session already says. */
export interface RecordChoices {
  readonly leftOut: readonly string[];
  /** Notes worded anew for the record, by item. */
  readonly notes: Readonly<Record<string, string>>;
  /** Who would have the check-in in the record; it goes in only when both would. */
  readonly checkIn: readonly PairPart[];
}

export const NO_CHOICES: RecordChoices = { leftOut: [], notes: {}, checkIn: [] };

/** The private start of the talk. */
export const CHECK_IN = 'check_in';

/**
 * The items that go into the record: those with something to say, without what either left out, and the
 * check-in only when both chose it.
 *
 * Source: docs/domain/DOMAIN.md section 7, "check-in (private, optional)".
 */
export function recordedItems<T extends RecordedItem>(
  items: readonly T[],
  { leftOut, notes, checkIn }: RecordChoices,
): readonly T[] {
  const bothChoseCheckIn = new Set(checkIn).size === 2;
  return items
    .map((item) => ({ ...item, note: notes[item.itemId] ?? item.note }))
    .filter(({ note }) => isWritten(note))
    .filter(({ itemId }) => !leftOut.includes(itemId))
    .filter(({ kind }) => kind !== CHECK_IN || bothChoseCheckIn);
}

/** What one of the two changes about the record. What is not named stays. */
export interface RecordChange {
  readonly leaveOut?: readonly string[];
  readonly takeIn?: readonly string[];
  readonly notes?: Readonly<Record<string, string>>;
  /** Whether I would have the check-in in the record. */
  readonly checkIn?: boolean;
}

/** The choices once `part` made this change. Nobody chooses the check-in for the other. */
export function choicesAfter(
  choices: RecordChoices,
  part: PairPart,
  { leaveOut = [], takeIn = [], notes = {}, checkIn }: RecordChange,
): RecordChoices {
  const kept = choices.leftOut.filter((id) => !takeIn.includes(id) && !leaveOut.includes(id));
  const others = choices.checkIn.filter((each) => each !== part);
  return {
    leftOut: [...kept, ...new Set(leaveOut)],
    notes: { ...choices.notes, ...notes },
    checkIn: checkIn === undefined ? choices.checkIn : checkIn ? [...others, part].sort() : others,
  };
}

/** JSON with the keys of every object in order and nothing between: equal values read alike, and hash alike. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
