import { NotSignedIn, PlatformSettings, refuseIf } from '@alongside/api-platform';
import type {
  PasskeyMade,
  PasskeyReference,
  PasskeyToMake,
  PasskeyToUse,
  PasskeyUsed,
} from '@alongside/contracts';
import { FACTOR_KINDS, type FactorKind, refusalsToUsePasskeys } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { FactorStore } from '../factors/factor-store';
import { presentedHash } from '../factors/presented';
import type { PasskeyOwner } from './passkey-store';

/** ES256, EdDSA and RS256. Source: WebAuthn Level 3, section 5.4, which recommends to offer all three. */
const ALGORITHMS = [-7, -8, -257];
const FIVE_MINUTES = 300_000;

/** What a right answer to a challenge says of a new passkey. */
export interface MadePasskey {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
}

/**
 * This installation, as passkeys know it: the host and origin of APP_URL, never those of a request. Answers of
 * authenticators are checked by a library; whatever is wrong with one is no concern of whoever brought it.
 */
@Injectable()
export class RelyingParty {
  private readonly address: URL;

  constructor({ publicUrl }: PlatformSettings) {
    this.address = new URL(publicUrl);
  }

  /** Whether passkeys can be used at this address. */
  get works(): boolean {
    return refusalsToUsePasskeys(this.address).length === 0;
  }

  /** What can be set up at this address, the easiest first. */
  get kinds(): readonly FactorKind[] {
    return this.works ? FACTOR_KINDS : FACTOR_KINDS.filter((kind) => kind !== 'passkey');
  }

  /** Throws Refused where passkeys cannot be used. */
  demandName(): void {
    refuseIf(refusalsToUsePasskeys(this.address));
  }

  /** As {@link demandName} for somebody who is signed in, or half: throws NotSignedIn first when nobody is. */
  async demandNameOf(sessions: Pick<FactorStore, 'knows'>): Promise<void> {
    if (this.works) return;
    if (!(await sessions.knows(presentedHash()))) throw new NotSignedIn();
    this.demandName();
  }

  toMake(challenge: string, owner: PasskeyOwner): PasskeyToMake {
    return {
      rp: { id: this.address.hostname, name: 'Alongside' },
      user: { id: owner.handle, name: owner.email, displayName: owner.name },
      challenge,
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      timeout: FIVE_MINUTES,
      excludeCredentials: owner.credential_ids.map((id) => reference(id)),
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
      attestation: 'none',
    };
  }

  toUse(
    challenge: string,
    own: readonly { readonly credential_id: string; readonly transports: readonly string[] }[],
  ): PasskeyToUse {
    return {
      rpId: this.address.hostname,
      challenge,
      timeout: FIVE_MINUTES,
      userVerification: 'required',
      allowCredentials: own.map(({ credential_id, transports }) =>
        reference(credential_id, transports),
      ),
    };
  }

  /** `null` for anything but a new passkey made here, for this challenge, with its owner verified. */
  made(answer: PasskeyMade, challenge: string): Promise<MadePasskey | null> {
    return orNull(async () => {
      const { registrationInfo } = await verifyRegistrationResponse({
        response: {
          id: answer.id,
          rawId: answer.id,
          type: 'public-key',
          clientExtensionResults: {},
          response: {
            clientDataJSON: answer.clientDataJSON,
            attestationObject: answer.attestationObject,
          },
        },
        ...this.expected(challenge),
        supportedAlgorithmIDs: ALGORITHMS,
      });
      if (registrationInfo === undefined) return null;
      const { id, publicKey, counter } = registrationInfo.credential;
      return id === answer.id ? { credentialId: id, publicKey, counter } : null;
    });
  }

  /** How often the authenticator says it was used; `null` for anything but a right answer to this challenge. */
  used(
    answer: PasskeyUsed,
    challenge: string,
    publicKey: Buffer,
  ): Promise<{ readonly counter: number } | null> {
    return orNull(async () => {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: {
          id: answer.id,
          rawId: answer.id,
          type: 'public-key',
          clientExtensionResults: {},
          response: {
            clientDataJSON: answer.clientDataJSON,
            authenticatorData: answer.authenticatorData,
            signature: answer.signature,
          },
        },
        ...this.expected(challenge),
        // The counter is compared in the statement that uses the passkey, and only once the signature is right.
        credential: { id: answer.id, publicKey: new Uint8Array(publicKey), counter: 0 },
      });
      return verified ? { counter: authenticationInfo.newCounter } : null;
    });
  }

  private expected(challenge: string) {
    return {
      expectedChallenge: challenge,
      expectedOrigin: this.address.origin,
      expectedRPID: this.address.hostname,
      requireUserVerification: true,
    };
  }
}

/** The challenge that a browser says it answered; `null` when the answer is none, or was given inside a foreign page. */
export function challengeIn({
  clientDataJSON,
}: {
  readonly clientDataJSON: string;
}): string | null {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
    if (typeof said !== 'object' || said === null || !('challenge' in said)) return null;
    if ('crossOrigin' in said && said.crossOrigin !== false) return null;
    return typeof said.challenge === 'string' ? said.challenge : null;
  } catch {
    return null;
  }
}

const reference = (id: string, transports: readonly string[] = []): PasskeyReference => ({
  id,
  type: 'public-key',
  transports,
});

async function orNull<T>(check: () => Promise<T>): Promise<T | null> {
  try {
    return await check();
  } catch {
    return null;
  }
}
