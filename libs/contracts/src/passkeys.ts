import type { RecoveryCodes } from './sign-in';
import type { SessionView } from './session';

/** Unit: characters. A credential's id has at most 1,023 bytes; the parts are what authenticators make of them. */
export const PASSKEY_LIMITS = { name: 60, id: 1_400, part: 8_000, transports: 8 } as const;

/** A passkey that is known already. */
export interface PasskeyReference {
  /** Base64url. */
  readonly id: string;
  readonly type: 'public-key';
  /** How it was reached, such as `internal` or `usb`. */
  readonly transports: readonly string[];
}

/** What a browser needs to make a passkey: `PublicKeyCredentialCreationOptions` as JSON. Holds for five minutes. */
export interface PasskeyToMake {
  readonly rp: { readonly id: string; readonly name: string };
  /** `id` is a random handle, in base64url. */
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly challenge: string;
  readonly pubKeyCredParams: readonly { readonly type: 'public-key'; readonly alg: number }[];
  /** Milliseconds. */
  readonly timeout: number;
  readonly excludeCredentials: readonly PasskeyReference[];
  readonly authenticatorSelection: {
    readonly residentKey: 'required';
    readonly requireResidentKey: true;
    readonly userVerification: 'required';
  };
  readonly attestation: 'none';
}

/** What a browser needs to use a passkey: `PublicKeyCredentialRequestOptions` as JSON. Holds for five minutes. */
export interface PasskeyToUse {
  readonly rpId: string;
  readonly challenge: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly userVerification: 'required';
  /** Empty when whoever it is chooses among their own. */
  readonly allowCredentials: readonly PasskeyReference[];
}

/** Body of `POST /session/passkeys`: what the browser made. Every part is base64url. */
export interface PasskeyMade {
  /** @maxLength 1400 @minLength 1 @pattern ^[A-Za-z0-9_-]+$ */
  readonly id: string;
  /** @maxLength 8000 @minLength 1 @pattern ^[A-Za-z0-9_-]+$ */
  readonly clientDataJSON: string;
  /** @maxLength 8000 @minLength 1 @pattern ^[A-Za-z0-9_-]+$ */
  readonly attestationObject: string;
  /** @maxItems 8 */
  readonly transports: readonly string[];
}

/** Body of `POST /session/passkey` and `POST /session/factor/passkey`. Every part is base64url. */
export interface PasskeyUsed {
  /** @maxLength 1400 @minLength 1 @pattern ^[A-Za-z0-9_-]+$ */
  readonly id: string;
  /** @maxLength 8000 @minLength 1 @pattern ^[A-Za-z0-9_-]+$ */
  readonly clientDataJSON: string;
  /** @maxLength 8000 @minLength 1 @pattern ^[A-Za-z0-9_-]+$ */
  readonly authenticatorData: string;
  /** @maxLength 8000 @minLength 1 @pattern ^[A-Za-z0-9_-]+$ */
  readonly signature: string;
  /** Whose passkey it says it is. @maxLength 100 */
  readonly userHandle: string | null;
}

/** Answer of `POST /session/passkeys`. */
export interface PasskeyConfirmed extends RecoveryCodes {
  /** Ten with the first factor; none when there are codes already. */
  readonly codes: readonly string[];
  readonly session: SessionView;
}

/** One's own passkey, among others. */
export interface PasskeyView {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly since: string;
  /** ISO 8601 in UTC. */
  readonly lastUsedAt: string | null;
  /** Whether a copy of it may be about: it counted backwards, and is taken no more. */
  readonly isDoubtful: boolean;
  readonly version: number;
}

/** Body of `PATCH /me/passkeys/:passkeyId`. */
export interface RenamePasskey {
  /** @maxLength 60 @minLength 1 */
  readonly name: string;
}
