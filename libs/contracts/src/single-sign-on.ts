export const SINGLE_SIGN_ON_LIMITS = {
  issuer: 500,
  clientId: 255,
  clientSecret: 500,
  domain: 253,
  domains: 20,
  email: 254,
} as const;

/** Body of `POST /session/single-sign-on`. */
export interface BeginSingleSignOn {
  /** An address, of which only the part behind the @ is looked at. @maxLength 254 @minLength 3 */
  readonly email: string;
}

/** Where to go on at the organisation's own provider; `null` when there is none for this domain, whoever it is. */
export interface SingleSignOnStart {
  readonly address: string | null;
}

/** Answer of `DELETE /session`. */
export interface SignedOut {
  /** Where to go on to sign out at the organisation's own provider as well; `null` when there is nothing to end. */
  readonly address: string | null;
}

/** Answer of `GET /me/single-sign-on`. */
export interface OwnSingleSignOn {
  /** Whether the organisation has a provider that is on. */
  readonly isOffered: boolean;
  /** ISO 8601 in UTC; `null` while one's account is not linked with the provider. */
  readonly linkedAt: string | null;
}

/** Answer of `GET /organisation/single-sign-on`. */
export interface SingleSignOnSettings {
  /** 0 while nothing was set. */
  readonly version: number;
  readonly issuer: string;
  readonly clientId: string;
  /** The secret itself is never told. */
  readonly hasSecret: boolean;
  /** Whether the provider asks everybody for a second factor, so that Alongside need not. */
  readonly asksSecondFactor: boolean;
  readonly isOn: boolean;
  /** Whether who signs out here is taken to the provider, to sign out there as well. */
  readonly signsOut: boolean;
  readonly domains: readonly SignInDomain[];
  /** What the provider has to know as the address to return to. */
  readonly returnAddress: string;
  /** And as the address to return to after signing out there. */
  readonly signedOutAddress: string;
}

export interface SignInDomain {
  readonly domain: string;
  /** Whether the operator has confirmed that the domain is this organisation's. */
  readonly isConfirmed: boolean;
}

/** Body of `PUT /organisation/single-sign-on`. */
export interface SetSingleSignOn {
  /** @maxLength 500 @minLength 9 */
  readonly issuer: string;
  /** @maxLength 255 @minLength 1 */
  readonly clientId: string;
  /** Left out, the secret stays as it is. @maxLength 500 @minLength 1 */
  readonly clientSecret?: string | null;
  readonly asksSecondFactor: boolean;
  readonly isOn: boolean;
  readonly signsOut: boolean;
  /** @maxItems 20 */
  readonly domains: readonly string[];
}

/** Answer of `POST /organisation/single-sign-on/trial`. */
export interface SingleSignOnTrial {
  /** What is in the way; `null` when the provider answers as it should. */
  readonly problem: SingleSignOnProblem | null;
}

export type SingleSignOnProblem =
  /** Nothing was set yet. */
  | 'not_set'
  /** The provider does not answer, or not over a connection that may be used. */
  | 'no_answer'
  /** What answers is no provider with this issuer. */
  | 'another_issuer'
  /** The provider offers no sign-in that Alongside can check. */
  | 'not_offered';
