import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GapPage } from '@alongside/contracts';
import { Sending } from '@alongside/web-platform';
import { EmptyState, Loading, LoadMore, plural, ProblemNote } from '@alongside/web-ui';
import { LibraryClient } from '../library.client';
import { GapAnswerReading } from './gap-answer-reading';
import { figureInWords } from './gap-words';

/** What was asked of the rules and answered, latest first: told back to everybody here. */
@Component({
  selector: 'al-answered-gaps',
  imports: [EmptyState, GapAnswerReading, Loading, LoadMore, ProblemNote, RouterLink],
  templateUrl: './answered-gaps.html',
  styleUrl: './answered-gaps.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnsweredGaps {
  private readonly client = inject(LibraryClient);

  /** How many are shown at most; all of them, page by page, without it. */
  readonly most = input<number | null>(null);

  protected readonly first = this.client.gaps(() => 'answered');
  private readonly pages = linkedSignal<readonly GapPage[]>(() =>
    this.first.hasValue() ? [this.first.value()] : [],
  );
  protected readonly gaps = computed(() =>
    this.pages()
      .flatMap(({ items }) => items)
      .slice(0, this.most() ?? Infinity)
      .map((gap) => ({ ...gap, about: figureInWords(gap.figure, gap.unit.name) })),
  );
  protected readonly next = computed(() =>
    this.most() === null ? (this.pages().at(-1)?.next ?? null) : null,
  );
  protected readonly more = new Sending();
  protected readonly announcement = computed(() =>
    this.pages().length > 1 ? `${plural(this.gaps().length, 'answer')} shown` : '',
  );

  protected loadMore(): void {
    const cursor = this.next();
    if (cursor === null) return;
    this.more.send(
      () => this.client.moreGaps('answered', cursor),
      (page) => this.pages.update((pages) => [...pages, page]),
    );
  }
}
