import {
  computed,
  inject,
  Injectable,
  Injector,
  runInInjectionContext,
  signal,
} from '@angular/core';
import type { HoldReview } from '@alongside/contracts';
import { type DraftKeeper, keepDraft } from '@alongside/web-platform';

/** A review while it is being written. */
export interface WrittenReview {
  readonly happenedAsAgreed: HoldReview['happenedAsAgreed'] | null;
  readonly whatHappened: string;
  readonly helped: HoldReview['helped'] | null;
  readonly asked: 'asked' | 'not_asked' | null;
  readonly personSaid: string;
  readonly howAsked: string;
  readonly whyNotAsked: string;
  readonly unexpectedEffects: string;
  readonly workerNow: string;
  readonly doItAgain: 'yes' | 'differently' | 'no' | null;
  readonly learning: string;
  readonly systemChange: string;
  readonly shareAsLearningNote: boolean;
}

export const EMPTY_REVIEW: WrittenReview = {
  happenedAsAgreed: null,
  whatHappened: '',
  helped: null,
  asked: null,
  personSaid: '',
  howAsked: '',
  whyNotAsked: '',
  unexpectedEffects: '',
  workerNow: '',
  doItAgain: null,
  learning: '',
  systemChange: '',
  shareAsLearningNote: false,
};

/** What goes to the API: empty texts are left out, and only one of asked and not asked can be so. */
export function sentReview(
  written: WrittenReview,
): Omit<HoldReview, 'happenedAsAgreed' | 'helped'> {
  const wasAsked = written.asked === 'asked';
  return {
    whatHappened: written.whatHappened,
    personSaid: wasAsked ? orNull(written.personSaid) : null,
    howAsked: wasAsked ? orNull(written.howAsked) : null,
    whyNotAsked: wasAsked ? null : orNull(written.whyNotAsked),
    unexpectedEffects: orNull(written.unexpectedEffects),
    workerNow: orNull(written.workerNow),
    doItAgain: written.doItAgain,
    learning: orNull(written.learning),
    systemChange: orNull(written.systemChange),
    shareAsLearningNote: written.shareAsLearningNote,
  };
}

const orNull = (text: string): string | null => text.trim() || null;

/** The review as it is typed, kept in the account until it is recorded. Provided by the page. */
@Injectable()
export class ReviewDraft {
  private readonly injector = inject(Injector);
  private readonly keeper = signal<DraftKeeper<WrittenReview> | null>(null);

  readonly written = signal<WrittenReview>(EMPTY_REVIEW);
  readonly state = computed(() => this.keeper()?.state() ?? 'idle');

  /** Goes on with what was kept before. */
  async open(caseId: string): Promise<void> {
    if (this.keeper() !== null) return;
    const keeper = runInInjectionContext(this.injector, () =>
      keepDraft<WrittenReview>(`review:${caseId}`),
    );
    this.keeper.set(keeper);
    const kept = await keeper.load().catch(() => null);
    if (kept && this.written() === EMPTY_REVIEW) this.written.set({ ...EMPTY_REVIEW, ...kept });
  }

  change(change: Partial<WrittenReview>): void {
    this.written.update((written) => ({ ...written, ...change }));
    this.keeper()?.change(this.written());
  }

  /** It is recorded: nothing of the draft stays. */
  discard(): void {
    void this.keeper()
      ?.discard()
      .catch(() => undefined);
  }
}
