import {
  computed,
  inject,
  Injectable,
  Injector,
  runInInjectionContext,
  signal,
} from '@angular/core';
import type { CaseView, DecisionText } from '@alongside/contracts';
import { type DraftKeeper, keepDraft } from '@alongside/web-platform';
import { draftOf, standingDecision } from '../situation/situation';

/** A decision while it is being written: the outcome may still be open. */
export type WrittenDecision = Omit<DecisionText, 'outcome'> & {
  readonly outcome: DecisionText['outcome'] | null;
};

export const EMPTY_DECISION: WrittenDecision = {
  outcome: null,
  reasoning: null,
  conditions: [],
  stopConditions: [],
  ending: null,
  reviewOn: null,
  instead: null,
  whoTellsPerson: null,
  missing: null,
  interimLine: null,
  decideBy: null,
  repair: null,
  forThePersonsRecord: null,
};

/** The decision as its writer has it: kept in the account as it is typed. Provided by the page. */
@Injectable()
export class DecisionDraft {
  private readonly injector = inject(Injector);
  private readonly keeper = signal<DraftKeeper<WrittenDecision> | null>(null);

  readonly text = signal<WrittenDecision>(EMPTY_DECISION);
  readonly state = computed(() => this.keeper()?.state() ?? 'idle');
  /** What another window of the same writer kept meanwhile. */
  readonly conflict = computed(
    () => (this.keeper()?.conflict()?.body as WrittenDecision | undefined) ?? null,
  );

  /** Begins with what was kept, else with the text that the case holds. */
  async open(subject: CaseView): Promise<void> {
    if (this.keeper() !== null) return;
    const keeper = runInInjectionContext(this.injector, () =>
      keepDraft<WrittenDecision>(`decision:${subject.id}`),
    );
    this.keeper.set(keeper);
    const begun = textToBeginWith(subject);
    this.text.set(begun);
    const kept = await keeper.load().catch(() => null);
    if (kept && this.text() === begun) this.text.set({ ...EMPTY_DECISION, ...kept });
  }

  change(change: Partial<WrittenDecision>): void {
    this.text.update((text) => ({ ...text, ...change }));
    this.keeper()?.change(this.text());
  }

  /** The two windows are settled with this text. */
  resolve(text: WrittenDecision): void {
    this.text.set(text);
    void this.keeper()?.resolve(text);
  }

  /** It is in the case now: nothing of the draft stays. */
  discard(): void {
    void this.keeper()
      ?.discard()
      .catch(() => undefined);
  }
}

/** A draft goes on, a shared text is changed, and one that was declined is a start. */
function textToBeginWith(subject: CaseView): WrittenDecision {
  const last = subject.decisions.at(-1);
  const shared = standingDecision(subject);
  const found =
    draftOf(subject) ??
    (shared?.state === 'shared' && subject.stage === 'decided' ? shared : null) ??
    (last?.state === 'declined' ? last : null);
  if (!found) return EMPTY_DECISION;
  const keys = Object.keys(EMPTY_DECISION) as (keyof WrittenDecision)[];
  return Object.fromEntries(keys.map((key) => [key, found[key]])) as unknown as WrittenDecision;
}
