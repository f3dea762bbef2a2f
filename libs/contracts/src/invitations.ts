import type { Role } from '@alongside/domain';
import type { UnitName } from './people';

/** Body of `POST /organisation/invitations`. */
export interface Invite {
  /** @maxLength 200 @minLength 1 */
  readonly name: string;
  /** @format email @maxLength 254 */
  readonly email: string;
  /** @format uuid */
  readonly teamId?: string | null;
  readonly roles: readonly Role[];
}

/** Somebody who has been invited and has not answered. */
export interface InvitationView {
  /** @format uuid */
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly team: UnitName | null;
  readonly roles: readonly Role[];
  readonly invitedAt: string;
  readonly endsAt: string;
  /** Whether its time has passed; renewing it gives a new link. */
  readonly isOver: boolean;
  /** What became of its mail; `null` when it is handed over by hand. */
  readonly mail: 'waiting' | 'sent' | 'failed' | null;
}

/** Answer of `POST /organisation/invitations` and of its renewal. */
export interface InvitationMade {
  readonly invitation: InvitationView;
  /**
   * To hand over by hand. Told once: the database knows only its hash. `null` when it goes out by mail, or when the
   * same request came twice.
   */
  readonly link: string | null;
}

/** Answer of `GET /organisation/invitations`, latest first. */
export interface InvitationsView {
  readonly items: readonly InvitationView[];
}

/** Body of `POST /invitations/look`. */
export interface LookAtInvitation {
  /** @maxLength 100 @minLength 1 */
  readonly token: string;
}

/** What an invitation says to whoever holds its link. */
export interface InvitationLook {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  /** Whether accepting it opens the organisation: nobody is in it yet. */
  readonly opens: boolean;
  readonly endsAt: string;
}

/** Body of `POST /sign-ups`. */
export interface SignUp {
  /** @maxLength 200 @minLength 1 */
  readonly organisation: string;
  /** @maxLength 200 @minLength 1 */
  readonly name: string;
  /** @maxLength 254 @minLength 3 */
  readonly email: string;
}

/** Body of `POST /invitations/acceptance`. */
export interface AcceptInvitation {
  /** @maxLength 100 @minLength 1 */
  readonly token: string;
  /** @maxLength 200 @minLength 1 */
  readonly name: string;
  /** @maxLength 256 @minLength 1 */
  readonly password: string;
}

/** Answer of `POST /invitations/acceptance`: what they sign in with from now on. */
export interface InvitationAccepted {
  readonly email: string;
}
