/** What a new organisation is taken through, in the order in which one thing needs the other. */
export const FIRST_STEPS = [
  'basics',
  'numbers',
  'units',
  'people',
  'lines',
  'second_administrator',
  'mail',
] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** What an organisation has already: counts, and nobody's words. */
export interface OrganisationState {
  readonly hasName: boolean;
  readonly numbersToCall: number;
  readonly teams: number;
  /** Who works here now, and who is invited. */
  readonly members: number;
  readonly invited: number;
  readonly currentLines: number;
  /** Those whose role has no end. */
  readonly administrators: number;
  readonly sendsMail: boolean;
}

export interface FirstStepState {
  readonly step: FirstStep;
  readonly isDone: boolean;
  /** Whether an organisation is ready without it. */
  readonly isOptional: boolean;
}

/**
 * How far an organisation has come. A step is done when what it is about is there: nobody ticks anything.
 *
 * Source: issue 5, "first-steps checklist that teaches by doing".
 */
export function firstSteps(state: OrganisationState): readonly FirstStepState[] {
  const done: Readonly<Record<FirstStep, boolean>> = {
    basics: state.hasName,
    numbers: state.numbersToCall > 0,
    units: state.teams > 0,
    people: state.members + state.invited > 1,
    lines: state.currentLines > 0,
    second_administrator: state.administrators > 1,
    mail: state.sendsMail,
  };
  // Mail is the operator's to set up: links are handed over by hand without it.
  return FIRST_STEPS.map((step) => ({ step, isDone: done[step], isOptional: step === 'mail' }));
}

/** Whether nothing is left that an administrator has to do. */
export const areFirstStepsDone = (steps: readonly FirstStepState[]): boolean =>
  steps.every(({ isDone, isOptional }) => isDone || isOptional);
