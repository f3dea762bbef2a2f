import {
  hashOf,
  newSessionToken,
  PlatformSettings,
  ProofMissing,
  Refused,
  TenantDatabase,
} from '@alongside/api-platform';
import { Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { presentedHash } from '../factors/presented';
import { hashPassword } from '../password';
import { type Begun, SignInService } from '../sign-in.service';
import { mayJoinBy, saysSecondFactor } from './claims';
import { ProviderConnections } from './provider-connections';
import { type Attempt, SingleSignOnStore, type StoredProvider } from './single-sign-on.store';

export const RETURN_PATH = '/api/v1/session/single-sign-on/return';

/** What is kept of an attempt until the browser comes back, sealed. */
interface Checks {
  readonly nonce: string;
  readonly verifier: string;
}

/** Where to go on, and what the browser keeps to show that it is the one that began. */
export interface Departure {
  readonly address: string;
  readonly browser: string;
}

/** How a return ended: signed in, or linked with the account that began. */
export type Arrival =
  { readonly begun: Begun; readonly organisationId: string } | { readonly isLinked: true };

export class NotLetIn extends Error {}

/**
 * Signing in at the organisation's own provider: authorisation code with PKCE, state and nonce. Source: OpenID
 * Connect Core 1.0; RFC 9700, Best Current Practice for OAuth 2.0 Security.
 */
@Injectable()
export class SingleSignOn {
  private readonly logger = new Logger('Single sign-on');

  constructor(
    private readonly store: SingleSignOnStore,
    private readonly connections: ProviderConnections,
    private readonly signIn: SignInService,
    private readonly database: TenantDatabase,
    private readonly settings: PlatformSettings,
  ) {}

  /** By the domain alone, so that it tells nothing of a person. `null` when no provider answers for it. */
  async beginFor(email: string): Promise<Departure | null> {
    const provider = await this.store.providerFor(domainOf(email));
    return provider === undefined ? null : this.depart(provider, null, email);
  }

  /** For somebody who is signed in and has just proved who they are. Throws ProofMissing; `null` without a provider. */
  async beginLinking(): Promise<Departure | null> {
    const target = await this.store.linkTarget(presentedHash());
    if (target === undefined) throw new ProofMissing();
    const provider = await this.store.providerOf(target.organisation_id);
    return provider === undefined ? null : this.depart(provider, target.account_id, null);
  }

  async own(): Promise<{ readonly isOffered: boolean; readonly linkedAt: Date | null }> {
    const organisationId = await this.database.read((db) =>
      Promise.resolve(db.actor.organisationId),
    );
    const provider = await this.store.providerOf(organisationId);
    const identity = await this.store.identityBehind(presentedHash());
    return { isOffered: provider !== undefined, linkedAt: identity?.linked_at ?? null };
  }

  unlink(): Promise<void> {
    return this.store.unlink(presentedHash());
  }

  /**
   * What the browser brought back. Throws NotLetIn, or what the library says of an answer that does not hold:
   * another state, nonce, issuer, audience or key, too late, or brought twice.
   */
  async arrive(
    query: URLSearchParams,
    browser: string | null,
    formerHash: string | null,
  ): Promise<Arrival> {
    const state = query.get('state');
    if (state === null || browser === null) throw new NotLetIn('not begun here');
    const attempt = await this.store.take(hashOf(state), hashOf(browser));
    if (attempt === undefined) throw new NotLetIn('not begun here, or over');
    const provider = await this.store.providerOf(attempt.organisation_id);
    if (provider === undefined) throw new NotLetIn('no provider any more');
    const claims = await this.claimsOf(provider, attempt, query, state);
    const identity = { issuer: provider.issuer, subject: claims.sub };
    if (attempt.account_id !== null) {
      if (!(await this.store.link(attempt.account_id, identity)))
        throw new NotLetIn('the identity or the account is linked otherwise');
      return { isLinked: true };
    }
    const member =
      (await this.store.memberOf(provider.organisation_id, identity)) ??
      (await this.join(provider, claims));
    const isProved = provider.asks_second_factor && saysSecondFactor(claims);
    const begun = await this.signIn.begin(member, formerHash, isProved);
    return { begun, organisationId: provider.organisation_id };
  }

  private async depart(
    provider: StoredProvider,
    accountId: string | null,
    hint: string | null,
  ): Promise<Departure> {
    const configuration = await this.reach(provider);
    const [state, nonce, browser] = [oidc.randomState(), oidc.randomNonce(), newSessionToken()];
    const verifier = oidc.randomPKCECodeVerifier();
    const hashes = { state: hashOf(state), browser: hashOf(browser) };
    const sealed = this.connections.seal(JSON.stringify({ nonce, verifier }), hashes.state);
    await this.store.begin(hashes, provider.organisation_id, sealed, accountId);
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.returnAddress,
      scope: 'openid email',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(hint === null ? {} : { login_hint: hint }),
    });
    return { address: address.href, browser };
  }

  private async reach(provider: StoredProvider): Promise<oidc.Configuration> {
    try {
      return await this.connections.of(provider);
    } catch (error) {
      this.logger.warn(`A provider was not reached: ${codeOf(error)}`);
      throw new Refused(['provider_not_reached']);
    }
  }

  private async claimsOf(
    provider: StoredProvider,
    attempt: Attempt,
    query: URLSearchParams,
    state: string,
  ): Promise<oidc.IDToken> {
    const kept = this.connections.unseal(attempt.sealed, hashOf(state));
    const { nonce, verifier } = JSON.parse(kept) as Checks;
    const current = new URL(this.returnAddress);
    current.search = query.toString();
    const tokens = await oidc.authorizationCodeGrant(await this.connections.of(provider), current, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new NotLetIn('no identity');
    return claims;
  }

  /** Nobody comes in who was not invited, and an address counts only when the provider vouches for it. */
  private async join(
    provider: StoredProvider,
    claims: oidc.IDToken,
  ): Promise<{ organisation_id: string; member_id: string }> {
    const email = mayJoinBy(claims);
    if (email === null) throw new NotLetIn('unknown, without a confirmed address');
    const identity = { issuer: provider.issuer, subject: claims.sub };
    const noPassword = await hashPassword(newSessionToken());
    const { organisation_id } = provider;
    const member_id = await this.store.join(organisation_id, email, identity, noPassword);
    if (member_id === null) throw new NotLetIn('unknown, and not invited');
    return { organisation_id, member_id };
  }

  /** As the installation is known to the world; what a request says of its host is never asked. */
  get returnAddress(): string {
    return new URL(RETURN_PATH, this.settings.publicUrl).href;
  }
}

/** Only codes: what a provider writes may hold anything. */
export function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name);
}

/** What is behind the @; empty for anything that is no address. */
const domainOf = (email: string): string =>
  /@([^@\s]+)$/.exec(email.trim())?.[1]?.toLowerCase() ?? '';
