import type { Role } from '../actor';
import { ACTS, type Act, partsOf } from '../case/acts';
import type { Part } from '../case/parts';
import { partOf, type VisibleCase } from '../case/visibility';

/** Situations in which somebody may ask what a role shows them; nobody's content is needed to answer. */
export const SITUATIONS = [
  'raised_it',
  'supervises_the_raiser',
  'supervised_the_raiser_before',
  'stands_in_today',
  'asked_for_a_second_view',
  'handed_to_safeguarding',
  'sealed',
  'of_a_colleague',
] as const;
export type Situation = (typeof SITUATIONS)[number];

const SOMEBODY = 'somebody';
const OTHER = 'other';

const OPEN: VisibleCase = {
  stage: 'discussing',
  sealed: false,
  urgency: 'this_week',
  raisedById: OTHER,
  supervisorId: OTHER,
  deputyId: null,
  lineIsCurrent: true,
  supervisorImplicated: false,
  secondViewWaitingForIds: [],
};

const CASES: Readonly<Record<Situation, VisibleCase>> = {
  raised_it: { ...OPEN, raisedById: SOMEBODY },
  supervises_the_raiser: { ...OPEN, supervisorId: SOMEBODY },
  supervised_the_raiser_before: { ...OPEN, supervisorId: SOMEBODY, lineIsCurrent: false },
  stands_in_today: { ...OPEN, deputyId: SOMEBODY, urgency: 'today' },
  asked_for_a_second_view: { ...OPEN, secondViewWaitingForIds: [SOMEBODY] },
  handed_to_safeguarding: { ...OPEN, stage: 'escalated' },
  sealed: { ...OPEN, sealed: true },
  of_a_colleague: OPEN,
};

/** Who can be in a situation at all: a line and a raising need their role. */
const NEEDED: Readonly<Partial<Record<Situation, readonly Role[]>>> = {
  raised_it: ['practitioner'],
  supervises_the_raiser: ['supervisor', 'manager'],
  supervised_the_raiser_before: ['supervisor', 'manager'],
  stands_in_today: ['supervisor', 'manager'],
  asked_for_a_second_view: ['supervisor', 'manager'],
};

/** What somebody with this role alone meets: a part in the question, or nothing. */
export interface RoleSight {
  readonly situation: Situation;
  readonly part: Part | undefined;
  /** What that part may do with it at some stage. */
  readonly acts: readonly Act[];
}

/**
 * What a role shows, made of the very rules that let somebody in and let them act: what is explained here cannot
 * differ from what is allowed. Situations that this role cannot come into are left out.
 */
export const sightsOf = (role: Role): readonly RoleSight[] =>
  SITUATIONS.filter((situation) => NEEDED[situation]?.includes(role) ?? true).map((situation) => {
    const part = partOf(CASES[situation], { memberId: SOMEBODY, roles: [role] });
    const acts = part === undefined ? [] : ACTS.filter((act) => partsOf(act).includes(part));
    return { situation, part, acts };
  });

/** Pages that belong to one role. For everybody else they are not there. */
export const ROLE_PAGES = {
  people_and_units: 'administrator',
  settings: 'administrator',
  supervision_lines: 'administrator',
  supervision_due: 'manager',
  escalated_questions: 'safeguarding_lead',
} as const satisfies Record<string, Role>;
export type RolePage = keyof typeof ROLE_PAGES;
