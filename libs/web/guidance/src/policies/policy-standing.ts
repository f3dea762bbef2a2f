import { type PolicyStanding, policyStanding } from '@alongside/domain';
import type { PolicyDates } from '@alongside/contracts/words';
import type { Tone } from '@alongside/web-ui';

const STANDING_TEXT: Readonly<
  Record<PolicyStanding, { readonly word: string; readonly tone: Tone } | null>
> = {
  current: null,
  review_overdue: { word: 'Review overdue', tone: 'clay' },
  on_trial: { word: 'On trial', tone: 'honey' },
  trial_over: { word: 'Trial over', tone: 'clay' },
};

/** What a reader should see at once of a rule's dates; nothing while all is as it should be. */
export const standingOf = (dates: PolicyDates, today: string) =>
  dates.adoptedOn === null ? null : STANDING_TEXT[policyStanding(dates, today)];
