import { AuthDatabase, hashOf, newId, newSessionToken, TooMany } from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';
import { isIPv6 } from 'node:net';
import { hashPassword, isPassword } from './password';

/** Failures in 15 minutes after which an address has to wait: for one account, and for all together. */
const LIMITS = { ofAccount: 10, ofAddress: 100 } as const;
/** Seconds to wait then. */
const WAIT = 60;

export interface Account {
  readonly organisation_id: string;
  readonly member_id: string;
  readonly password_hash: string;
}

/** Opens and ends sessions. */
@Injectable()
export class SignInService {
  /** Compared against for unknown addresses, so that they take as long as known ones. */
  private readonly decoy = hashPassword(newSessionToken());

  constructor(private readonly database: AuthDatabase) {}

  /**
   * The account, when the password is right. Failures count per address and account, never per account
   * alone: strangers elsewhere cannot lock the owner out. Throws TooMany.
   */
  async accountOf(email: string, password: string, address: string): Promise<Account | null> {
    const emailHash = hashOf(email.trim().toLowerCase());
    const client = addressBlock(address);
    await this.demandPatience(emailHash, client);
    const [account] = await this.database.query<Account>(
      'select * from context.account_for_sign_in($1)',
      [email.trim()],
    );
    const isRight = await isPassword(password, account?.password_hash ?? (await this.decoy));
    if (account !== undefined && isRight) return account;
    await this.database.query('select context.note_failure($1, $2)', [emailHash, client]);
    return null;
  }

  /** Begins a new session, which takes the place of the browser's former one. Returns its token. */
  async begin(account: Account, formerHash: string | null): Promise<string> {
    const token = newSessionToken();
    await this.database.query('select context.begin_session($1, $2, $3, $4, $5)', [
      account.organisation_id,
      account.member_id,
      newId(),
      hashOf(token),
      formerHash,
    ]);
    return token;
  }

  async end(tokenHash: string): Promise<void> {
    await this.database.query('select context.end_session($1)', [tokenHash]);
  }

  async times(tokenHash: string): Promise<{ idle_ends_at: Date; ends_at: Date } | undefined> {
    const [times] = await this.database.query<{ idle_ends_at: Date; ends_at: Date }>(
      'select * from context.session_times($1)',
      [tokenHash],
    );
    return times;
  }

  private async demandPatience(emailHash: string, client: string): Promise<void> {
    const [failures] = await this.database.query<{ of_account: number; of_address: number }>(
      'select * from context.recent_failures($1, $2)',
      [emailHash, client],
    );
    if (failures === undefined) return;
    const { of_account, of_address } = failures;
    if (of_account >= LIMITS.ofAccount || of_address >= LIMITS.ofAddress) throw new TooMany(WAIT);
  }
}

/** An IPv6 customer holds a whole /64; an IPv4 address stands for itself. */
export function addressBlock(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  return `${address.split(':').slice(0, 4).join(':')}::/64`;
}
