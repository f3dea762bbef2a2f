import { computed, inject, Injectable, linkedSignal, type Signal, signal } from '@angular/core';
import type { SupervisionSessionView } from '@alongside/contracts';
import { isOpenSession } from '@alongside/domain';
import { onChange, problemOf, Session } from '@alongside/web-platform';
import { CURRENT_TIME, dayOf, TIME_ZONE } from '@alongside/web-ui';
import { SessionClient } from './session.client';

const NOT_FOUND = 404;

/**
 * The session that a page is about, as it stands now. Every command hands its answer to `take`; news from the
 * other fetches it again, while what is on the screen stays. Provided by the page.
 */
@Injectable()
export class OpenSession {
  private readonly client = inject(SessionClient);
  private readonly reader = inject(Session);
  private readonly clock = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);
  private readonly address = signal<() => string | undefined>(() => undefined);
  private readonly fetched = this.client.session(() => this.address()());
  private readonly latest = linkedSignal<
    { readonly id: string | undefined; readonly view: SupervisionSessionView | undefined },
    SupervisionSessionView | null
  >({
    source: () => ({
      id: this.address()(),
      view: this.fetched.hasValue() ? this.fetched.value() : undefined,
    }),
    computation: ({ id, view }, previous) => {
      const before = previous?.value ?? null;
      return view ?? (before?.session.id === id ? before : null);
    },
  });

  /** Whether it is not this reader's, or not any more: what the page still shows goes away. */
  private readonly isGone = computed(() => {
    const error = this.fetched.error();
    return error !== undefined && problemOf(error).status === NOT_FOUND;
  });

  /** `null` until it is there. */
  readonly view = computed(() => (this.isGone() ? null : this.latest()));
  /** What went wrong with the first loading; a later failure keeps what is on the screen. */
  readonly failure = computed(() => (this.view() === null ? this.fetched.error() : undefined));
  /** For everything inside the page, which is drawn once the session is there. */
  readonly now: Signal<SupervisionSessionView> = computed(() => {
    const view = this.view();
    if (view === null) throw new Error('The session is not loaded yet.');
    return view;
  });
  readonly today = computed(() => dayOf(this.clock(), this.zone()));
  readonly me = computed(() => this.reader.member().id);
  /** The one who is here beside the reader. */
  readonly other = computed(() => {
    const { supervisor, supervisee, myPart } = this.now().pair;
    return myPart === 'supervisor' ? supervisee : supervisor;
  });
  /** Whether its agenda still takes changes. */
  readonly isOpen = computed(
    () => this.now().pair.isCurrent && isOpenSession(this.now().session.status),
  );

  constructor() {
    onChange(
      'session',
      () => this.address()() ?? '',
      () => this.reload(),
    );
  }

  /** Opens the session of this address, and follows it. */
  follow(sessionId: () => string | undefined): void {
    this.address.set(sessionId);
  }

  /** The session as a command left it. */
  take(view: SupervisionSessionView): void {
    this.latest.set(view);
  }

  reload(): void {
    this.fetched.reload();
  }
}
