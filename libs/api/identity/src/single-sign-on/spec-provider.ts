import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { createHash, randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export const CLIENT = { id: 'alongside', secret: 'a secret of the client' } as const;

/** How a token differs from a right one. */
export interface Bend {
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signed by a key that is not the provider's, or not at all. */
  readonly signature?: 'foreign' | 'none';
  /** What the return says of who issued it. */
  readonly iss?: string;
}

interface Granted {
  readonly challenge: string;
  readonly nonce: string;
  readonly claims: JWTPayload;
  readonly bend: Bend;
}

type Key = Awaited<ReturnType<typeof generateKeyPair>>;

/**
 * A provider for specs that does what it should, unless it is told to do something wrong. Nobody signs in there: a
 * spec says who does.
 */
export class SpecProvider {
  private readonly granted = new Map<string, Granted>();
  private readonly server = http.createServer((request, response) => {
    void this.answer(request, response);
  });
  private key!: Key;
  private foreignKey!: Key;
  issuer = '';
  /** Whether it answers at all. */
  isDown = false;
  /** Whether one can sign out there. */
  hasSignOut = true;

  static async start(): Promise<SpecProvider> {
    const made = new SpecProvider();
    made.key = await generateKeyPair('RS256', { extractable: true });
    made.foreignKey = await generateKeyPair('RS256');
    await new Promise<void>((resolve) => made.server.listen(0, '127.0.0.1', () => resolve()));
    made.issuer = `http://127.0.0.1:${(made.server.address() as AddressInfo).port}`;
    return made;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.closeAllConnections();
      this.server.close(() => resolve());
    });
  }

  /** Somebody signs in: what the browser brings back to the address that was asked for. */
  signIn(address: string, claims: JWTPayload & { sub: string }, bend: Bend = {}): URLSearchParams {
    const asked = new URL(address).searchParams;
    const code = randomUUID();
    this.granted.set(code, {
      challenge: asked.get('code_challenge') ?? '',
      nonce: asked.get('nonce') ?? '',
      ...{ claims, bend },
    });
    const state = asked.get('state') ?? '';
    return new URLSearchParams({ code, state, iss: bend.iss ?? this.issuer });
  }

  private async answer(
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): Promise<void> {
    const send = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (this.isDown) send(503, {});
    else if (request.url === '/.well-known/openid-configuration') send(200, this.metadata());
    else if (request.url === '/jwks')
      send(200, { keys: [{ ...(await exportJWK(this.key.publicKey)), alg: 'RS256', kid: 'one' }] });
    else if (request.url === '/token' && request.method === 'POST') {
      const token = await this.token(new URLSearchParams(await textOf(request)));
      send(token === null ? 400 : 200, token ?? { error: 'invalid_grant' });
    } else send(404, {});
  }

  private metadata(): object {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      ...(this.hasSignOut ? { end_session_endpoint: `${issuer}/end` } : {}),
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  /** A code works once, for whoever has its verifier and the client's secret. */
  private async token(form: URLSearchParams): Promise<object | null> {
    const code = form.get('code') ?? '';
    const found = this.granted.get(code);
    this.granted.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isClient =
      form.get('client_id') === CLIENT.id && form.get('client_secret') === CLIENT.secret;
    if (found === undefined || !isClient || found.challenge !== challenge) return null;
    const idToken = await this.idToken(found);
    return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: idToken };
  }

  private async idToken({ nonce, claims, bend }: Granted): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      ...{ iss: this.issuer, aud: CLIENT.id, iat: now, exp: now + 60, nonce },
      ...claims,
      ...bend.claims,
    };
    if (bend.signature === 'none') {
      const part = (value: object): string =>
        Buffer.from(JSON.stringify(value)).toString('base64url');
      return `${part({ alg: 'none' })}.${part(payload)}.`;
    }
    const { privateKey } = bend.signature === 'foreign' ? this.foreignKey : this.key;
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey);
  }
}

async function textOf(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
