import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ScheduledWork } from './scheduled-work';
import { TenantDatabase } from './tenant-database';

/** Idempotency keys serve retries; after a day nobody retries, and the stored answers go. */
@Injectable()
export class ForgetOldKeys implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduledWork,
    private readonly database: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.schedule.every('17 * * * *', 'forget-old-keys', () => this.forget());
  }

  private async forget(): Promise<void> {
    for (const organisationId of await this.database.organisations()) {
      await this.database.asJob(organisationId, (db) =>
        db.query(`delete from idempotency_key where created_at < now() - interval '1 day'`),
      );
    }
  }
}
