import type { Role } from '../actor';
import { isDate } from '../calendar/days';
import { isSentence } from '../text/sentence';
import { firstDayOf, type Quarter, quarterOf } from '../themes/quarter';
import { DISCLOSURE_THRESHOLDS, type ThemePeriod } from '../themes/snapshot';
import { THEME_TABLES } from '../themes/theme-tables';

/**
 * A policy gap: a theme led to the question "what rule or resource makes this keep happening?", and somebody
 * must answer it by a day.
 *
 * Source: docs/domain/DOMAIN.md sections 1.12 and 8, "Policy gaps".
 */
export const GAP_ANSWERS = ['change', 'keep', 'try'] as const;
export type GapAnswerKind = (typeof GAP_ANSWERS)[number];

export const GAP_STATES = ['open', 'answered'] as const;
export type GapState = (typeof GAP_STATES)[number];

/**
 * Which figure of the team themes a gap comes from. A place in a fixed table of a closed quarter, never a case
 * and never a number: a gap tells no more than that somebody asked about this figure.
 */
export interface GapFigure {
  /** The organisation, a service or a team. */
  readonly unitId: string;
  readonly quarter: Quarter;
  readonly period: ThemePeriod;
  readonly table: string;
  readonly categories: readonly string[];
}

export type GapRefusal =
  | 'gap_question_missing'
  | 'gap_figure_unknown'
  | 'gap_quarter_not_closed'
  | 'gap_unit_unknown'
  | 'gap_unit_too_small'
  | 'gap_owner_not_eligible'
  | 'gap_reply_by_not_a_date'
  | 'gap_reply_by_in_the_past'
  | 'gap_answered'
  | 'gap_not_yours_to_answer'
  | 'gap_reasons_missing'
  | 'gap_until_missing'
  | 'gap_until_in_the_past'
  | 'gap_answer_policy_missing'
  | 'gap_answer_policy_unknown';

/** Somebody who may own a gap. */
export interface GapOwner {
  readonly roles: readonly Role[];
  readonly hasLeft: boolean;
}

export interface PlannedGap {
  readonly question: string;
  readonly figure: GapFigure;
  readonly replyBy: string;
  /** `undefined` when one was named who is not there. */
  readonly owner: GapOwner | undefined;
  /** Practitioners in the unit since the quarter began; `undefined` when there is no such unit. */
  readonly practitioners: number | undefined;
}

/** The categories of each fixed table, by the table's name. */
const CATEGORIES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(THEME_TABLES).flatMap((tables) => Object.entries<readonly string[]>(tables)),
);

const QUARTER = /^(?:19|20|21)\d\d-Q[1-4]$/;

/** Whether this is the name of a quarter. */
export const isQuarter = (text: string): text is Quarter => QUARTER.test(text);

const isManager = (owner: GapOwner | undefined): boolean =>
  owner !== undefined && !owner.hasLeft && owner.roles.includes('manager');

/**
 * Why a manager cannot open this gap. The small numbers of team themes hold here too: only a figure of a closed
 * quarter, and only of a unit that is large enough to appear by itself.
 *
 * Source: docs/domain/DOMAIN.md section 8, rules 1 and 2.
 */
export function refusalsToOpenGap(gap: PlannedGap, today: string): readonly GapRefusal[] {
  const refusals: GapRefusal[] = [];
  if (!isSentence(gap.question)) refusals.push('gap_question_missing');
  refusals.push(...refusalsToFigure(gap.figure, today), ...refusalsToUnit(gap.practitioners));
  if (!isManager(gap.owner)) refusals.push('gap_owner_not_eligible');
  if (!isDate(gap.replyBy)) refusals.push('gap_reply_by_not_a_date');
  else if (gap.replyBy < today) refusals.push('gap_reply_by_in_the_past');
  return refusals;
}

function refusalsToFigure(figure: GapFigure, today: string): readonly GapRefusal[] {
  const { table, categories, quarter } = figure;
  const known = CATEGORIES.get(table);
  const isKnown =
    known !== undefined &&
    categories.length > 0 &&
    categories.every((each) => known.includes(each));
  if (!isKnown || !isQuarter(quarter)) return ['gap_figure_unknown'];
  return firstDayOf(quarter) < firstDayOf(quarterOf(today)) ? [] : ['gap_quarter_not_closed'];
}

function refusalsToUnit(practitioners: number | undefined): readonly GapRefusal[] {
  if (practitioners === undefined) return ['gap_unit_unknown'];
  return practitioners < DISCLOSURE_THRESHOLDS.activePractitioners ? ['gap_unit_too_small'] : [];
}

/** A gap as the rule of its answer sees it. */
export interface AnswerableGap {
  readonly isAnswered: boolean;
  readonly ownerId: string;
  readonly owner: GapOwner | undefined;
}

export interface GapAnswer {
  readonly kind: GapAnswerKind;
  readonly reasons: string;
  /** Until when something is tried. */
  readonly until: string | null;
  /** Whether the answer names the policy that is changed or tried, an existing one or a new one. */
  readonly namesPolicy: boolean;
}

/** Whether this manager answers the gap: its owner, or any manager once the owner is no manager here any more. */
export const mayAnswerGap = (gap: AnswerableGap, memberId: string): boolean =>
  !gap.isAnswered && (gap.ownerId === memberId || !isManager(gap.owner));

/**
 * Why the gap cannot be answered like this. Every answer has its reasons; what is changed or tried is in the
 * library, so that the teams can read what came of it.
 *
 * Source: docs/domain/DOMAIN.md section 8, "accepted or declined *with reasons*, told back to the teams".
 */
export function refusalsToAnswerGap(
  gap: AnswerableGap,
  answer: GapAnswer,
  memberId: string,
  today: string,
): readonly GapRefusal[] {
  if (gap.isAnswered) return ['gap_answered'];
  if (!mayAnswerGap(gap, memberId)) return ['gap_not_yours_to_answer'];
  const refusals: GapRefusal[] = [];
  if (!isSentence(answer.reasons)) refusals.push('gap_reasons_missing');
  if (answer.kind === 'try') {
    if (answer.until === null || !isDate(answer.until)) refusals.push('gap_until_missing');
    else if (answer.until <= today) refusals.push('gap_until_in_the_past');
  }
  if (answer.kind !== 'keep' && !answer.namesPolicy) refusals.push('gap_answer_policy_missing');
  return refusals;
}
