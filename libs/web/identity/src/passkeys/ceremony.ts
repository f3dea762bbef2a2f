import type {
  PasskeyMade,
  PasskeyReference,
  PasskeyToMake,
  PasskeyToUse,
  PasskeyUsed,
} from '@alongside/contracts';
import { ProblemError } from '@alongside/web-platform';
import { Injectable } from '@angular/core';
import type {
  AuthenticatorTransport,
  PublicKeyCredentialDescriptorJSON,
} from '@simplewebauthn/browser';

const IN_NUMBERS = /^[\d.]+$|^\[/;

/** Whether this browser has passkeys, and uses them at this address. It has none without TLS but on its own machine. */
export const canUsePasskeys = (): boolean =>
  'PublicKeyCredential' in globalThis && !IN_NUMBERS.test(location.hostname);

/** What the browser does with passkeys. What it needs for that is loaded when it is needed. */
@Injectable({ providedIn: 'root' })
export class PasskeyCeremony {
  /** Throws ProblemError with a sentence that says what happened. */
  async make(asked: PasskeyToMake): Promise<PasskeyMade> {
    const { startRegistration } = await import('@simplewebauthn/browser');
    const { id, response } = await inWords(
      startRegistration({
        optionsJSON: {
          ...asked,
          pubKeyCredParams: [...asked.pubKeyCredParams],
          excludeCredentials: asked.excludeCredentials.map(descriptor),
        },
      }),
    );
    return {
      id,
      clientDataJSON: response.clientDataJSON,
      attestationObject: response.attestationObject,
      transports: response.transports ?? [],
    };
  }

  /** Throws ProblemError with a sentence that says what happened. */
  async use(asked: PasskeyToUse): Promise<PasskeyUsed> {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const { id, response } = await inWords(
      startAuthentication({
        optionsJSON: { ...asked, allowCredentials: asked.allowCredentials.map(descriptor) },
      }),
    );
    return {
      id,
      clientDataJSON: response.clientDataJSON,
      authenticatorData: response.authenticatorData,
      signature: response.signature,
      userHandle: response.userHandle ?? null,
    };
  }
}

const descriptor = ({
  id,
  type,
  transports,
}: PasskeyReference): PublicKeyCredentialDescriptorJSON => ({
  id,
  type,
  ...(transports.length > 0 && { transports: transports as AuthenticatorTransport[] }),
});

/** By the names that browsers give their errors. Source: WebAuthn Level 3, sections 5.1.3 and 5.1.4. */
const SENTENCES: Readonly<Record<string, string>> = {
  NotAllowedError: 'No passkey was used. Try again when you are ready.',
  AbortError: 'No passkey was used. Try again when you are ready.',
  InvalidStateError: 'This device has a passkey of yours already.',
  SecurityError: 'Passkeys do not work at this address. Open Alongside by its own name.',
  NotSupportedError: 'This device cannot make a passkey that we can use.',
  ConstraintError: 'This device cannot check that it is you. Set up its lock first.',
};

async function inWords<T>(ceremony: Promise<T>): Promise<T> {
  try {
    return await ceremony;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    const title = SENTENCES[name] ?? 'Your browser could not do that. Please try another way.';
    throw new ProblemError({ type: '/problems/passkey', title, status: 0 });
  }
}
