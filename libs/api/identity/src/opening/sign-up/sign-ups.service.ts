import { AuthDatabase, hashOf, mailToken, newId, PlatformSettings } from '@alongside/api-platform';
import type { SignUp } from '@alongside/contracts';
import { sameAddress } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { SignInThrottle } from '../../throttle/sign-in-throttle';

/** How long asking takes, whatever there was to do. Far more than it needs. Unit: milliseconds. */
const WHOLE = 300;
/** Where an organisation is until its administrators say otherwise. */
const TIME_ZONE = 'Europe/London';

/** Opening an organisation by oneself. Whoever asks learns nothing: only the mailbox does. */
@Injectable()
export class SignUps {
  constructor(
    private readonly database: AuthDatabase,
    private readonly settings: PlatformSettings,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Takes the same time, and says the same, for addresses that are known and not. Throws TooMany. */
  async ask({ organisation, name, email }: SignUp): Promise<void> {
    const whole = wait(WHOLE);
    const address = sameAddress(email);
    await this.throttle.count({ subject: hashOf(`sign-up ${address}`), accountId: null });
    const mailId = newId();
    await this.database.query('select context.sign_up($1, $2, $3, $4, $5, $6::uuid[])', [
      ...[organisation.trim(), TIME_ZONE, name.trim(), address],
      hashOf(mailToken(this.settings.secret, mailId)),
      [newId(), newId(), mailId, newId()],
    ]);
    await whole;
  }
}
