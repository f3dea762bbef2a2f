import { currentRequest, NotSignedIn, ProofMissing } from '@alongside/api-platform';
import { type CanActivate, Injectable } from '@nestjs/common';
import { FactorStore } from './factor-store';

/**
 * Step-up: lets through who proved within the last ten minutes who they are, by a second factor where they
 * have one. For what changes how somebody signs in, and for what is worth as much: exports, roles. The
 * answer 403 `proof-missing` asks the client for `POST /session/factor` or `POST /session/password` first.
 * Source: NCSC, Multi-factor authentication for your corporate online services, "extra authentication".
 */
@Injectable()
export class RecentFactor implements CanActivate {
  constructor(private readonly store: FactorStore) {}

  async canActivate(): Promise<boolean> {
    const { tokenHash } = currentRequest();
    if (tokenHash === null) throw new NotSignedIn();
    if (await this.store.isProved(tokenHash)) return true;
    if ((await this.store.security(tokenHash)) === undefined) throw new NotSignedIn();
    throw new ProofMissing();
  }
}
