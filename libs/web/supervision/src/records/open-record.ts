import { computed, inject, Injectable, linkedSignal, type Signal, signal } from '@angular/core';
import type { RecordView } from '@alongside/contracts';
import { onChange, problemOf } from '@alongside/web-platform';
import { type RecordAddress, RecordsClient } from './records.client';

const NOT_FOUND = 404;

/**
 * The record that a page is about, as it stands now. Every command hands its answer to `take`; news from
 * elsewhere fetches it again, while what is on the screen stays. Provided by the page.
 */
@Injectable()
export class OpenRecord {
  private readonly client = inject(RecordsClient);
  private readonly address = signal<() => RecordAddress>(() => ({}));
  private readonly fetched = this.client.record(() => this.address()());
  private readonly latest = linkedSignal<
    { readonly at: string; readonly view: RecordView | undefined },
    { readonly at: string; readonly view: RecordView | null }
  >({
    source: () => ({
      at: JSON.stringify(this.address()()),
      view: this.fetched.hasValue() ? this.fetched.value() : undefined,
    }),
    computation: ({ at, view }, previous) => {
      const before = previous?.value.at === at ? previous.value.view : null;
      return { at, view: view ?? before };
    },
  });

  /** `null` until it is there. */
  readonly view = computed(() => (this.isGone() ? null : this.latest().view));
  /** Whether there is no such record for this reader: not drafted yet, or not theirs any more. */
  readonly isGone = computed(() => {
    const error = this.fetched.error();
    return error !== undefined && problemOf(error).status === NOT_FOUND;
  });
  /** What went wrong with the first loading; a later failure keeps what is on the screen. */
  readonly failure = computed(() => (this.view() === null ? this.fetched.error() : undefined));
  /** For everything inside the page, which is drawn once the record is there. */
  readonly record: Signal<RecordView> = computed(() => {
    const view = this.view();
    if (view === null) throw new Error('The record is not loaded yet.');
    return view;
  });

  constructor() {
    onChange(
      'session',
      () => this.view()?.sessionId ?? this.address()().sessionId ?? '',
      () => this.reload(),
    );
  }

  /** Opens the record of this address, and follows it. */
  follow(address: () => RecordAddress): void {
    this.address.set(address);
  }

  /** The record as a command left it. */
  take(view: RecordView): void {
    this.latest.update(({ at }) => ({ at, view }));
  }

  reload(): void {
    this.fetched.reload();
  }
}
