import {
  computed,
  effect,
  inject,
  Injectable,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import type { TimelineItem } from '@alongside/contracts';
import { capitalised, plural } from '@alongside/web-ui';
import { firstValueFrom } from 'rxjs';
import { CasesClient } from '../../cases.client';
import { OpenCase } from '../../situation/open-case';
import { firstNameOf } from '../../situation/situation';
import { type Loaded, readingsOf, withNewest, withOlder } from './reading';

/** What is read of a thread: the pages so far, what is new since the last visit, and what is answered. */
@Injectable()
export class ThreadState {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  private readonly loaded = linkedSignal<
    {
      readonly id: string;
      readonly timeline: { items: readonly TimelineItem[]; before: number | null };
    },
    Loaded
  >({
    source: () => ({ id: this.open.subject().id, timeline: this.open.subject().timeline }),
    computation: ({ id, timeline }, previous) => withNewest(previous?.value, id, timeline),
  });
  /** How far the reader had read when the page opened: what is new stays new until they come back. */
  private readonly readWhenOpened = untracked(() => this.open.subject().readUpTo);
  private readonly marked = signal(this.readWhenOpened);

  readonly readings = computed(() => readingsOf(this.loaded().items));
  readonly hasOlder = computed(() => this.loaded().before !== null);
  readonly loadingOlder = signal(false);
  readonly olderFailed = signal(false);
  /** Number of the entry that is being answered. */
  readonly answering = signal<number | null>(null);

  readonly newReplies = computed(() =>
    this.loaded().items.filter((item) => item.entry !== null && this.isNew(item)),
  );
  /** Said to screen readers when somebody else writes while the page is open. */
  readonly news = signal('');
  private lastHeard = untracked(() => this.loaded().items.at(-1)?.seq ?? 0);

  constructor() {
    effect(() => {
      const newest = this.loaded().items.at(-1)?.seq ?? 0;
      untracked(() => {
        this.tellNews(newest);
        void this.markRead(newest);
      });
    });
  }

  isNew(item: TimelineItem): boolean {
    return item.seq > this.readWhenOpened && item.by !== null && item.by.id !== this.open.me();
  }

  entry(seq: number | null): TimelineItem | undefined {
    return seq === null ? undefined : this.loaded().items.find((item) => item.seq === seq);
  }

  async loadOlder(): Promise<void> {
    const { before } = this.loaded();
    if (before === null || this.loadingOlder()) return;
    this.loadingOlder.set(true);
    this.olderFailed.set(false);
    try {
      const page = await firstValueFrom(this.cases.timelineBefore(this.open.subject().id, before));
      this.loaded.update((loaded) => withOlder(loaded, page));
    } catch {
      this.olderFailed.set(true);
    }
    this.loadingOlder.set(false);
  }

  private tellNews(newest: number): void {
    const heard = this.loaded().items.filter(
      (item) => item.seq > this.lastHeard && item.by?.id !== this.open.me(),
    );
    this.lastHeard = Math.max(this.lastHeard, newest);
    const said = heard.filter(({ entry }) => entry !== null);
    const [last] = said.slice(-1);
    if (last?.by) {
      const who = firstNameOf(last.by.name);
      this.news.set(
        said.length > 1
          ? `${plural(said.length, 'new reply', 'new replies')}.`
          : `${capitalised(who)} replied.`,
      );
    } else if (heard.length > 0) this.news.set('Something changed on this page.');
  }

  /** What is on the screen counts as read. A mark that did not arrive is made with the next one. */
  private async markRead(newest: number): Promise<void> {
    if (newest <= this.marked() || document.visibilityState === 'hidden') return;
    this.marked.set(newest);
    await firstValueFrom(this.cases.markRead(this.open.subject().id, { seq: newest })).catch(() =>
      this.marked.set(this.readWhenOpened),
    );
  }
}
