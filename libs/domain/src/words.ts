/**
 * The words of a case: how a boundary question is placed, beside its type.
 *
 * Source: docs/domain/DOMAIN.md sections 2 to 4 and docs/domain/domain.json.
 */

export const TIMINGS = ['before', 'happening_now', 'already_happened', 'pattern'] as const;
export type Timing = (typeof TIMINGS)[number];

export const DIRECTIONS = [
  'towards_closer',
  'towards_distance',
  'rule_causing_harm',
  'unclear',
] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const MOTIVES = [
  'intimacy',
  'personal_benefit',
  'emotional_need',
  'altruism',
  'unanticipated',
  'none',
] as const;
export type Motive = (typeof MOTIVES)[number];

/** The remote-entangled line, remote first. */
export const POSITIONS = [
  'remote',
  'guarded',
  'steady',
  'warm',
  'close',
  'blurred',
  'entangled',
] as const;
export type Position = (typeof POSITIONS)[number];

export const URGENCIES = ['today', 'this_week', 'next_session'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const POLICY_POSITIONS = ['inside', 'outside', 'silent', 'unlawful'] as const;
export type PolicyPosition = (typeof POLICY_POSITIONS)[number];

/** Whom the service is for, as far as the safety checks care. */
export const CONTEXTS = ['children', 'adults', 'both'] as const;
export type Context = (typeof CONTEXTS)[number];

/** Whose need the act serves. */
export const NEED_SERVED = ['person', 'worker', 'agency', 'family'] as const;
export type NeedServed = (typeof NEED_SERVED)[number];

/** Whose perspective an entry speaks from. */
export const PERSPECTIVES = [
  'practitioner',
  'supervisor',
  'person',
  'family',
  'agency_policy',
  'other_professional',
] as const;
export type Perspective = (typeof PERSPECTIVES)[number];
