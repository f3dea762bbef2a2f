import { Contract, NotSignedIn, ProofMissing, refuseIf } from '@alongside/api-platform';
import type { RecoveryCodes, SecurityView } from '@alongside/contracts';
import { refusalsToRemoveFactor } from '@alongside/domain';
import { Controller, Delete, Get, Post, UseGuards } from '@nestjs/common';
import { OwnPasskeys } from '../passkeys/own-passkeys.service';
import { RelyingParty } from '../passkeys/relying-party';
import { FactorKeys } from './factor-keys';
import { FactorStore, type StoredSecurity } from './factor-store';
import { RecentFactor } from './recent-factor.guard';
import { presentedHash } from './presented';

/** How somebody signs in: their own business, and nobody else's. */
@Controller('api/v1/me')
export class SecurityController {
  constructor(
    private readonly store: FactorStore,
    private readonly keys: FactorKeys,
    private readonly passkeys: OwnPasskeys,
    private readonly party: RelyingParty,
  ) {}

  @Get('security')
  @Contract({ summary: 'How you sign in', answer: 'SecurityView' })
  async read(): Promise<SecurityView> {
    const { since, last_used_at, codes_left, factor_asked, is_proved } = await this.stored();
    return {
      authenticator: since && {
        since: since.toISOString(),
        lastUsedAt: last_used_at?.toISOString() ?? null,
      },
      passkeys: await this.passkeys.list(),
      passkeysWork: this.party.works,
      recoveryCodesLeft: codes_left,
      factorAsked: factor_asked,
      isProved: is_proved,
    };
  }

  @Post('recovery-codes')
  @UseGuards(RecentFactor)
  @Contract({
    summary: 'Make new recovery codes in place of the old ones',
    answer: 'RecoveryCodes',
  })
  async renew(): Promise<RecoveryCodes> {
    const { account_id } = await this.stored();
    const { codes, hashes } = this.keys.recoveryCodes(account_id);
    if (!(await this.store.renewRecoveryCodes(presentedHash(), hashes))) throw new ProofMissing();
    return { codes };
  }

  @Delete('authenticator')
  @UseGuards(RecentFactor)
  @Contract({ summary: 'Sign in without the authenticator app', status: 204 })
  async remove(): Promise<void> {
    const { factor_asked } = await this.stored();
    const passkeys = (await this.passkeys.list()).filter(({ isDoubtful }) => !isDoubtful);
    refuseIf(refusalsToRemoveFactor({ others: passkeys.length, isAsked: factor_asked }));
    if (!(await this.store.removeAuthenticator(presentedHash()))) throw new ProofMissing();
  }

  private async stored(): Promise<StoredSecurity> {
    const stored = await this.store.security(presentedHash());
    if (stored === undefined) throw new NotSignedIn();
    return stored;
  }
}
