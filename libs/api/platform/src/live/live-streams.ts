import { Injectable, type MessageEvent, type OnApplicationShutdown } from '@nestjs/common';
import { filter, finalize, interval, map, merge, type Observable, Subject, takeUntil } from 'rxjs';
import { AuthDatabase } from '../auth-database';
import { NotSignedIn } from '../errors';
import type { RequestContext } from '../request-context';
import { TenantDatabase } from '../tenant-database';
import { LiveNotices } from './live-notices';

/** How often a proxy or a browser hears that the stream is alive. Unit: milliseconds. */
const HEARTBEAT = 20_000;
/** How soon a stream notices that its session has ended. Unit: milliseconds. */
const SESSION_CHECK = 4_000;

interface OpenStream {
  readonly tokenHash: string;
  readonly memberId: string;
  readonly ended: Subject<void>;
}

/**
 * The open pages of this process. A stream ends with its session, within five seconds, and at once when its
 * member loses what they could read: their page then asks for everything anew.
 */
@Injectable()
export class LiveStreams implements OnApplicationShutdown {
  private readonly streams = new Set<OpenStream>();
  private readonly closing = new Subject<void>();

  constructor(
    private readonly database: TenantDatabase,
    private readonly auth: AuthDatabase,
    private readonly notices: LiveNotices,
  ) {
    interval(SESSION_CHECK)
      .pipe(takeUntil(this.closing))
      .subscribe(() => void this.endThoseSignedOut());
    notices.arrived
      .pipe(
        filter(({ endsStreams }) => endsStreams === true),
        takeUntil(this.closing),
      )
      .subscribe(({ memberIds }) => {
        for (const stream of this.streams)
          if (memberIds.includes(stream.memberId)) this.end(stream);
      });
  }

  /** Throws NotSignedIn when there is no session. */
  async open(request: RequestContext): Promise<Observable<MessageEvent>> {
    const { tokenHash } = request;
    if (tokenHash === null) throw new NotSignedIn();
    const memberId = await this.database.read((db) => Promise.resolve(db.actor.memberId));
    const stream: OpenStream = { tokenHash, memberId, ended: new Subject() };
    this.streams.add(stream);
    const news = this.notices.arrived.pipe(
      filter((notice) => notice.memberIds.includes(memberId)),
      map(({ subject, id, seq }): MessageEvent => ({ type: 'news', data: { subject, id, seq } })),
    );
    const gaps = this.notices.resumed.pipe(map((): MessageEvent => ({ type: 'resume', data: {} })));
    const beats = interval(HEARTBEAT).pipe(map((): MessageEvent => ({ type: 'beat', data: {} })));
    return merge(news, gaps, beats).pipe(
      takeUntil(merge(stream.ended, this.closing)),
      finalize(() => this.streams.delete(stream)),
    );
  }

  onApplicationShutdown(): void {
    this.closing.next();
    this.closing.complete();
  }

  private async endThoseSignedOut(): Promise<void> {
    if (this.streams.size === 0) return;
    const hashes = [...new Set([...this.streams].map(({ tokenHash }) => tokenHash))];
    const alive = await this.auth.aliveSessions(hashes).catch(() => undefined);
    if (alive === undefined) return;
    for (const stream of this.streams) if (!alive.has(stream.tokenHash)) this.end(stream);
  }

  private end(stream: OpenStream): void {
    this.streams.delete(stream);
    stream.ended.next();
  }
}
