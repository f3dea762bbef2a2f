import {
  AuthDatabase,
  hashOf,
  InvalidFields,
  NotSignedIn,
  refuseIf,
  Refused,
} from '@alongside/api-platform';
import type { ChangePassword } from '@alongside/contracts';
import { refusalsToSetPassword } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { FactorStore } from '../factors/factor-store';
import { presentedHash } from '../factors/presented';
import { hashPassword, isPassword } from '../password';
import { SignInThrottle } from '../throttle/sign-in-throttle';

interface OwnAccount {
  readonly account_id: string;
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly password_hash: string;
}

/** Changing one's own password. Second factors stay, and every other session ends. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly database: AuthDatabase,
    private readonly store: FactorStore,
    private readonly throttle: SignInThrottle,
  ) {}

  async change({ oldPassword, newPassword }: ChangePassword): Promise<void> {
    const presented = presentedHash();
    const own = await this.ownAccount(presented);
    const accountId = own.account_id;
    const counted = await this.throttle.count({
      subject: hashOf(`password ${accountId}`),
      accountId,
    });
    if ((await this.store.takeTry(presented)) === undefined) throw new NotSignedIn();
    if (!(await isPassword(oldPassword, own.password_hash))) {
      throw new InvalidFields([{ field: 'oldPassword', message: 'That is not your password.' }]);
    }
    await this.throttle.giveBack(counted);
    refuseIf(refusalsToSetPassword(newPassword, [own.name, own.email, own.organisation]));
    const [row] = await this.database.query<{ done: boolean }>(
      'select context.change_password($1, $2, $3) as done',
      [presented, own.password_hash, await hashPassword(newPassword)],
    );
    if (row?.done !== true) throw new Refused(['password_changed_meanwhile']);
  }

  private async ownAccount(presented: string): Promise<OwnAccount> {
    const [own] = await this.database.query<OwnAccount>('select * from context.own_account($1)', [
      presented,
    ]);
    if (own === undefined) throw new NotSignedIn();
    return own;
  }
}
