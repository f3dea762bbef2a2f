import {
  type JobTransaction,
  queueMail,
  ScheduledWork,
  TenantDatabase,
} from '@alongside/api-platform';
import { DEFAULT_RHYTHM, type MailRhythm, whatToDoAbout } from '@alongside/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';

interface WaitingRow {
  readonly memberId: string;
  readonly since: Date;
  readonly mailedAt: Date | null;
  readonly rhythm: MailRhythm | null;
  readonly activeAt: Date | null;
}

/** Tells people by mail that there is something new for them, as often as they want to hear it. */
@Injectable()
export class SomethingNew implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduledWork,
    private readonly database: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.schedule.every('* * * * *', 'tell-something-new', () => this.tellAll());
  }

  async tellAll(): Promise<void> {
    for (const id of await this.database.organisationsDue('context.notifications_due'))
      await this.database.asJob(id, tell);
  }
}

async function tell(db: JobTransaction): Promise<void> {
  const { zone } = await db.one<{ zone: string }>('select time_zone as zone from organisation');
  const rows = await db.query<WaitingRow>(
    `select member_id as "memberId", since, mailed_at as "mailedAt", rhythm, active_at as "activeAt"
     from context.waiting_members()`,
  );
  for (const { memberId, rhythm, ...times } of rows) {
    const what = whatToDoAbout({
      ...times,
      rhythm: rhythm ?? DEFAULT_RHYTHM,
      now: db.now,
      timeZone: zone,
    });
    if (what !== 'wait') await settle(db, memberId, what === 'mail');
  }
}

/** Of several processes at once, one finds it still waiting. */
async function settle(db: JobTransaction, memberId: string, isMailed: boolean): Promise<void> {
  const mine = await db.query(
    `update member_notice set waits_since = null, mailed_at = case when $2 then now() else mailed_at end
     where organisation_id = $3 and member_id = $1 and waits_since is not null returning 1`,
    [memberId, isMailed, db.organisationId],
  );
  if (isMailed && mine.length > 0) await queueMail(db, { template: 'something_new', memberId });
}
