import {
  AuthDatabase,
  hashOf,
  mailToken,
  newId,
  PlatformSettings,
  refuseIf,
  Refused,
} from '@alongside/api-platform';
import type { AskPasswordReset, FinishPasswordReset } from '@alongside/contracts';
import { refusalsToSetPassword } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { hashPassword } from '../password';
import { SignInThrottle } from '../throttle/sign-in-throttle';

interface ResetRow {
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
}

/** How long asking takes, whatever there was to do. Far more than it needs. Unit: milliseconds. */
const WHOLE = 300;

/** A new password for who forgot theirs. Whoever asks learns nothing: only the mailbox does. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly database: AuthDatabase,
    private readonly settings: PlatformSettings,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Takes the same time, and says the same, for addresses that are known and not. Throws TooMany. */
  async ask({ email }: AskPasswordReset): Promise<void> {
    const whole = wait(WHOLE);
    const asked = email.trim().toLowerCase();
    await this.throttle.count({ subject: hashOf(`reset ${asked}`), accountId: null });
    const id = newId();
    await this.database.query('select context.begin_password_reset($1, $2, $3)', [
      asked,
      id,
      hashOf(mailToken(this.settings.secret, id)),
    ]);
    await whole;
  }

  /** Ends every session, and leaves second factors as they are. Every reason why a link does not work is one. */
  async finish({ token, password }: FinishPasswordReset): Promise<void> {
    const presented = hashOf(token);
    const [own] = await this.database.query<ResetRow>(
      'select * from context.password_reset_of($1)',
      [presented],
    );
    if (own === undefined) throw new Refused(['reset_over']);
    refuseIf(refusalsToSetPassword(password, [own.name, own.email, own.organisation]));
    const [row] = await this.database.query<{ done: boolean }>(
      'select context.finish_password_reset($1, $2) as done',
      [presented, await hashPassword(password)],
    );
    if (row?.done !== true) throw new Refused(['reset_over']);
  }
}
