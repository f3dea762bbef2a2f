import type { SingleSignOnSettings } from '@alongside/contracts';
import type { Page } from '@playwright/test';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const CLIENT = { id: 'alongside', secret: 'a secret that the provider made' } as const;

/** A certified OpenID provider on this machine, in which everybody signs in as the address that they write. */
export class LocalProvider {
  private constructor(
    readonly issuer: string,
    private readonly server: http.Server,
  ) {}

  static async start({
    returnAddress,
    signedOutAddress,
  }: Pick<SingleSignOnSettings, 'returnAddress' | 'signedOutAddress'>): Promise<LocalProvider> {
    const server = http.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [returnAddress],
          post_logout_redirect_uris: [signedOutAddress],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['a key for a test'] },
      findAccount: (_, id) => ({
        accountId: id,
        claims: () => ({ sub: `subject of ${id}`, email: id, email_verified: true }),
      }),
    });
    const answer = provider.callback();
    server.on('request', (request, response) => void answer(request, response));
    return new LocalProvider(issuer, server);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => {
      this.server.close(() => resolve());
    });
  }
}

/** At the provider's own pages. */
export async function signInAt(page: Page, who: string): Promise<void> {
  await page.locator('input[name=login]').fill(who);
  await page.locator('input[name=password]').fill('anything');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
}
