import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RecordPage, RecordRow } from '@alongside/contracts';
import { onAnyChange, Sending } from '@alongside/web-platform';
import { Card, DateText, LoadMore, plural, ProblemNote, Tag } from '@alongside/web-ui';
import { RecordsClient } from './records.client';
import { RECORD_STATE_TEXT, RECORD_STATE_TONE } from './records.text';

/** The records of a pair, newest first. */
@Component({
  selector: 'al-records-card',
  imports: [Card, DateText, LoadMore, ProblemNote, RouterLink, Tag],
  templateUrl: './records-card.html',
  styleUrl: './records-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordsCard {
  private readonly client = inject(RecordsClient);

  readonly lineId = input.required<string>();

  protected readonly first = this.client.ofLine(this.lineId);
  private readonly pages = linkedSignal<readonly RecordPage[]>(() =>
    this.first.hasValue() ? [this.first.value()] : [],
  );
  protected readonly rows = computed(() => this.pages().flatMap(({ items }) => items));
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  protected readonly more = new Sending();
  protected readonly announcement = computed(() =>
    this.pages().length > 1 ? `${plural(this.rows().length, 'record')} shown` : '',
  );

  constructor() {
    onAnyChange('session', () => this.first.reload());
  }

  protected words({ state, waitsForMe, isUnsettled }: RecordRow): string {
    if (isUnsettled) return 'With the next manager';
    if (waitsForMe) return 'Waits for your signature';
    return state === 'shared' ? 'Waits for a signature' : RECORD_STATE_TEXT[state];
  }

  protected tone({ state, waitsForMe }: RecordRow): (typeof RECORD_STATE_TONE)['draft'] {
    return waitsForMe ? 'clay' : state === 'shared' ? 'honey' : RECORD_STATE_TONE[state];
  }

  protected loadMore(): void {
    const cursor = this.next();
    if (cursor === null) return;
    this.more.send(
      () => this.client.moreOfLine(this.lineId(), cursor),
      (page) => {
        this.pages.update((pages) => [...pages, page]);
      },
    );
  }
}
