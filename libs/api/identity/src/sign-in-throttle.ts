import { AuthDatabase, TooMany } from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';
import { isIPv6 } from 'node:net';

/** Failures in 15 minutes after which an address has to wait: for one account, and for all together. */
const LIMITS = { ofAccount: 10, ofAddress: 100 } as const;
/** Seconds to wait then. */
const WAIT = 60;

/**
 * Failures count per address and account, never per account alone: strangers elsewhere cannot lock the owner
 * out. `subject` is a hash of what is guessed at: an e-mail address, or the factor of an account.
 */
@Injectable()
export class SignInThrottle {
  constructor(private readonly database: AuthDatabase) {}

  /** Throws TooMany. */
  async demandPatience(subject: string, address: string): Promise<void> {
    const [failures] = await this.database.query<{ of_account: number; of_address: number }>(
      'select * from context.recent_failures($1, $2)',
      [subject, addressBlock(address)],
    );
    if (failures === undefined) return;
    const { of_account, of_address } = failures;
    if (of_account >= LIMITS.ofAccount || of_address >= LIMITS.ofAddress) throw new TooMany(WAIT);
  }

  async noteFailure(subject: string, address: string): Promise<void> {
    await this.database.query('select context.note_failure($1, $2)', [
      subject,
      addressBlock(address),
    ]);
  }
}

/** An IPv6 customer holds a whole /64; an IPv4 address stands for itself. */
export function addressBlock(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  return `${address.split(':').slice(0, 4).join(':')}::/64`;
}
