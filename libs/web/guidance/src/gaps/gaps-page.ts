import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GapPage } from '@alongside/contracts';
import { Sending, Session } from '@alongside/web-platform';
import {
  DateText,
  EmptyState,
  Loading,
  LoadMore,
  plural,
  ProblemNote,
  Row,
  Tag,
} from '@alongside/web-ui';
import { LibraryClient } from '../library.client';
import { todayHere } from '../today';
import { AnsweredGaps } from './answered-gaps';
import { figureInWords } from './gap-words';

/** What the themes asked of the rules: what waits, for managers, and what was answered, for everybody. */
@Component({
  selector: 'al-gaps-page',
  imports: [
    AnsweredGaps,
    DateText,
    EmptyState,
    Loading,
    LoadMore,
    ProblemNote,
    RouterLink,
    Row,
    Tag,
  ],
  templateUrl: './gaps-page.html',
  styleUrl: './gaps-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GapsPage {
  private readonly client = inject(LibraryClient);
  private readonly today = todayHere();

  protected readonly isManager = inject(Session).has('manager');
  protected readonly open = this.client.gaps(() => (this.isManager ? 'open' : undefined));
  private readonly pages = linkedSignal<readonly GapPage[]>(() =>
    this.open.hasValue() ? [this.open.value()] : [],
  );
  protected readonly rows = computed(() =>
    this.pages()
      .flatMap(({ items }) => items)
      .map((gap) => ({
        ...gap,
        about: figureInWords(gap.figure, gap.unit.name),
        isLate: gap.replyBy < this.today(),
      })),
  );
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  protected readonly more = new Sending();
  protected readonly announcement = computed(() =>
    this.pages().length > 1 ? `${plural(this.rows().length, 'question')} shown` : '',
  );

  protected loadMore(): void {
    const cursor = this.next();
    if (cursor === null) return;
    this.more.send(
      () => this.client.moreGaps('open', cursor),
      (page) => this.pages.update((pages) => [...pages, page]),
    );
  }
}
