import { AuthDatabase, currentRequest, TooMany } from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';
import { type Pace, pacesOf } from './pace';

/** What is tried at: a hash of it, and the account it belongs to, when there is one. */
export interface Target {
  readonly subject: string;
  readonly accountId: string | null;
}

/** A try that was counted, to be given back when it was right. */
export type Counted = readonly Pace[];

/** Slows down who guesses, in all processes together. The paces are in {@link pacesOf}. */
@Injectable()
export class SignInThrottle {
  constructor(private readonly database: AuthDatabase) {}

  /** Counts a try before anybody looks at it, so that many at once have no more than one after another. Throws TooMany. */
  async count({ subject, accountId }: Target): Promise<Counted> {
    const { address, deviceHash } = currentRequest();
    const isKnown = deviceHash !== null && (await this.knows(accountId, deviceHash));
    const paces = pacesOf({ subject, address, device: isKnown ? deviceHash : null });
    const wait = await this.take(paces);
    if (wait > 0) throw new TooMany(Math.ceil(wait));
    return paces;
  }

  /** Who was right has not used up a try, nor have the others behind the same address. */
  async giveBack(counted: Counted): Promise<void> {
    await this.database.query('select context.give_back_try($1::text[], $2::float8[])', [
      counted.map(({ key }) => key),
      counted.map(({ seconds }) => seconds),
    ]);
  }

  private async take(paces: Counted): Promise<number> {
    const [row] = await this.database.query<{ wait: number }>(
      'select context.count_try($1::text[], $2::integer[], $3::float8[]) as wait',
      [
        paces.map(({ key }) => key),
        paces.map(({ atOnce }) => atOnce),
        paces.map(({ seconds }) => seconds),
      ],
    );
    return row?.wait ?? 0;
  }

  private async knows(accountId: string | null, deviceHash: string): Promise<boolean> {
    const [row] = await this.database.query<{ is_known: boolean }>(
      'select context.knows_device($1, $2) as is_known',
      [accountId, deviceHash],
    );
    return row?.is_known === true;
  }
}
