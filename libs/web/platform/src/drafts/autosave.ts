import { DestroyRef, DOCUMENT, inject, signal } from '@angular/core';
import { Connection } from '../http/connection';
import { problemOf } from '../http/problem-error';
import { UnsavedChanges } from '../leaving/unsaved-changes';

/** How it stands with keeping what is written; the words are `al-saved-status`'s. */
export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'offline' | 'failed' | 'conflict';

/** Time without typing after which it is saved. Unit: milliseconds. */
const PAUSE = 800;
/** Waits between attempts that failed, the last one for ever. Unit: milliseconds. */
const RETRIES = [2000, 5000, 10_000, 30_000];

export interface AutosaveOptions<T> {
  /** Sends the newest value. A 412 means that somebody changed it meanwhile. */
  readonly save: (value: T) => Promise<void>;
  /** Sends it while the page goes away: the request must outlive the page (`keepalive`). */
  readonly saveLeaving?: (value: T) => void;
  /** Is told what stands there instead, when somebody changed it meanwhile. */
  readonly conflict?: (current: unknown) => void;
}

/**
 * Keeps one value saved: 800 ms after a pause, when the page is hidden, and again and again while there
 * is no connection. Only one save is under way at a time, so that an older value never arrives last.
 */
export class Autosave<T> {
  private readonly status = signal<SaveState>('idle');
  readonly state = this.status.asReadonly();

  private pending: { readonly value: T } | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  private failures = 0;

  constructor(
    private readonly options: AutosaveOptions<T>,
    private readonly connection: Connection,
  ) {}

  /** Whether something is written that the API does not have yet. */
  hasUnsaved(): boolean {
    return this.pending !== null;
  }

  change(value: T): void {
    this.pending = { value };
    if (this.status() === 'conflict') return;
    if (this.status() !== 'offline' && this.status() !== 'failed') this.status.set('waiting');
    this.schedule(PAUSE);
  }

  /** Saves what is pending now. Resolves when that was tried, also when it failed. */
  async flush(): Promise<void> {
    this.stopTimer();
    while (this.running !== null) await this.running;
    if (this.pending === null || this.status() === 'conflict') return;
    this.running = this.send(this.pending).finally(() => {
      this.running = null;
    });
    await this.running;
  }

  /** Goes on after a conflict was settled, with the value that was chosen. */
  resolve(value: T): Promise<void> {
    this.status.set('waiting');
    this.pending = { value };
    return this.flush();
  }

  /** Forgets what is pending. */
  forget(): void {
    this.stopTimer();
    this.pending = null;
    this.status.set('idle');
  }

  /** The page is going: sends what is pending without waiting for an answer. */
  leave(): void {
    if (this.pending === null || this.status() === 'conflict') return;
    this.stopTimer();
    if (this.options.saveLeaving === undefined) void this.flush();
    else {
      this.options.saveLeaving(this.pending.value);
      // If the page stays after all, the usual way makes sure of it.
      this.schedule(RETRIES[0] ?? PAUSE);
    }
  }

  /** The value was saved some other way, such as while the page was hidden. */
  kept(value: T): void {
    if (this.pending?.value !== value) return;
    this.stopTimer();
    this.pending = null;
    this.status.set('saved');
  }

  private async send(sent: { readonly value: T }): Promise<void> {
    this.status.set('saving');
    try {
      await this.options.save(sent.value);
      this.failures = 0;
      const isNewest = this.pending === sent;
      if (isNewest) this.pending = null;
      this.status.set(isNewest ? 'saved' : 'waiting');
    } catch (error) {
      // Every failure is shown in words and tried again, so that nothing typed is lost.
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    const problem = problemOf(error);
    if (problem.status === 412) {
      this.status.set('conflict');
      this.options.conflict?.(problem.current);
      return;
    }
    this.status.set(this.connection.isOnline() ? 'failed' : 'offline');
    this.schedule(RETRIES[Math.min(this.failures++, RETRIES.length - 1)] ?? PAUSE);
  }

  private schedule(wait: number): void {
    this.stopTimer();
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

/**
 * An `Autosave` that lives as long as the component around it: saves when the page is hidden, when the
 * connection comes back and when the component goes, and warns before unsaved text is left behind. Call
 * it in an injection context.
 */
export function autosave<T>(options: AutosaveOptions<T>): Autosave<T> {
  const keeper = new Autosave(options, inject(Connection));
  const document = inject(DOCUMENT);
  const leave = (): void => {
    if (document.visibilityState === 'hidden') keeper.leave();
  };
  const goOn = (): void => void keeper.flush();
  document.addEventListener('visibilitychange', leave);
  document.defaultView?.addEventListener('online', goOn);
  inject(UnsavedChanges).watch(() => keeper.hasUnsaved());
  inject(DestroyRef).onDestroy(() => {
    document.removeEventListener('visibilitychange', leave);
    document.defaultView?.removeEventListener('online', goOn);
    keeper.leave();
  });
  return keeper;
}
