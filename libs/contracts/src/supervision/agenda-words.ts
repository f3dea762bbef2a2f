import type { AgendaKind } from '@alongside/domain';

/** What each item of the agenda that has no title of its own is called, on the page and in the record. */
export const AGENDA_KIND_TEXT: Readonly<Record<AgendaKind, string>> = {
  check_in: 'How are you arriving today?',
  boundary_question: 'A boundary question',
  other_work: 'Other work',
  workload: 'Workload',
  learning: 'Learning',
  for_the_organisation: 'What the organisation needs to hear',
  reflection: 'How was this for us?',
};
