import type { SingleSignOnProblem } from '@alongside/contracts';

export const WORKS = 'Your provider answers as it should.';

/** What is in the way, for whoever set the provider. */
export const TRIAL_TEXT: Readonly<Record<SingleSignOnProblem, string>> = {
  not_set: 'Save your provider first, then try it.',
  no_answer:
    'Your provider does not answer there. Look at its address, and whether it can be reached from outside.',
  another_issuer:
    'What answers there calls itself by another address. Use the one that it calls itself by.',
  not_offered: 'What answers there offers no sign-in that can be checked.',
};
