import { Contract, TenantDatabase, type TenantTransaction } from '@alongside/api-platform';
import type { NotificationChoices } from '@alongside/contracts';
import { DEFAULT_RHYTHM, MAIL_RHYTHMS, type MailRhythm } from '@alongside/domain';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { IsBoolean, IsIn } from 'class-validator';

export class NotificationChoicesBody implements NotificationChoices {
  @IsIn(MAIL_RHYTHMS)
  readonly somethingNew!: MailRhythm;

  @IsBoolean()
  readonly supervisionTomorrow!: boolean;
}

/** What somebody wants to hear by mail: their own business, and nobody else's. */
@Controller('api/v1/me/notifications')
export class ChoicesController {
  constructor(private readonly database: TenantDatabase) {}

  @Get()
  @Contract({ summary: 'What you hear by mail', answer: 'NotificationChoices' })
  read(): Promise<NotificationChoices> {
    return this.database.read(readChoices);
  }

  @Put()
  @Contract({
    summary: 'Choose what you hear by mail',
    body: 'NotificationChoices',
    answer: 'NotificationChoices',
  })
  choose(@Body() { somethingNew, supervisionTomorrow }: NotificationChoicesBody) {
    return this.database.command(async (db): Promise<NotificationChoices> => {
      await db.query(
        `insert into notification_choice (organisation_id, member_id, something_new, supervision_tomorrow)
         values (context.organisation_id(), context.member_id(), $1, $2)
         on conflict (organisation_id, member_id) do update
           set something_new = excluded.something_new, supervision_tomorrow = excluded.supervision_tomorrow`,
        [somethingNew, supervisionTomorrow],
      );
      return { somethingNew, supervisionTomorrow };
    });
  }
}

async function readChoices(db: TenantTransaction): Promise<NotificationChoices> {
  const chosen = await db.maybe<NotificationChoices>(
    `select something_new as "somethingNew", supervision_tomorrow as "supervisionTomorrow"
     from notification_choice where member_id = $1`,
    [db.actor.memberId],
  );
  return chosen ?? { somethingNew: DEFAULT_RHYTHM, supervisionTomorrow: true };
}
