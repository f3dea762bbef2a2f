import type { Stage } from '../stages';
import { PARTS, type Part } from './parts';

/** Everything that somebody in the record of a case can do to it. */
export const ACTS = [
  'edit_question',
  'raise',
  'withdraw',
  'post_entry',
  'edit_entry',
  'add_entry_addendum',
  'write_private_note',
  'place_position',
  'place_position_at_review',
  'answer_check',
  'ask_second_view',
  'answer_second_view',
  'write_decision',
  'share_decision',
  'revise_decision',
  'sign_decision',
  'decline_decision',
  'add_decision_addendum',
  'place_in_record',
  'add_action',
  'update_action',
  'report_stop_condition',
  'resume',
  'hold_review',
  'answer_learning_note',
  'close',
  'escalate',
  'record_route',
] as const;
export type Act = (typeof ACTS)[number];

/** Which part may do an act, by stage; a stage that is absent is closed to everybody. */
type Openings = Readonly<Partial<Record<Stage, readonly Part[]>>>;

const at = (stages: readonly Stage[], ...parts: readonly Part[]): Openings =>
  Object.fromEntries(stages.map((stage) => [stage, parts]));

const TALKING = ['raised', 'discussing', 'held'] as const;
const AGREED = ['in_force', 'paused', 'reviewed'] as const;
const WITH_THE_PAIR = [...TALKING, 'decided', ...AGREED] as const;

const PAIR = ['raiser', 'supervisor'] as const;

/**
 * The one table of who may do what, and when.
 *
 * The text of a shared decision rests on the question and the weighing, so both stand still while it
 * waits for signatures. A second view is answered only while the decision is the pair's.
 */
const OPEN: Readonly<Record<Act, Openings>> = {
  edit_question: { ...at(['draft'], 'raiser'), ...at([...TALKING, ...AGREED], ...PAIR) },
  raise: at(['draft'], 'raiser'),
  withdraw: at(['draft', ...TALKING], 'raiser'),
  post_entry: { ...at(WITH_THE_PAIR, ...PAIR), ...at(['escalated'], ...PAIR, 'safeguarding_lead') },
  edit_entry: { ...at(WITH_THE_PAIR, ...PAIR), ...at(['escalated'], ...PAIR, 'safeguarding_lead') },
  add_entry_addendum: {
    ...at([...WITH_THE_PAIR, 'closed'], ...PAIR),
    ...at(['escalated'], ...PAIR, 'safeguarding_lead'),
  },
  write_private_note: {
    ...at(['draft'], 'raiser'),
    ...at([...WITH_THE_PAIR, 'closed', 'withdrawn'], ...PAIR),
    ...at(['escalated'], ...PAIR, 'safeguarding_lead'),
  },
  place_position: at(TALKING, ...PAIR),
  place_position_at_review: at(AGREED, ...PAIR),
  answer_check: at(WITH_THE_PAIR, ...PAIR),
  ask_second_view: at([...TALKING, ...AGREED], ...PAIR),
  answer_second_view: at(WITH_THE_PAIR, 'second_viewer'),
  write_decision: at([...TALKING, ...AGREED], 'supervisor'),
  share_decision: at(['discussing', 'held', ...AGREED], 'supervisor'),
  revise_decision: at([...TALKING, 'decided', ...AGREED], 'supervisor'),
  sign_decision: at(['decided'], ...PAIR),
  decline_decision: at(['decided'], 'raiser'),
  add_decision_addendum: at(['discussing', 'held', 'decided', ...AGREED, 'closed'], ...PAIR),
  place_in_record: at(['held', ...AGREED, 'closed'], ...PAIR),
  add_action: at(['discussing', 'held', 'decided', ...AGREED], ...PAIR),
  update_action: at(['discussing', 'held', 'decided', ...AGREED, 'escalated', 'closed'], ...PAIR),
  report_stop_condition: at(['in_force'], ...PAIR),
  resume: { ...at(['held'], ...PAIR), ...at(['paused'], 'supervisor') },
  hold_review: at(['in_force', 'paused'], ...PAIR),
  answer_learning_note: at(['held', 'decided', ...AGREED, 'closed'], ...PAIR),
  close: at(['reviewed'], 'supervisor'),
  escalate: at(WITH_THE_PAIR, ...PAIR),
  record_route: at(['escalated'], 'safeguarding_lead'),
};

/** A sealed thread is frozen. What is left: the lead's route, and notes that only their author reads. */
const OPEN_WHILE_SEALED: Readonly<Partial<Record<Act, readonly Part[]>>> = {
  write_private_note: ['raiser', 'safeguarding_lead'],
  record_route: ['safeguarding_lead'],
};

/** What the table needs to know of a case. */
export interface Standing {
  readonly stage: Stage;
  readonly sealed: boolean;
}

export type ActRefusal = 'not_at_this_stage' | 'not_your_part' | 'sealed';

/** Why this part may not do `act` now. Empty means it may. `undefined` is somebody outside the record. */
export function refusalsToAct(
  act: Act,
  { stage, sealed }: Standing,
  part: Part | undefined,
): readonly ActRefusal[] {
  const refusals: ActRefusal[] = [];
  const parts = OPEN[act][stage];
  if (!parts) refusals.push('not_at_this_stage');
  if (!part || !(parts ?? partsOf(act)).includes(part)) refusals.push('not_your_part');
  if (sealed && !(part && OPEN_WHILE_SEALED[act]?.includes(part))) refusals.push('sealed');
  return refusals;
}

/** The acts that are open to this part now, in the order of {@link ACTS}. */
export const actsOpenTo = (subject: Standing, part: Part | undefined): readonly Act[] =>
  ACTS.filter((act) => refusalsToAct(act, subject, part).length === 0);

/** The parts that may do `act` at some stage. */
export const partsOf = (act: Act): readonly Part[] =>
  PARTS.filter((part) => Object.values(OPEN[act]).some((parts) => parts.includes(part)));
