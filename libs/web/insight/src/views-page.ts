import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import type { ThemeViewRow, ThemeViewsPage } from '@alongside/contracts';
import { periodInWords } from '@alongside/contracts/words';
import { Sending } from '@alongside/web-platform';
import { DateText, EmptyState, LoadMore, Loading, plural, ProblemNote } from '@alongside/web-ui';
import { InsightClient } from './insight.client';

/** For everybody: who looked at themes, of which unit, and on which day. */
@Component({
  selector: 'al-views-page',
  imports: [DateText, EmptyState, LoadMore, Loading, ProblemNote],
  templateUrl: './views-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ViewsPage {
  private readonly client = inject(InsightClient);

  protected readonly first = this.client.views();
  private readonly pages = linkedSignal<readonly ThemeViewsPage[]>(() =>
    this.first.hasValue() ? [this.first.value()] : [],
  );
  protected readonly rows = computed(() => this.pages().flatMap(({ items }) => items));
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  protected readonly more = new Sending();
  protected readonly announcement = computed(() =>
    this.pages().length > 1 ? `${plural(this.rows().length, 'look')} shown` : '',
  );

  protected what({ unitName, quarter, how }: ThemeViewRow): string {
    const kept = how === 'page' ? '' : ', as a copy to keep';
    return `${unitName}, ${periodInWords(quarter, 'quarter')}${kept}`;
  }

  protected loadMore(): void {
    const cursor = this.next();
    if (cursor === null) return;
    this.more.send(
      () => this.client.moreViews(cursor),
      (page) => {
        this.pages.update((pages) => [...pages, page]);
      },
    );
  }
}
