import {
  type DueMail,
  frameMail,
  hashOf,
  type JobTransaction,
  type Mail,
  type MailComposer,
  MailDelivery,
  type MailTemplate,
  mailToken,
  PlatformSettings,
} from '@alongside/api-platform';
import { localDate } from '@alongside/domain';
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
    if (to === null || !(await isWanted(db, due))) return null;
    return { to, ...frameMail(partsOf(due.template, this.settings.publicUrl, token)) };
  }
}

const WITH_SECRET: readonly MailTemplate[] = ['invitation', 'password_reset', 'sign_up'];

const hasSecret = ({ template }: DueMail): boolean => WITH_SECRET.includes(template);

/** A reminder is for who wants it, and for the day it was made on: tomorrow is not the day after. */
async function isWanted(db: JobTransaction, due: DueMail): Promise<boolean> {
  if (due.template !== 'supervision_tomorrow') return true;
  const { zone, isOn } = await db.one<{ zone: string; isOn: boolean }>(
    `select o.time_zone as zone, coalesce(c.supervision_tomorrow, true) as "isOn" from organisation o
       left join notification_choice c on c.organisation_id = o.organisation_id and c.member_id = $2
     where o.organisation_id = $1`,
    [db.organisationId, due.memberId],
  );
  return isOn && localDate(db.now, zone) === localDate(due.createdAt, zone);
}

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
