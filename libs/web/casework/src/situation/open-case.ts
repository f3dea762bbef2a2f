import {
  computed,
  effect,
  inject,
  Injectable,
  linkedSignal,
  type Signal,
  signal,
} from '@angular/core';
import type { CaseView } from '@alongside/contracts';
import { CommandPalette, onChange, Session } from '@alongside/web-platform';
import { CURRENT_TIME, TIME_ZONE } from '@alongside/web-ui';
import { CasesClient } from '../cases.client';
import { localDate } from '@alongside/domain';

/**
 * The case that a page is about, as it stands now. Every command hands its answer to `take`; news from
 * elsewhere fetches it again, while what is on the screen stays. Provided by the page.
 */
@Injectable()
export class OpenCase {
  private readonly cases = inject(CasesClient);
  private readonly session = inject(Session);
  private readonly clock = inject(CURRENT_TIME);
  private readonly timeZone = inject(TIME_ZONE);

  private readonly address = signal<() => string | undefined>(() => undefined);
  private readonly fetched = this.cases.case(() => this.address()());
  private readonly latest = linkedSignal<
    { readonly id: string | undefined; readonly view: CaseView | undefined },
    CaseView | null
  >({
    source: () => ({
      id: this.address()(),
      view: this.fetched.hasValue() ? this.fetched.value() : undefined,
    }),
    computation: ({ id, view }, previous) => {
      const before = previous?.value ?? null;
      return view ?? (before?.id === id ? before : null);
    },
  });

  /** `null` until it is there. */
  readonly view = this.latest.asReadonly();
  /** What went wrong with the first loading; a later failure keeps what is on the screen. */
  readonly failure = computed(() => (this.view() === null ? this.fetched.error() : undefined));
  /** For everything inside the page, which is drawn once the case is there. */
  readonly subject: Signal<CaseView> = computed(() => {
    const view = this.view();
    if (view === null) throw new Error('The case is not loaded yet.');
    return view;
  });

  readonly me = computed(() => this.session.member().id);
  readonly now = this.clock;
  readonly zone = this.timeZone;
  readonly today = computed(() => localDate(new Date(this.clock()).toISOString(), this.timeZone()));

  constructor() {
    const palette = inject(CommandPalette);
    effect(() => {
      const view = this.view();
      if (view !== null)
        palette.remember({ label: view.title, kind: 'Question', link: `/questions/${view.id}` });
    });
    onChange(
      'case',
      () => this.address()() ?? '',
      () => this.reload(),
    );
  }

  /** Opens the case of this address, and follows it. */
  follow(caseId: () => string | undefined): void {
    this.address.set(caseId);
  }

  /** The case as a command left it. */
  take(view: CaseView): void {
    this.latest.set(view);
  }

  reload(): void {
    this.fetched.reload();
  }
}
