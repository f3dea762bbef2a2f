import type { ThemeChange, UnitKind } from '@alongside/domain';

/** Beside the period before; both figures are rounded, so small changes say nothing. */
export const CHANGE_TEXT: Readonly<Record<ThemeChange, string>> = {
  more: 'more than before',
  fewer: 'fewer than before',
  about_the_same: 'about as before',
  cannot_be_said: '',
};

/** What stands beside every picture of numbers. */
export const READING_AID = {
  claim: 'More questions usually means more trust.',
  rest: 'A quiet team is a reason to ask, not a result to praise. Teams are never ranked here.',
} as const;

/** Beside the name of a unit with too few practitioners. */
export const TOO_SMALL: Readonly<Record<UnitKind, string>> = {
  team: 'shown as part of its service',
  service: 'shown as part of the organisation',
  organisation: 'too small to be shown',
};

/** Why something is not there, kindly. */
export const WHY_NOT: readonly { readonly asks: string; readonly answer: string }[] = [
  {
    asks: 'Why does it say “fewer than 5, or held back”?',
    answer:
      'A figure is shown when at least five questions by at least three practitioners about at least three people stand behind it, and no one of them makes up most of it; your organisation may ask for more. Everything else looks the same, none at all included. Some larger figures are held back too, where they would give a small one away.',
  },
  {
    asks: 'Why can I not see my team?',
    answer:
      'In a team with fewer than five practitioners, or fewer than your organisation asks for, figures would point at somebody. What such a team asks is part of its service’s figures, and nothing of it is lost.',
  },
  {
    asks: 'Why are there only quarters and years?',
    answer:
      'Two periods that overlap can be taken away from each other, and what is left is one person’s week. So there are closed quarters, and the whole years from April to March.',
  },
  {
    asks: 'Why do the figures not add up?',
    answer: 'Each is rounded to the nearest 5 by itself, the totals too.',
  },
];
