import type { Rhythms, Role } from '@alongside/domain';

export const SIGN_IN_LIMITS = { email: 254, password: 256 } as const;

/** Body of `POST /session`. */
export interface SignIn {
  /** @maxLength 254 @minLength 3 */
  readonly email: string;
  /** @maxLength 256 @minLength 1 */
  readonly password: string;
}

/** Who is signed in, and what every screen needs to know of their organisation. */
export interface SessionView {
  readonly member: MemberView;
  readonly roles: readonly Role[];
  readonly organisation: OrganisationView;
  /** ISO 8601 in UTC: the session ends then unless it is used before. */
  readonly idleEndsAt: string;
  /** ISO 8601 in UTC: the session ends then whatever happens. */
  readonly endsAt: string;
  readonly demonstration: boolean;
}

/** A member of staff, as other members see them. */
export interface MemberView {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
}

export interface OrganisationView {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  /** Shown first when somebody may be in danger. */
  readonly helpLines: readonly HelpLine[];
  /** How often supervision is offered to happen. */
  readonly rhythms: Rhythms;
}

export interface HelpLine {
  readonly label: string;
  readonly number: string;
}

/** Answer of `GET /me/supervision`. */
export interface SupervisionView {
  readonly supervisor: MemberView | null;
  readonly deputy: MemberView | null;
  readonly supervisees: readonly MemberView[];
}
