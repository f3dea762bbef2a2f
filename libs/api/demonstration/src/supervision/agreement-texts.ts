import type { WriteAgreement } from '@alongside/contracts';
import type { Cadence } from '@alongside/domain';
import type { Dice } from '../dice';

const PLACES = ['The small meeting room', 'Room 2', 'The office upstairs', 'On a walk'] as const;
const SUPERVISOR_BRINGS = [
  'Time without a telephone, and what I have heard from the service.',
  'An honest view, also when it is not asked for. I read the questions beforehand.',
  'The actions of last time, and one thing that went well.',
] as const;
const SUPERVISEE_BRINGS = [
  'What went well, and what I am not sure about.',
  'The question that I would rather not bring.',
  'My workload as it is, not as I would like it to be.',
] as const;
const FEEDBACK = [
  'In the room, and in the same week.',
  'First what went well, then one thing to change.',
  'Directly. I would rather hear it early.',
] as const;
const WHEN_WE_DRIFT = [
  'We say so in the same week, and put it first on the next agenda.',
  'Either of us may ask "how close are we just now?" and the other answers before explaining.',
] as const;
const WHEN_WE_DISAGREE = [
  'We write both views down and look again at the next session. After that we ask for a second view.',
  'We say where we differ, in our own words, and ask the next manager when we cannot settle it.',
] as const;
const CONFIDENTIALITY =
  'It stays between us unless somebody may be at risk, or the law asks. Then we say to each other first who will hear of it, and what.';

/** An everyday agreement, put together by chance. */
export const everydayAgreement = (
  dice: Dice,
  frequency: Cadence,
  people: Pick<WriteAgreement, 'deputyId' | 'nextManagerId'>,
): WriteAgreement => ({
  ...people,
  frequency,
  lengthMinutes: dice.pick([45, 60, 60, 90]),
  place: dice.pick(PLACES),
  supervisorBrings: dice.pick(SUPERVISOR_BRINGS),
  superviseeBrings: dice.pick(SUPERVISEE_BRINGS),
  supervisorFeedback: dice.pick(FEEDBACK),
  superviseeFeedback: dice.pick(FEEDBACK),
  whenWeDrift: dice.pick(WHEN_WE_DRIFT),
  whenWeDisagree: dice.pick(WHEN_WE_DISAGREE),
  confidentiality: CONFIDENTIALITY,
});
