import type { TimelineItem, TimelinePage } from '@alongside/contracts';
import type { Part } from '@alongside/domain';
import { HAPPENING_TEXT } from '../../casework.text';

/** The pages of a timeline that are loaded, as one. */
export interface Loaded {
  readonly caseId: string;
  readonly items: readonly TimelineItem[];
  /** Where the page before begins; `null` at the beginning. */
  readonly before: number | null;
}

/** Takes the newest page in. What was loaded before stays, unless something would be missing between. */
export function withNewest(loaded: Loaded | undefined, caseId: string, page: TimelinePage): Loaded {
  const [first] = page.items;
  const older = loaded?.caseId === caseId ? loaded.items : [];
  const kept = first === undefined ? older : older.filter(({ seq }) => seq < first.seq);
  const joins = first !== undefined && kept.at(-1)?.seq === first.seq - 1;
  if (!joins || !loaded) return { caseId, items: page.items, before: page.before };
  return { caseId, items: [...kept, ...page.items], before: loaded.before };
}

/** Takes an older page in, in front. */
export const withOlder = (loaded: Loaded, page: TimelinePage): Loaded => ({
  ...loaded,
  items: [...page.items, ...loaded.items],
  before: page.before,
});

/** One thing to read: what somebody said, or what happened in a sentence. */
export interface Reading {
  readonly item: TimelineItem;
  /** The sentence of what happened; `null` for what somebody said. */
  readonly happening: string | null;
}

/**
 * In reading order, without what is shown some other way. The same thing twice in a row is said once, and
 * several checks that one person answered in a row are counted.
 */
export function readingsOf(items: readonly TimelineItem[]): readonly Reading[] {
  const readings: Reading[] = [];
  let inARow = 0;
  for (const item of items) {
    const who = item.by?.name ?? 'Alongside';
    const last = readings.at(-1)?.item;
    const goesOn =
      item.kind === 'safety_check_recorded' &&
      last?.kind === item.kind &&
      last.by?.id === item.by?.id;
    inARow = goesOn ? inARow + 1 : 1;
    const happening = goesOn
      ? `${who} answered ${inARow} safety checks.`
      : HAPPENING_TEXT[item.kind](who, item);
    if (item.entry) readings.push({ item, happening: null });
    else if (happening !== null) {
      if (goesOn || readings.at(-1)?.happening === happening) readings.pop();
      readings.push({ item, happening });
    }
  }
  return readings;
}

/** Whose mark stands beside an entry. */
export function voiceOf(part: Part | null): 'practitioner' | 'supervisor' | 'other' {
  if (part === 'raiser') return 'practitioner';
  return part === 'supervisor' ? 'supervisor' : 'other';
}
