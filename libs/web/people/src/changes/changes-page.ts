import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PeopleChangesPage } from '@alongside/contracts';
import { Sending } from '@alongside/web-platform';
import {
  type Crumb,
  DateText,
  EmptyState,
  LoadMore,
  Loading,
  PageHeader,
  plural,
  ProblemNote,
} from '@alongside/web-ui';
import { PeopleClient } from '../people.client';
import { changeInWords } from '../people.text';

const CRUMBS: readonly Crumb[] = [{ label: 'People', link: '/organisation/people' }];

/** What administrators have changed of people and units: who and what, never anybody's words. */
@Component({
  selector: 'al-changes-page',
  imports: [DateText, EmptyState, LoadMore, Loading, PageHeader, ProblemNote, RouterLink],
  templateUrl: './changes-page.html',
  styleUrl: '../people-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangesPage {
  private readonly client = inject(PeopleClient);

  protected readonly crumbs = CRUMBS;
  protected readonly first = this.client.changes();
  private readonly pages = linkedSignal<readonly PeopleChangesPage[]>(() =>
    this.first.hasValue() ? [this.first.value()] : [],
  );
  protected readonly rows = computed(() =>
    this.pages().flatMap(({ items }) =>
      items.map((change) => ({ ...change, words: changeInWords(change) })),
    ),
  );
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  protected readonly more = new Sending();
  protected readonly announcement = computed(() =>
    this.pages().length > 1 ? `${plural(this.rows().length, 'change')} shown` : '',
  );

  protected loadMore(): void {
    const cursor = this.next();
    if (cursor === null) return;
    this.more.send(
      () => this.client.moreChanges(cursor),
      (page) => {
        this.pages.update((pages) => [...pages, page]);
      },
    );
  }
}
