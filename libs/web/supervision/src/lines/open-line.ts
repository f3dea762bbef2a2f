import {
  computed,
  effect,
  inject,
  Injectable,
  linkedSignal,
  type Signal,
  signal,
} from '@angular/core';
import type { SupervisionLineView } from '@alongside/contracts';
import { CommandPalette, onChange, problemOf } from '@alongside/web-platform';
import { CURRENT_TIME, dayOf, TIME_ZONE } from '@alongside/web-ui';
import { LinesClient } from './lines.client';

const NOT_FOUND = 404;

/**
 * The pair that a page is about, as it stands now. Every command hands its answer to `take`; news from
 * elsewhere fetches it again, while what is on the screen stays. Provided by the page.
 */
@Injectable()
export class OpenLine {
  private readonly client = inject(LinesClient);
  private readonly clock = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);
  private readonly address = signal<() => string | undefined>(() => undefined);
  private readonly fetched = this.client.line(() => this.address()());
  private readonly latest = linkedSignal<
    { readonly id: string | undefined; readonly view: SupervisionLineView | undefined },
    SupervisionLineView | null
  >({
    source: () => ({
      id: this.address()(),
      view: this.fetched.hasValue() ? this.fetched.value() : undefined,
    }),
    computation: ({ id, view }, previous) => {
      const before = previous?.value ?? null;
      return view ?? (before?.pair.lineId === id ? before : null);
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
  /** For everything inside the page, which is drawn once the pair is there. */
  readonly line: Signal<SupervisionLineView> = computed(() => {
    const view = this.view();
    if (view === null) throw new Error('The pair is not loaded yet.');
    return view;
  });
  readonly today = computed(() => dayOf(this.clock(), this.zone()));

  constructor() {
    const palette = inject(CommandPalette);
    effect(() => {
      const view = this.view();
      if (view === null) return;
      const { lineId, myPart, supervisor, supervisee } = view.pair;
      const other = myPart === 'supervisor' ? supervisee : supervisor;
      palette.remember({
        label: `Supervision with ${other.name}`,
        kind: 'Supervision',
        link: `/supervision/${lineId}`,
      });
    });
    onChange(
      'session',
      () => this.address()() ?? '',
      () => this.reload(),
    );
  }

  /** Opens the pair of this address, and follows it. */
  follow(lineId: () => string | undefined): void {
    this.address.set(lineId);
  }

  /** The pair as a command left it. */
  take(view: SupervisionLineView): void {
    this.latest.set(view);
  }

  reload(): void {
    this.fetched.reload();
  }
}
