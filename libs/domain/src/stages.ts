/** Where a case stands. `sealed` is a flag over any stage, not a stage. */
export const STAGES = [
  'draft',
  'raised',
  'discussing',
  'held',
  'decided',
  'in_force',
  'paused',
  'reviewed',
  'closed',
  'withdrawn',
  'escalated',
] as const;
export type Stage = (typeof STAGES)[number];

export const PROSPECTIVE_OUTCOMES = [
  'go_ahead',
  'go_ahead_with_conditions',
  'not_this_way',
  'hold',
  'escalate',
] as const;
export type ProspectiveOutcome = (typeof PROSPECTIVE_OUTCOMES)[number];

export const RETROSPECTIVE_OUTCOMES = [
  'affirmed',
  'affirmed_with_learning',
  'repair_needed',
  'hold',
  'escalate',
] as const;
export type RetrospectiveOutcome = (typeof RETROSPECTIVE_OUTCOMES)[number];

export const OUTCOMES = [...new Set([...PROSPECTIVE_OUTCOMES, ...RETROSPECTIVE_OUTCOMES])] as const;
export type Outcome = ProspectiveOutcome | RetrospectiveOutcome;

/** From the first signature on, the text is frozen. */
export const DECISION_STATES = [
  'draft',
  'shared',
  'signed_by_one',
  'signed_by_both',
  'signed_with_difference',
  'declined',
  'superseded',
] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const ACTION_STATUSES = [
  'agreed',
  'started',
  'done',
  'not_needed',
  'carried_over',
  'blocked',
] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const ACTION_KINDS = [
  'do',
  'ask',
  'tell',
  'record',
  'refer',
  'support_worker',
  'policy_change',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const REVIEW_HELPED = ['yes', 'partly', 'no', 'too_soon'] as const;
export type ReviewHelped = (typeof REVIEW_HELPED)[number];

/** Strongest first. */
export const EFFECTS = [
  'seal',
  'escalate',
  'block',
  'hold',
  'second_view',
  'condition',
  'note',
] as const;
export type Effect = (typeof EFFECTS)[number];
