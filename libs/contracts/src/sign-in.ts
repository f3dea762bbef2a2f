import type { FactorKind } from '@alongside/domain';
import type { PasskeyView } from './passkeys';
import type { SessionView } from './session';

export const FACTOR_LIMITS = { code: 40 } as const;

/** What is asked after the password: a second factor, or to set one up first. Nothing else can be read yet. */
export interface SecondStepView {
  /** `help`: a one-time code from an administrator comes before a new factor. */
  readonly secondStep: 'factor' | 'set_up' | 'help';
  /** What can be given, or set up. Recovery codes are always taken where a factor is asked. */
  readonly by: readonly FactorKind[];
}

/** Answer of `POST /session`. */
export type SignInAnswer = SessionView | SecondStepView;

/** Body of `POST /session/factor` and `PUT /session/authenticator`. */
export interface FactorCode {
  /** The six digits of an authenticator app, or a recovery code. @maxLength 40 @minLength 1 */
  readonly code: string;
}

/** Body of `POST /session/password`. */
export interface PasswordProof {
  /** @maxLength 256 @minLength 1 */
  readonly password: string;
}

/** What an authenticator app needs to know. It is told once and cannot be read again. */
export interface AuthenticatorSetUp {
  /** Base32, to be typed where a picture cannot be read. */
  readonly secret: string;
  /** `otpauth://totp/…`, for the QR code. */
  readonly uri: string;
}

/** Recovery codes, told once: the database knows only their hashes. */
export interface RecoveryCodes {
  readonly codes: readonly string[];
}

/** Answer of `PUT /session/authenticator`. */
export interface AuthenticatorConfirmed extends RecoveryCodes {
  readonly session: SessionView;
}

/** Answer of `GET /me/security`. */
export interface SecurityView {
  readonly authenticator: AuthenticatorView | null;
  /** Latest last, at most 20. */
  readonly passkeys: readonly PasskeyView[];
  /** Whether passkeys can be used here: not at an address in numbers. */
  readonly passkeysWork: boolean;
  /** How many recovery codes have not been used. */
  readonly recoveryCodesLeft: number;
  /** Whether this organisation asks everybody for a second factor. */
  readonly factorAsked: boolean;
  /** Whether somebody proved within the last ten minutes who they are. */
  readonly isProved: boolean;
}

export interface AuthenticatorView {
  /** ISO 8601 in UTC. */
  readonly since: string;
  /** ISO 8601 in UTC. */
  readonly lastUsedAt: string | null;
}

/** Answer of `GET /me/sessions`; the one that asks comes first. */
export interface OpenSessions {
  readonly items: readonly OpenSessionView[];
}

export interface OpenSessionView {
  /** @format uuid */
  readonly id: string;
  /** Such as “Firefox on Windows”; empty when it is not known. */
  readonly browser: string;
  /** ISO 8601 in UTC. */
  readonly since: string;
  /** ISO 8601 in UTC, to the minute. */
  readonly lastUsedAt: string;
  /** Whether it is the session that asks. */
  readonly isThis: boolean;
}

/** Body of `POST /password-resets`. */
export interface AskPasswordReset {
  /** @maxLength 254 @minLength 1 */
  readonly email: string;
}

/** Body of `POST /password-resets/completion`. */
export interface FinishPasswordReset {
  /** From the link in the mail. @maxLength 100 @minLength 1 */
  readonly token: string;
  /** At least 12 characters. @maxLength 256 @minLength 1 */
  readonly password: string;
}

/** Body of `POST /me/password`. */
export interface ChangePassword {
  /** @maxLength 256 @minLength 1 */
  readonly oldPassword: string;
  /** At least 12 characters. @maxLength 256 @minLength 1 */
  readonly newPassword: string;
}
