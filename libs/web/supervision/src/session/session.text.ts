import type { AgendaItemView, SupervisionSessionView } from '@alongside/contracts';
import { AGENDA_KIND_TEXT } from '@alongside/contracts';
import type { AgendaKind, Arrival, SessionStatus } from '@alongside/domain';
import type { Tone } from '@alongside/web-ui';

/** What a standing item is for, under its title. */
export const AGENDA_KIND_HINT: Readonly<Partial<Record<AgendaKind, string>>> = {
  check_in: 'Optional. Not written up unless you both choose.',
  workload: 'How much there is, and what gives.',
  for_the_organisation: 'What keeps coming back, and cannot be solved between you.',
  reflection: 'Has its place in every session.',
};

/** Why a question is on the agenda, in a word. */
export const ARRIVAL_TEXT: Readonly<
  Record<Arrival, { readonly word: string; readonly tone: Tone }>
> = {
  unseen: { word: 'New', tone: 'clay' },
  undecided: { word: 'Not decided yet', tone: 'honey' },
  unsigned: { word: 'Waits for signatures', tone: 'honey' },
  review_due: { word: 'Review is due', tone: 'clay' },
  paused: { word: 'Paused', tone: 'honey' },
};

export const STATUS_TEXT: Readonly<
  Record<SessionStatus, { readonly word: string; readonly tone: Tone }>
> = {
  scheduled: { word: 'To prepare', tone: 'plain' },
  in_session: { word: 'In session', tone: 'plum' },
  held: { word: 'Held', tone: 'leaf' },
  moved: { word: 'Moved', tone: 'plain' },
  cancelled: { word: 'Cancelled', tone: 'plain' },
};

/** What the item is called on the page. */
export const titleOf = ({ title, question, kind }: AgendaItemView): string =>
  title || (question?.title ?? AGENDA_KIND_TEXT[kind]);

/** A way to a question, and whether it leads back to the session. */
export interface QuestionAct {
  readonly label: string;
  readonly link: readonly string[];
  readonly comesBack: boolean;
}

/** The one thing to do for a question while both are here. */
export function questionAct(
  { question }: AgendaItemView,
  { pair }: SupervisionSessionView,
): QuestionAct | null {
  if (question === null) return null;
  const page = ['/questions', question.caseId];
  if (question.why === 'undecided' && pair.myPart === 'supervisor')
    return { label: 'Record the decision', link: [...page, 'decide'], comesBack: true };
  if (question.why === 'review_due')
    return { label: 'Hold the review', link: [...page, 'review'], comesBack: true };
  return { label: 'Open the question', link: page, comesBack: false };
}
