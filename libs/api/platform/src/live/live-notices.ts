import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Subject } from 'rxjs';
import { PlatformSettings } from '../platform-settings';
import type { LiveNotice } from './live-notice';

const CHANNEL = 'alongside_live';
/** How long notices are gathered before they leave in one statement. Unit: milliseconds. */
const GATHER = 20;
const RETRY = 1_000;

/**
 * Carries notices between API processes through PostgreSQL's NOTIFY, ids only. A lost notice costs nothing:
 * a page asks anew whenever its stream begins again.
 */
@Injectable()
export class LiveNotices implements OnModuleInit, OnApplicationShutdown {
  /** What happened anywhere, in any process. */
  readonly arrived = new Subject<LiveNotice>();
  /** Emits after a gap in which notices may have been missed. */
  readonly resumed = new Subject<void>();

  private waiting: LiveNotice[] = [];
  private timer: NodeJS.Timeout | undefined;
  private client: pg.Client | undefined;
  private readonly end = new AbortController();

  constructor(private readonly settings: PlatformSettings) {}

  async onModuleInit(): Promise<void> {
    await this.listen();
  }

  publish(notices: readonly LiveNotice[]): void {
    if (notices.length === 0) return;
    this.waiting.push(...notices);
    this.timer ??= setTimeout(() => void this.flush(), GATHER);
  }

  async onApplicationShutdown(): Promise<void> {
    this.end.abort();
    clearTimeout(this.timer);
    await this.client?.end();
  }

  private async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const payloads = this.waiting.map((notice) => JSON.stringify(notice));
      this.waiting = [];
      try {
        await this.client?.query(
          `select pg_notify('${CHANNEL}', each) from unnest($1::text[]) as each`,
          [payloads],
        );
      } catch {
        // The connection broke; `reconnect` follows and every page is told to ask anew.
      }
    }
    this.timer = undefined;
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.workerUrl,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => {
      if (payload !== undefined) this.arrived.next(JSON.parse(payload) as LiveNotice);
    });
    client.on('error', () => void this.reconnect(client));
    client.on('end', () => void this.reconnect(client));
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    if (this.end.signal.aborted) await client.end();
    else this.client = client;
  }

  private async reconnect(broken: pg.Client): Promise<void> {
    if (this.client !== broken) return;
    this.client = undefined;
    const { signal } = this.end;
    let isBack = false;
    while (!isBack) {
      await pause(RETRY, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      isBack = await this.listen().then(
        () => true,
        () => false,
      );
    }
    this.resumed.next();
  }
}
