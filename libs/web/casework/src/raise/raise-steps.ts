import type { Question } from '@alongside/contracts';
import { isSubtypeOf, isWritten } from '@alongside/domain';
import type { SummaryError } from '@alongside/web-ui';

/** The pages of raising a question. `check` comes before sharing; those after it may be left out. */
export const RAISE_PAGES = [
  'start',
  'act',
  'when',
  'check',
  'direction',
  'about',
  'motive',
  'feeling',
  'context',
] as const;
export type RaisePageName = (typeof RAISE_PAGES)[number];

export const NEEDED_PAGES = ['start', 'act', 'when'] as const satisfies readonly RaisePageName[];
export const OPTIONAL_PAGES = [
  'direction',
  'about',
  'motive',
  'feeling',
  'context',
] as const satisfies readonly RaisePageName[];

export const isRaisePage = (name: string | undefined): name is RaisePageName =>
  (RAISE_PAGES as readonly (string | undefined)[]).includes(name);

/** What is written so far; the person is chosen apart from the question. */
export interface Written {
  readonly question: Question;
  readonly personChosen: boolean;
}

export const EMPTY_QUESTION: Question = {
  title: null,
  story: null,
  act: null,
  feeling: null,
  context: null,
  setting: null,
  parentOrCarer: null,
  type: null,
  subtype: null,
  timing: null,
  direction: null,
  motive: null,
  urgency: null,
};

/** What is missing on this page, with the field that puts it right. The optional pages miss nothing. */
export function missingOn(page: RaisePageName, written: Written): readonly SummaryError[] {
  const { question, personChosen } = written;
  const errors: (SummaryError | false)[] = [];
  if (page === 'start') {
    errors.push(
      !personChosen && { fieldId: 'person', message: 'Choose whom it is about, or make a label.' },
      !isWritten(question.story) && { fieldId: 'story', message: 'Tell what is happening.' },
    );
  }
  if (page === 'act') {
    errors.push(
      !question.timing && { fieldId: 'timing', message: 'Choose whether it has happened.' },
      !isWritten(question.act) && {
        fieldId: 'act',
        message: 'Say what exactly would happen, or did.',
      },
    );
  }
  if (page === 'when') {
    errors.push(
      !question.urgency && { fieldId: 'urgency', message: 'Choose by when you need an answer.' },
    );
  }
  return errors.filter((error) => error !== false);
}

/** The first page on which something that is needed is missing; `null` when it can be shared. */
export const firstIncomplete = (written: Written): RaisePageName | null =>
  NEEDED_PAGES.find((page) => missingOn(page, written).length > 0) ?? null;

/**
 * Where "Continue" leads. The needed pages come first; once they are filled in, a page opened from
 * the check page (`back`) returns there, and the optional ones follow each other.
 */
export function pageAfter(page: RaisePageName, written: Written, back: boolean): RaisePageName {
  const optional = (OPTIONAL_PAGES as readonly RaisePageName[]).indexOf(page);
  if (optional >= 0) return (back ? undefined : OPTIONAL_PAGES[optional + 1]) ?? 'check';
  return firstIncomplete(written) ?? 'check';
}

/** Where "Back" leads inside the journey; `null` when it leads out of it. */
export function pageBefore(page: RaisePageName, back: boolean): RaisePageName | null {
  if (page === 'start') return back ? 'check' : null;
  if (back || page === 'direction') return 'check';
  if (page === 'check') return 'when';
  return RAISE_PAGES[RAISE_PAGES.indexOf(page) - 1] ?? 'start';
}

/** A change of the type takes the subtype with it unless the two still go together. */
export const withMatchingSubtype = (
  change: Partial<Question>,
  before: Question,
): Partial<Question> => {
  if (change.type === undefined || change.subtype !== undefined) return change;
  const keeps = change.type && before.subtype && isSubtypeOf(before.subtype, change.type);
  return keeps ? change : { ...change, subtype: null };
};

/** Which step this is, in words. */
export function placeOf(page: RaisePageName, beganToday: boolean): string {
  const optional = (OPTIONAL_PAGES as readonly RaisePageName[]).indexOf(page);
  if (optional >= 0) return `If you like: ${optional + 1} of ${OPTIONAL_PAGES.length}`;
  const steps = beganToday ? ['start', 'act', 'check'] : ['start', 'act', 'when', 'check'];
  const step = steps.indexOf(page) + 1;
  const journey = beganToday ? 'An answer today' : 'Ask a boundary question';
  return step > 0 ? `${journey}: step ${step} of ${steps.length}` : journey;
}
