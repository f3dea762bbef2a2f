import type { Role } from '../actor';
import type { Stage } from '../stages';
import type { Urgency } from '../words';
import type { Part } from './parts';

/** What decides who is in the record of a case. Written a second time as SQL, and tested against it. */
export interface VisibleCase {
  readonly stage: Stage;
  readonly sealed: boolean;
  readonly urgency: Urgency | null;
  readonly raisedById: string;
  readonly supervisorId: string | null;
  readonly deputyId: string | null;
  /** Whether the supervision line under which it was raised is current. */
  readonly lineIsCurrent: boolean;
  readonly supervisorImplicated: boolean;
  /** Members whose second view is asked and not answered. */
  readonly secondViewWaitingForIds: readonly string[];
}

/** Roles in which one supervises. A supervision line without one shows its supervisor and its deputy nothing. */
const SUPERVISING: readonly Role[] = ['supervisor', 'manager'];

export const maySupervise = (roles: readonly Role[]): boolean =>
  roles.some((role) => SUPERVISING.includes(role));

/** Somebody who knocks, with the roles they hold now. */
export interface Looker {
  readonly memberId: string;
  readonly roles: readonly Role[];
}

/**
 * What this member is in the record; `undefined` is nothing: to them the case does not exist.
 *
 * The raiser is always the raiser. The supervisor's access holds only while the line is current and they hold a
 * role in which one supervises, and ends when the case is sealed or they are implicated; the deputy stands in for a question that needs an
 * answer today. A second viewer stays until they have answered. The safeguarding lead has what is
 * escalated or sealed, and never a case they are implicated in.
 *
 * Source: docs/domain/DOMAIN.md section 3, "Who sees what".
 */
export function partOf(subject: VisibleCase, looker: Looker): Part | undefined {
  const { memberId, roles } = looker;
  if (memberId === subject.raisedById) return 'raiser';
  if (subject.stage === 'draft') return undefined;
  if (supervises(subject, looker)) return 'supervisor';

  const withTheLead = subject.sealed || subject.stage === 'escalated';
  const implicated = subject.supervisorImplicated && memberId === subject.supervisorId;
  if (withTheLead && roles.includes('safeguarding_lead') && !implicated) return 'safeguarding_lead';

  const asked = subject.secondViewWaitingForIds.includes(memberId);
  return asked && !subject.sealed && !implicated ? 'second_viewer' : undefined;
}

function supervises(subject: VisibleCase, { memberId, roles }: Looker): boolean {
  if (subject.sealed || !subject.lineIsCurrent || !maySupervise(roles)) return false;
  if (memberId === subject.supervisorId) return !subject.supervisorImplicated;
  return memberId === subject.deputyId && subject.urgency === 'today';
}

/** Kinds of content in a record. */
export const CONTENTS = [
  'own_words',
  'question',
  'weighing',
  'safety_checks',
  'second_views',
  'positions',
  'discussion',
  'decision_draft',
  'decision',
  'actions',
  'reviews',
  'routes',
  'route_notes',
  'looks',
] as const;
export type Content = (typeof CONTENTS)[number];

const FOR_THE_PAIR: readonly Content[] = CONTENTS.filter(
  (content) => content !== 'decision_draft' && content !== 'route_notes',
);

const SEEN_BY: Readonly<Record<Part, readonly Content[]>> = {
  raiser: FOR_THE_PAIR,
  supervisor: [...FOR_THE_PAIR, 'decision_draft'],
  second_viewer: ['question', 'weighing', 'safety_checks'],
  safeguarding_lead: CONTENTS,
};

/** What is left when a case is sealed: for the raiser their own words, for the lead everything. */
const SEEN_WHILE_SEALED: Readonly<Record<Part, readonly Content[]>> = {
  raiser: ['own_words'],
  supervisor: [],
  second_viewer: [],
  safeguarding_lead: CONTENTS,
};

/** Whether this part sees this kind of content. Positions are seen blind until both are placed. */
export const maySee = (
  part: Part | undefined,
  content: Content,
  { sealed }: { readonly sealed: boolean },
): boolean => part !== undefined && (sealed ? SEEN_WHILE_SEALED : SEEN_BY)[part].includes(content);
