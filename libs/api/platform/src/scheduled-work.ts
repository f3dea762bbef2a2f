import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { PlatformSettings } from './platform-settings';

type Work = () => Promise<void>;

/**
 * Work that comes back, done once however many API processes run: the queue and its clock are in PostgreSQL.
 * Each piece of work must be right when it is begun again after a crash.
 */
@Injectable()
export class ScheduledWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ScheduledWork.name);
  private readonly pieces = new Map<string, { cron: string; work: Work }>();
  private readonly boss: PgBoss;

  constructor(private readonly settings: PlatformSettings) {
    this.boss = new PgBoss({
      connectionString: settings.workerUrl,
      schema: 'pgboss',
      createSchema: false,
      max: 2,
      application_name: 'alongside-schedule',
    });
    this.boss.on('error', (error) => {
      this.logger.error(error.name);
    });
  }

  /** Call while the module begins. `cron` has five fields, finest a minute, in UTC. */
  every(cron: string, name: string, work: Work): void {
    this.pieces.set(name, { cron, work });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.runsScheduledWork) return;
    await this.boss.start();
    for (const [name, { cron, work }] of this.pieces) {
      await this.boss.createQueue(name, { policy: 'singleton', retryLimit: 2 });
      await this.boss.schedule(name, cron);
      await this.boss.work(name, { pollingIntervalSeconds: 5 }, work);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.settings.runsScheduledWork) await this.boss.stop({ graceful: true, timeout: 5_000 });
  }
}
