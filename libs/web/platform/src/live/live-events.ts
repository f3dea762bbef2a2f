import { DestroyRef, effect, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { LiveEvent, LiveSubject } from '@alongside/contracts';
import { auditTime, filter, map, merge, type Observable, Subject } from 'rxjs';
import { Tabs } from '../browser/tabs';
import { ProblemError } from '../http/problem-error';
import { leaveFor, Session } from '../session/session';

const ADDRESS = '/api/v1/events';
const ENDED = '/sign-in?because=session_ended';
/** Waits between attempts to open the stream, the last one for ever. Unit: milliseconds. */
const PAUSES = [1000, 2000, 5000, 15_000, 30_000];
/** What changes together is fetched once for a list. Unit: milliseconds. */
const TOGETHER = 300;

/**
 * What is new, while it happens: only where and how far, never content. One tab of the browser holds
 * the stream and tells the others, because a browser opens few connections to one host.
 */
@Injectable({ providedIn: 'root' })
export class LiveEvents {
  private readonly tabs = inject(Tabs);
  private readonly session = inject(Session);
  private readonly arrived = new Subject<LiveEvent>();
  private readonly gaps = new Subject<void>();
  private source: EventSource | null = null;
  private failures = 0;
  private isWaiting = false;
  private isHolder = false;

  /** Every event of everything that is this member's. */
  readonly events = this.arrived.asObservable();
  /** Something may have been missed: fetch again what is on the screen. */
  readonly missed = this.gaps.asObservable();

  constructor() {
    this.tabs.heard.subscribe((message) => {
      if (message.kind === 'live') this.arrived.next(message.event);
      if (message.kind === 'gap') this.gaps.next();
      if (message.kind === 'ended') leaveFor(ENDED);
    });
    // A page that the browser kept for the way back shows what was read before: it is fetched anew.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) location.reload();
    });
    effect(() => {
      if (this.session.view() === null || this.session.needsSignInAgain()) this.close();
      else this.hold();
    });
  }

  /** Emits the newest number of this subject whenever it may have changed; `null` after a gap. */
  changesOf(subject: LiveSubject, id: () => string): Observable<number | null> {
    return merge(
      this.arrived.pipe(
        filter((event) => event.subject === subject && event.id === id()),
        map(({ seq }) => seq),
      ),
      this.gaps.pipe(map(() => null)),
    );
  }

  /** Whoever gets the lock opens the stream; it passes on by itself when that tab goes. */
  private hold(): void {
    if (this.isHolder) this.connect();
    if (this.isWaiting) return;
    this.isWaiting = true;
    const begin = (): Promise<never> => {
      this.isHolder = true;
      this.connect();
      return new Promise<never>(() => undefined);
    };
    if (typeof navigator.locks === 'undefined') void begin();
    else void navigator.locks.request('alongside-live', begin);
  }

  private mayConnect(): boolean {
    return this.source === null && this.session.view() !== null && !this.session.needsSignInAgain();
  }

  private connect(): void {
    if (!this.mayConnect() || typeof EventSource === 'undefined') return;
    const source = new EventSource(ADDRESS);
    this.source = source;
    source.addEventListener('open', () => {
      // The first time too: what happened since the page was fetched was told to nobody.
      this.tellGap();
      this.failures = 0;
    });
    source.addEventListener('news', ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as LiveEvent;
      this.arrived.next(event);
      this.tabs.tell({ kind: 'live', event });
    });
    source.addEventListener('resume', () => {
      this.tellGap();
    });
    source.addEventListener('error', () => {
      this.close();
      void this.leaveIfEnded();
      const pause = PAUSES[Math.min(this.failures++, PAUSES.length - 1)];
      setTimeout(() => {
        this.connect();
      }, pause);
    });
  }

  /**
   * The stream ends with the session. One that ended before its time was ended on purpose, here or by somebody
   * else: what was read must not stay on any page. One whose time has passed is taken up again in place.
   */
  private async leaveIfEnded(): Promise<void> {
    const view = this.session.view();
    if (
      view === null ||
      Date.now() >= Math.min(Date.parse(view.idleEndsAt), Date.parse(view.endsAt))
    )
      return;
    try {
      await this.session.refresh();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.status !== 401) return;
      this.tabs.tell({ kind: 'ended' });
      leaveFor(ENDED);
    }
  }

  private tellGap(): void {
    this.gaps.next();
    this.tabs.tell({ kind: 'gap' });
  }

  private close(): void {
    this.source?.close();
    this.source = null;
  }
}

/** Calls `reload` whenever this subject may have changed. Call it in an injection context. */
export function onChange(
  subject: LiveSubject,
  id: () => string,
  reload: (seq: number | null) => void,
): void {
  inject(LiveEvents)
    .changesOf(subject, id)
    .pipe(takeUntilDestroyed(inject(DestroyRef)))
    .subscribe(reload);
}

/** Calls `reload` whenever any such subject of this member may have changed. Call it in an injection context. */
export function onAnyChange(subject: LiveSubject, reload: () => void): void {
  const live = inject(LiveEvents);
  const events = live.events.pipe(filter((event) => event.subject === subject));
  merge(events, live.missed)
    .pipe(auditTime(TOGETHER), takeUntilDestroyed(inject(DestroyRef)))
    .subscribe(reload);
}
