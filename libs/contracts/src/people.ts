import type { PeopleChange, Role, PeopleStanding } from '@alongside/domain';
import type { MemberView } from './session';
import type { SettingChange } from './settings';

export const PEOPLE_LIMITS = { name: 200, search: 100 } as const;
export const PEOPLE_FILTERS = ['here', 'left', 'all'] as const;
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number];

/** Body of `POST /organisation/people/search`: a body, since names do not belong into addresses. */
export interface SearchPeople {
  /** Beginnings of words of the name or the e-mail address. @maxLength 100 */
  readonly search?: string;
  /** @format uuid */
  readonly teamId?: string | null;
  readonly role?: Role | null;
  readonly standing?: PeopleFilter;
  /** @format uuid */
  readonly cursor?: string | null;
}

/** A service or a team. */
export interface UnitName {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
}

/** One row of the list of people. */
export interface PeopleRow extends MemberView {
  readonly email: string;
  readonly team: UnitName | null;
  readonly roles: readonly Role[];
  readonly standing: PeopleStanding;
  /** @format date */
  readonly lastOn: string | null;
}

/** Answer of `POST /organisation/people/search`: keyset pages by name, no total. */
export interface PeoplePage {
  readonly items: readonly PeopleRow[];
  readonly next: string | null;
}

export interface RoleGrantView {
  /** @format uuid */
  readonly id: string;
  readonly role: Role;
  readonly startsAt: string;
  readonly endsAt: string | null;
}

/** A role that somebody asked for themselves, waiting for a second administrator. */
export interface RoleRequestView {
  /** @format uuid */
  readonly id: string;
  readonly role: Role;
  readonly askedBy: MemberView;
  readonly askedAt: string;
  /** Whether the reader asked for it: they take it back, another administrator confirms it. */
  readonly isMine: boolean;
}

/** What would be left behind if they went; nothing of what is talked about. */
export interface OpenWork {
  readonly supervises: readonly MemberView[];
  readonly supervisedBy: MemberView | null;
  /** Whose deputy supervisor they are. */
  readonly deputyFor: readonly MemberView[];
}

/** One change that an administrator made: a code and who, never what anything says. */
export interface PeopleChangeView {
  /** @format uuid */
  readonly id: string;
  readonly what: PeopleChange;
  readonly role: Role | null;
  /** Whom it was about; `null` when it was about a unit. */
  readonly member: MemberView | null;
  readonly unit: UnitName | null;
  /** What was set, from what to what, when it was a setting. */
  readonly setting: Pick<SettingChange, 'subject' | 'was' | 'value'> | null;
  readonly by: MemberView;
  readonly at: string;
}

/** Answer of `GET /organisation/people/changes`, latest first. */
export interface PeopleChangesPage {
  readonly items: readonly PeopleChangeView[];
  readonly next: string | null;
}

/** Answer of `GET /organisation/people/:memberId`. */
export interface MemberDetail extends PeopleRow {
  readonly version: number;
  readonly leftAt: string | null;
  /** Whether leaving can still be taken back. */
  readonly canReturn: boolean;
  /** Those that hold or are to come, then those that have ended. */
  readonly grants: readonly RoleGrantView[];
  readonly requests: readonly RoleRequestView[];
  readonly openWork: OpenWork;
  /** Latest first, at most 20. */
  readonly changes: readonly PeopleChangeView[];
}

/** Body of `PATCH /organisation/people/:memberId`. */
export interface ChangeMember {
  /** @maxLength 200 @minLength 1 */
  readonly name?: string;
  /** @format uuid */
  readonly teamId?: string | null;
}

/** Body of `POST /organisation/people/:memberId/roles`: from now on and for good, unless it says otherwise. */
export interface GiveRole {
  readonly role: Role;
  /** @format date */
  readonly startsOn?: string | null;
  /** The last day. @format date */
  readonly endsOn?: string | null;
}

/** Body of `POST /organisation/people/:memberId/roles/:grantId/ending`: now, unless it says otherwise. */
export interface EndRole {
  /** The last day. @format date */
  readonly endsOn?: string | null;
}

/** Body of `POST /organisation/role-requests/:requestId/answer`. */
export interface AnswerRoleRequest {
  readonly isConfirmed: boolean;
}

/** Body of `PUT /organisation/people/:memberId/leaving`. */
export interface SetLeaving {
  /** Today or earlier: their access ends at once. @format date */
  readonly lastOn: string;
}

export interface TeamView extends UnitName {
  readonly version: number;
  /** How many work in it now. */
  readonly members: number;
}

export interface ServiceView extends UnitName {
  readonly version: number;
  readonly teams: readonly TeamView[];
}

/** Answer of `GET /organisation/units`. */
export interface UnitsView {
  readonly services: readonly ServiceView[];
}

/** Body of `POST /organisation/services` and `PATCH /organisation/services/:serviceId`. */
export interface NameService {
  /** @maxLength 200 @minLength 1 */
  readonly name: string;
}

/** Body of `POST /organisation/teams` and `PATCH /organisation/teams/:teamId`. */
export interface NameTeam {
  /** @maxLength 200 @minLength 1 */
  readonly name: string;
  /** @format uuid */
  readonly serviceId: string;
}
