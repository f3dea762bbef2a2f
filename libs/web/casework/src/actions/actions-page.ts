import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseView, MyActionsPage, MyActionView } from '@alongside/contracts';
import { isOpenAction } from '@alongside/domain';
import { EmptyState, Loading, LoadMore, plural, ProblemNote } from '@alongside/web-ui';
import { ACTION_STATUS_TEXT } from '../casework.text';
import { MyWorkClient } from '../my-work.client';
import { MyAction } from './my-action';

/** What I agreed to do, soonest first. */
@Component({
  selector: 'al-actions-page',
  imports: [EmptyState, Loading, LoadMore, MyAction, ProblemNote, RouterLink],
  templateUrl: './actions-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionsPage {
  private readonly work = inject(MyWorkClient);

  protected readonly first = this.work.myActions();
  private readonly loaded = linkedSignal<readonly MyActionsPage[]>(() =>
    this.first.hasValue() ? [this.first.value()] : [],
  );
  private readonly all = computed(() => this.loaded().flatMap((page) => page.items));
  protected readonly open = computed(() => this.all().filter(({ status }) => isOpenAction(status)));
  /** What was finished while this page was open, and what the list still brings. */
  protected readonly finished = computed(() =>
    this.all().filter(({ status }) => !isOpenAction(status)),
  );
  protected readonly next = computed(() => this.loaded().at(-1)?.next ?? null);

  protected readonly changingId = signal<string | null>(null);
  protected readonly loadingMore = signal(false);
  protected readonly moreFailed = signal(false);
  protected readonly announcement = signal('');
  /** Says aloud what was just saved. */
  protected readonly saved = signal('');

  protected take(before: MyActionView, subject: CaseView): void {
    const action = subject.actions.find(({ id }) => id === before.id);
    if (!action) return;
    const now: MyActionView = { ...action, caseTitle: before.caseTitle };
    this.loaded.update((pages) =>
      pages.map((page) => ({
        ...page,
        items: page.items.map((item) => (item.id === now.id ? now : item)),
      })),
    );
    this.changingId.set(null);
    this.saved.set(`Saved. ${before.what}: ${ACTION_STATUS_TEXT[now.status]}.`);
  }

  protected loadMore(): void {
    const cursor = this.next();
    if (cursor === null) return;
    this.loadingMore.set(true);
    this.moreFailed.set(false);
    this.work.moreActions(cursor).subscribe({
      next: (page) => {
        this.loadingMore.set(false);
        this.loaded.update((pages) => [...pages, page]);
        this.announcement.set(`${plural(page.items.length, 'more action')} below`);
      },
      error: () => {
        this.loadingMore.set(false);
        this.moreFailed.set(true);
      },
    });
  }
}
