import { PlatformSettings } from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { derivedKey, sealText, unsealText } from '../factors/sealed-secret';
import { providerFetch } from './provider-fetch';
import type { StoredProvider } from './single-sign-on.store';

/** What a provider says of itself is asked again after this. Unit: milliseconds. */
const KEPT = 10 * 60_000;
const MOST_KEPT = 200;
/** Unit: seconds. */
const PATIENCE = 8;

interface Kept {
  readonly until: number;
  readonly configuration: oidc.Configuration;
}

/** The library marks this as outdated so that it stands out; it is what a closed network needs. */
const { allowInsecureRequests: withoutTls } = oidc as Readonly<
  Record<'allowInsecureRequests', (configuration: oidc.Configuration) => void>
>;

type Provider = Pick<StoredProvider, 'organisation_id' | 'issuer' | 'client_id' | 'sealed_secret'>;

/** Connections to organisations' providers: what each says of itself is read once in a while, and its keys with it. */
@Injectable()
export class ProviderConnections {
  private readonly key: Buffer;
  private readonly allowsPrivate: boolean;
  private readonly kept = new Map<string, Kept>();

  constructor(settings: PlatformSettings) {
    this.key = derivedKey(settings.secret, 'single sign-on');
    this.allowsPrivate = settings.reachesPrivateProviders ?? false;
  }

  /** For the organisation's row alone. */
  seal(secret: string, organisationId: string): string {
    return sealText(this.key, secret, organisationId);
  }

  unseal(sealed: string, owner: string): string {
    return unsealText(this.key, sealed, owner);
  }

  /** Throws when the provider does not answer as the issuer it is said to be. */
  async of(provider: Provider): Promise<oidc.Configuration> {
    const name = JSON.stringify([provider.issuer, provider.client_id, provider.sealed_secret]);
    const found = this.kept.get(name);
    if (found !== undefined && found.until > Date.now()) return found.configuration;
    const configuration = await this.discover(provider);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(name, { configuration, until: Date.now() + KEPT });
    return configuration;
  }

  /** Signatures are checked with the provider's keys, although a token comes from the provider itself. */
  async discover(provider: Provider): Promise<oidc.Configuration> {
    return oidc.discovery(
      new URL(provider.issuer),
      provider.client_id,
      {},
      oidc.ClientSecretPost(this.unseal(provider.sealed_secret, provider.organisation_id)),
      {
        [oidc.customFetch]: providerFetch(this.allowsPrivate),
        timeout: PATIENCE,
        execute: [oidc.enableNonRepudiationChecks, ...(this.allowsPrivate ? [withoutTls] : [])],
      },
    );
  }
}
