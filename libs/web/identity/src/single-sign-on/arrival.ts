import type { SecondStepView } from '@alongside/contracts';

/** How somebody comes back from their organisation's own sign-in. */
export interface Arrival {
  readonly begun: SecondStepView | null;
  readonly sentence: string | null;
}

export const NO_ARRIVAL: Arrival = { begun: null, sentence: null };

const NOT_LET_IN = /^not-let-in-([0-9a-f]{8})$/;
const STEP = /^(factor|set_up|help)((?:\.(?:passkey|authenticator))*)$/;

/** What stands behind the #; {@link NO_ARRIVAL} for anything else. */
export function arrivalIn(fragment: string | null): Arrival {
  const number = NOT_LET_IN.exec(fragment ?? '')?.[1];
  if (number !== undefined) return { begun: null, sentence: notLetIn(number) };
  const [, secondStep, by = ''] = STEP.exec(fragment ?? '') ?? [];
  if (secondStep === undefined) return NO_ARRIVAL;
  return {
    begun: {
      secondStep: secondStep as SecondStepView['secondStep'],
      by: by.split('.').filter((kind) => kind !== '') as SecondStepView['by'][number][],
    },
    sentence: null,
  };
}

const notLetIn = (number: string): string =>
  `Signing in through your organisation did not work. Try again, or ask your administrator and tell them the number ${number}.`;
