import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import type { SupervisionDuePage, SupervisionDueRow } from '@alongside/contracts';
import { Sending } from '@alongside/web-platform';
import {
  capitalised,
  CURRENT_TIME,
  dayInWords,
  dayOf,
  EmptyState,
  LoadMore,
  Loading,
  plural,
  ProblemNote,
  Tag,
  TIME_ZONE,
} from '@alongside/web-ui';
import { CADENCE_TEXT } from '../lines/lines.text';
import { DueClient } from './due.client';

/** For a manager: whose supervision is due, in days and nothing of what the two talk about. */
@Component({
  selector: 'al-due-page',
  imports: [EmptyState, LoadMore, Loading, ProblemNote, Tag],
  templateUrl: './due-page.html',
  styleUrl: './due-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DuePage {
  private readonly client = inject(DueClient);
  private readonly clock = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  protected readonly first = this.client.list();
  private readonly pages = linkedSignal<readonly SupervisionDuePage[]>(() =>
    this.first.hasValue() ? [this.first.value()] : [],
  );
  protected readonly rows = computed(() =>
    this.pages().flatMap(({ items }) => items.map((row) => this.describe(row))),
  );
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  protected readonly more = new Sending();
  protected readonly announcement = computed(() =>
    this.pages().length > 1 ? `${plural(this.rows().length, 'pair')} shown` : '',
  );

  protected loadMore(): void {
    const cursor = this.next();
    if (cursor === null) return;
    this.more.send(
      () => this.client.more(cursor),
      (page) => {
        this.pages.update((pages) => [...pages, page]);
      },
    );
  }

  private describe({ lineId, supervisor, supervisee, ...row }: SupervisionDueRow) {
    const { cadence, dueOn, overdueDays, moved } = row;
    return {
      lineId,
      supervisor: supervisor.name,
      supervisee: supervisee.name,
      cadence: cadence === null ? 'Not agreed yet' : capitalised(CADENCE_TEXT[cadence]),
      last: this.day(row.lastHeldOn) ?? 'Never yet',
      next: this.day(row.nextOn) ?? 'No date',
      moved: moved === 0 ? '' : `Moved ${moved === 1 ? 'once' : plural(moved, 'time')}`,
      isLate: overdueDays !== null,
      due:
        overdueDays === null
          ? (this.day(dueOn) ?? 'Not known yet')
          : `${plural(overdueDays, 'day')} overdue`,
    };
  }

  private day(date: string | null): string | null {
    return date && capitalised(dayInWords(date, dayOf(this.clock(), this.zone())));
  }
}
