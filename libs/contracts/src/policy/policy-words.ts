import {
  type GapAnswerKind,
  type PolicyAge,
  policyAge,
  type PolicyStanding,
  policyStanding,
} from '@alongside/domain';

/** How a policy gap was answered. */
export const GAP_ANSWER_WORDS: Readonly<Record<GapAnswerKind, string>> = {
  change: 'Change it',
  keep: 'Keep it, with reasons',
  try: 'Try something for a time',
};

const several = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`;

/** "today", "3 weeks ago", "8 months ago", "3 years ago": as exact as an age has to be. */
export const ageInWords = ({ years, months, days }: PolicyAge): string => {
  if (years > 0) return `${several(years, 'year')} ago`;
  if (months > 0) return `${several(months, 'month')} ago`;
  if (days === 0) return 'today';
  return days < 14 ? `${several(days, 'day')} ago` : `${Math.floor(days / 7)} weeks ago`;
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "March", or "March 2025" in another year than this. */
function monthOf(date: string, today: string): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  return date.slice(0, 4) === today.slice(0, 4) ? month : `${month} ${date.slice(0, 4)}`;
}

/** What a reader should know of a rule's dates, each in a few words. */
export interface PolicyDates {
  readonly adoptedOn: string | null;
  readonly reviewOn: string | null;
  readonly triedUntil: string | null;
}

const STANDING: Readonly<Record<PolicyStanding, (dates: PolicyDates, today: string) => string>> = {
  current: ({ reviewOn }, today) =>
    reviewOn === null ? '' : `, review due in ${monthOf(reviewOn, today)}`,
  review_overdue: ({ reviewOn }, today) => `, review was due in ${monthOf(reviewOn ?? '', today)}`,
  on_trial: ({ triedUntil }, today) => `, tried until ${monthOf(triedUntil ?? '', today)}`,
  trial_over: ({ triedUntil }, today) => `, trial ended in ${monthOf(triedUntil ?? '', today)}`,
};

/**
 * The age of a local rule in words: "Adopted 3 years ago, review was due in March".
 *
 * Source: docs/domain/DOMAIN.md section 8, "Every local rule shows its author and its age".
 */
export const policyAgeText = (dates: PolicyDates, today: string): string => {
  const { adoptedOn } = dates;
  if (adoptedOn === null) return 'Not adopted yet';
  const age = ageInWords(policyAge(adoptedOn, today));
  return `Adopted ${age}${STANDING[policyStanding(dates, today)](dates, today)}`;
};
