import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { PlatformSettings } from '../platform-settings';
import { ScheduledWork } from '../scheduled-work';
import { TenantDatabase } from '../tenant-database';
import { forgetOldMails } from './mail-outbox.queries';

/** A mail that has waited longer than this is worth a line. Unit: milliseconds. */
const LONG = 3_600_000;

/** Tells the operator what waits and what was given up, in numbers alone, and forgets what is long over. */
@Injectable()
export class MailWatch implements OnModuleInit {
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly schedule: ScheduledWork,
    private readonly database: TenantDatabase,
    private readonly settings: PlatformSettings,
  ) {}

  onModuleInit(): void {
    if (!this.settings.runsScheduledWork) return;
    if (this.settings.mail === undefined)
      this.logger.warn('There is no SMTP_URL: mails wait in the outbox.');
    this.schedule.every('7 * * * *', 'tell-mail-state', async () => {
      const line = await this.state();
      if (line !== null) this.logger.warn(line);
    });
    this.schedule.every('37 3 * * *', 'forget-old-mails', () => this.forget());
  }

  /** One line for the operator; `null` when all is well. */
  async state(): Promise<string | null> {
    const { waiting, oldestAt, givenUp, inDoubt, now } = await this.database.mailState();
    const waitsLong = oldestAt !== null && now.getTime() - oldestAt.getTime() > LONG;
    if (!waitsLong && givenUp === 0) return null;
    return [
      `Mails: ${waiting} wait`,
      ...(oldestAt === null ? [] : [`the oldest since ${oldestAt.toISOString()}`]),
      `${inDoubt} of them may have arrived already`,
      `${givenUp} given up in the last 7 days.`,
    ].join(', ');
  }

  private async forget(): Promise<void> {
    for (const organisationId of await this.database.organisations())
      await this.database.asJob(organisationId, forgetOldMails);
  }
}
