import { PlatformSettings } from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';
import { derivedKey, sealText, unsealText } from './sealed-secret';
import { newRecoveryCode, newRecoveryCodes, recoveryCodeIn, recoveryHash } from './recovery-codes';

/** What is done to factors with keys derived from the installation's secret. */
@Injectable()
export class FactorKeys {
  private readonly sealing: Buffer;
  private readonly hashing: Buffer;
  private readonly helping: Buffer;

  constructor({ secret }: PlatformSettings) {
    this.sealing = derivedKey(secret, 'authenticator secrets');
    this.hashing = derivedKey(secret, 'recovery codes');
    this.helping = derivedKey(secret, 'help with sign-in');
  }

  /** `id` is that of the authenticator, which is new for each secret. */
  seal(secret: string, id: string): string {
    return sealText(this.sealing, secret, id);
  }

  unseal({ id, sealed_secret }: { id: string; sealed_secret: string }): string {
    return unsealText(this.sealing, sealed_secret, id);
  }

  /** New codes to be shown once, and what is kept of them. */
  recoveryCodes(accountId: string): {
    readonly codes: readonly string[];
    readonly hashes: readonly string[];
  } {
    const codes = newRecoveryCodes();
    const hashes = codes.map((code) =>
      recoveryHash(this.hashing, accountId, recoveryCodeIn(code) ?? ''),
    );
    return { codes, hashes };
  }

  /** A code to be handed over once, of the kind of recovery codes. */
  newHelpCode(): string {
    return newRecoveryCode();
  }

  /** Hash of the code that helps this member in; `null` when what was typed cannot be one. */
  helpHash(memberId: string, typed: string): string | null {
    const letters = recoveryCodeIn(typed);
    return letters === null ? null : recoveryHash(this.helping, memberId, letters);
  }

  /** Hash of a recovery code as somebody typed it; `null` when it cannot be one. */
  recoveryHash(accountId: string, typed: string): string | null {
    const letters = recoveryCodeIn(typed);
    return letters === null ? null : recoveryHash(this.hashing, accountId, letters);
  }
}
