import type { NextStepReason } from '@alongside/domain';
import { NEXT_STEP_REASONS } from '@alongside/domain/deciding';
import type { Tone } from '@alongside/web-ui';
import { STEP_REASON_TEXT, STEP_TEXT, STEP_TONE } from '../casework.text';

/** Whether this code is one that the screen has words for. */
export const isStep = (because: string | null): because is NextStepReason =>
  (NEXT_STEP_REASONS as readonly (string | null)[]).includes(because);

export const stepText = (because: NextStepReason): string => STEP_TEXT[because];
export const stepTone = (because: NextStepReason): Tone => STEP_TONE[because];

/** Why it is the reader's turn; nothing for a code that is not known. */
export const whyText = (because: string): string =>
  isStep(because) ? STEP_REASON_TEXT[because] : '';
