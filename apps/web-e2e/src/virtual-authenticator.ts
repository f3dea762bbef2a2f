import type { Page } from '@playwright/test';

/** A device with a screen lock that says yes at once, for the passkeys of this page. */
export async function giveAuthenticator(page: Page): Promise<{
  /** Whether whoever holds the device shows that it is them. */
  setVerified: (isUserVerified: boolean) => Promise<void>;
  count: () => Promise<number>;
}> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    setVerified: async (isUserVerified) => {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    count: async () =>
      (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}

/** The same server by its name: passkeys belong to a name, and 127.0.0.1 is none. */
export const byName = (baseURL: string | undefined): string =>
  (baseURL ?? '').replace('127.0.0.1', 'localhost');
