import { PlatformSettings } from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import * as oidc from 'openid-client';
import { ProviderConnections } from './provider-connections';
import { SingleSignOnStore } from './single-sign-on.store';

/** Where the provider sends people back to who have signed out there. */
const SIGNED_OUT_PATH = '/sign-in?because=signed_out';
/** Signing out here never waits longer for a provider that does not answer. Unit: milliseconds. */
const PATIENCE = 2_000;
const PURPOSE = 'sign-out';

/**
 * Signing out at the organisation's provider, after signing out here, where its administrators want that. The
 * provider asks the person, since it is not told more than who asks it. Source: OpenID Connect RP-Initiated Logout 1.0.
 */
@Injectable()
export class ProviderSignOut {
  private readonly name: string;
  private readonly place: { readonly path: string; readonly secure: boolean };

  constructor(
    private readonly store: SingleSignOnStore,
    private readonly connections: ProviderConnections,
    private readonly settings: PlatformSettings,
  ) {
    this.name = settings.isSecure ? '__Secure-alongside-provider' : 'alongside-provider';
    this.place = { path: '/api/v1/session', secure: settings.isSecure };
  }

  /** Somebody came in through this organisation's provider with this browser. */
  remember(reply: FastifyReply, organisationId: string): void {
    const sealed = this.connections.seal(organisationId, PURPOSE);
    void reply.setCookie(this.name, sealed, { ...this.place, httpOnly: true, sameSite: 'lax' });
  }

  /** Somebody came in another way. */
  forget(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.place);
  }

  /** Where to go on after signing out here; `null` for who did not come through a provider that wants to hear of it. */
  async addressFor(request: FastifyRequest): Promise<string | null> {
    const sealed = request.cookies[this.name];
    if (sealed === undefined) return null;
    const found = this.find(sealed).catch(() => null);
    return Promise.race([found, wait(PATIENCE, null, { ref: false })]);
  }

  /** As the installation is known to the world: the provider has to know it. */
  get returnAddress(): string {
    return new URL(SIGNED_OUT_PATH, this.settings.publicUrl).href;
  }

  private async find(sealed: string): Promise<string | null> {
    const provider = await this.store.providerOf(this.connections.unseal(sealed, PURPOSE));
    if (provider?.signs_out !== true) return null;
    const configuration = await this.connections.of(provider);
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: this.returnAddress,
    }).href;
  }
}
