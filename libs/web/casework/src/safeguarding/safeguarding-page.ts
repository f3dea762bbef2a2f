import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import type { EscalationsPage } from '@alongside/contracts';
import { CHECK_IDS, type CheckId } from '@alongside/domain';
import { onAnyChange } from '@alongside/web-platform';
import {
  Clock,
  DateText,
  EmptyState,
  Loading,
  LoadMore,
  plural,
  ProblemNote,
  Row,
  Tag,
} from '@alongside/web-ui';
import { CHECK_TEXT } from '../casework.text';
import { HelpLines } from '../lists/help-lines';
import { MyWorkClient } from '../my-work.client';

/** What has left the pairs and is with the safeguarding lead: oldest first, each with its clock. */
@Component({
  selector: 'al-safeguarding-page',
  imports: [Clock, DateText, EmptyState, HelpLines, Loading, LoadMore, ProblemNote, Row, Tag],
  templateUrl: './safeguarding-page.html',
  styleUrl: './safeguarding-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SafeguardingPage {
  private readonly work = inject(MyWorkClient);

  protected readonly first = this.work.escalations();
  private readonly loaded = linkedSignal<readonly EscalationsPage[]>(() =>
    this.first.hasValue() ? [this.first.value()] : [],
  );
  protected readonly rows = computed(() => this.loaded().flatMap((page) => page.items));
  protected readonly next = computed(() => this.loaded().at(-1)?.next ?? null);
  protected readonly loadingMore = signal(false);
  protected readonly moreFailed = signal(false);
  protected readonly announcement = signal('');

  protected readonly plural = plural;

  constructor() {
    onAnyChange('case', () => this.first.reload());
  }

  /** What brought it here, in the words of the checks. */
  protected why(because: readonly string[]): string {
    const names = because.map((code) => (isCheck(code) ? CHECK_TEXT[code].name : otherWhy(code)));
    return [...new Set(names)].join(' · ');
  }

  protected loadMore(): void {
    const cursor = this.next();
    if (cursor === null) return;
    this.loadingMore.set(true);
    this.moreFailed.set(false);
    this.work.moreEscalations(cursor).subscribe({
      next: (page) => {
        this.loadingMore.set(false);
        this.loaded.update((pages) => [...pages, page]);
        this.announcement.set(`${plural(page.items.length, 'more question')} below`);
      },
      error: () => {
        this.loadingMore.set(false);
        this.moreFailed.set(true);
      },
    });
  }
}

const isCheck = (code: string): code is CheckId => (CHECK_IDS as readonly string[]).includes(code);

/** What else brings a question here, by the code that the API keeps. */
const OTHER_WHYS: Readonly<Record<string, string>> = {
  hard_line: 'What it is about',
  raiser: 'Taken here by the practitioner',
  supervisor: 'Taken here by the supervisor',
  decision: 'Decided by the supervisor',
};

const otherWhy = (code: string): string => OTHER_WHYS[code] ?? 'Taken here by one of the pair';
