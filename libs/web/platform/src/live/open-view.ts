import type { HttpResourceRef } from '@angular/common/http';
import { computed, effect, linkedSignal, type Signal, signal, untracked } from '@angular/core';
import type { LiveSubject } from '@alongside/contracts';
import { problemOf } from '../http/problem-error';
import { onChange } from './live-events';

const NOT_FOUND = 404;
const ownAddress = (address: unknown): string => (typeof address === 'string' ? address : '');

/**
 * The one thing that a page is about, as it stands now. Every command hands its answer to `take`; news from
 * elsewhere fetches it again, while what is on the screen stays. The page provides what extends this.
 */
export abstract class OpenView<T, Address = string> {
  private readonly follows = signal<() => Address | undefined>(() => undefined);
  private readonly address = computed(() => this.follows()());
  private readonly fetched: HttpResourceRef<T | undefined>;
  private readonly isOutdated = signal(false);
  private readonly latest = linkedSignal<
    { readonly at: string; readonly view: T | undefined },
    { readonly at: string; readonly view: T | null }
  >({
    source: () => ({
      at: JSON.stringify(this.address() ?? null),
      view: this.fetched.hasValue() ? this.fetched.value() : undefined,
    }),
    computation: ({ at, view }, previous) => {
      const before = previous?.value.at === at ? previous.value.view : null;
      return { at, view: view ?? before };
    },
  });

  /** Whether there is none for this reader, or not any more: what the page still shows goes away. */
  readonly isGone = computed(() => {
    const error = this.fetched.error();
    return error !== undefined && problemOf(error).status === NOT_FOUND;
  });
  /** `null` until it is there. */
  readonly view = computed(() => (this.isGone() ? null : this.latest().view));
  /** What went wrong with the first loading; a later failure keeps what is on the screen. */
  readonly failure = computed(() => (this.view() === null ? this.fetched.error() : undefined));
  /** For everything inside the page, which is drawn once it is there. */
  protected readonly shown: Signal<T> = computed(() => {
    const view = this.view();
    if (view === null) throw new Error('What the page is about is not loaded yet.');
    return view;
  });

  /** `news` is the kind of subject whose changes are followed, `idOf` which one it is. */
  protected constructor(
    fetch: (address: () => Address | undefined) => HttpResourceRef<T | undefined>,
    news: LiveSubject,
    idOf: (address: Address | undefined, view: T | null) => string = ownAddress,
  ) {
    this.fetched = fetch(this.address);
    effect(() => {
      if (this.isOutdated() && !this.fetched.isLoading()) this.reload();
    });
    onChange(
      news,
      () => idOf(this.address(), this.view()),
      () => this.reload(),
    );
  }

  /** Opens what has this address, and follows it. */
  follow(address: () => Address | undefined): void {
    this.follows.set(address);
  }

  /** The view as a command left it. */
  take(view: T): void {
    this.latest.update(({ at }) => ({ at, view }));
  }

  /** What is under way may have begun before the news: then it is fetched once more after it. */
  reload(): void {
    this.isOutdated.set(untracked(this.fetched.isLoading));
    this.fetched.reload();
  }
}
