import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';
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
  private readonly frequent: { pause: number; work: Work }[] = [];
  private readonly end = new AbortController();
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

  /**
   * Looks again after each `pause` (milliseconds), in every process: for what cannot wait for the next minute.
   * The work itself has to see to it that it is done once.
   */
  often(pause: number, work: Work): void {
    this.frequent.push({ pause, work });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.runsScheduledWork) return;
    await this.boss.start();
    for (const [name, { cron, work }] of this.pieces) {
      await this.boss.createQueue(name, { policy: 'singleton', retryLimit: 2 });
      await this.boss.schedule(name, cron);
      await this.boss.work(name, { pollingIntervalSeconds: 5 }, work);
    }
    for (const each of this.frequent) void this.keepLooking(each.pause, each.work);
  }

  private async keepLooking(pause: number, work: Work): Promise<void> {
    while (!this.end.signal.aborted) {
      await work().catch((error: unknown) => {
        if (!this.end.signal.aborted) this.logger.error(error instanceof Error ? error.name : '');
      });
      await setTimeout(pause, undefined, { signal: this.end.signal }).catch(() => undefined);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.end.abort();
    if (this.settings.runsScheduledWork) await this.boss.stop({ graceful: true, timeout: 5_000 });
  }
}
