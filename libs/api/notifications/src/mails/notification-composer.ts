import {
  type DueMail,
  frameMail,
  hashOf,
  type JobTransaction,
  type Mail,
  type MailComposer,
  MailDelivery,
  mailToken,
  PlatformSettings,
} from '@alongside/api-platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { partsOf } from './mail-words';

/** Knows what each mail says, and asks the database for the one address that it goes to. */
@Injectable()
export class NotificationComposer implements MailComposer, OnModuleInit {
  constructor(
    private readonly delivery: MailDelivery,
    private readonly settings: PlatformSettings,
  ) {}

  onModuleInit(): void {
    this.delivery.composeWith(this);
  }

  async compose(db: JobTransaction, due: DueMail): Promise<Mail | null> {
    const token = hasSecret(due) ? mailToken(this.settings.secret, due.id) : undefined;
    const to = await addressFor(db, due, token);
    if (to === null) return null;
    return { to, ...frameMail(partsOf(due.template, this.settings.publicUrl, token)) };
  }
}

const hasSecret = ({ template }: DueMail): boolean =>
  template === 'invitation' || template === 'password_reset';

/** `null` when the link is over by now, or nobody is there any more. */
async function addressFor(
  db: JobTransaction,
  { template, aboutId, memberId }: DueMail,
  token: string | undefined,
): Promise<string | null> {
  const hash = token === undefined ? null : hashOf(token);
  const { address } = await db.one<{ address: string | null }>(
    'select context.mail_address($1, $2, $3, $4) as address',
    [template, memberId, aboutId, hash],
  );
  return address;
}
