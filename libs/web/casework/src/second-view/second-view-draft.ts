import {
  computed,
  inject,
  Injectable,
  Injector,
  runInInjectionContext,
  signal,
} from '@angular/core';
import type { SecondViewAnswer } from '@alongside/contracts';
import { type DraftKeeper, keepDraft } from '@alongside/web-platform';

interface WrittenView {
  readonly view: SecondViewAnswer | null;
  readonly reasoning: string;
}

/** A second view while it is being written, kept in the account until it is sent. */
@Injectable()
export class SecondViewDraft {
  private readonly injector = inject(Injector);
  private readonly keeper = signal<DraftKeeper<WrittenView> | null>(null);

  readonly written = signal<WrittenView>({ view: null, reasoning: '' });
  readonly state = computed(() => this.keeper()?.state() ?? 'idle');

  /** Goes on with what was kept before. */
  async open(secondViewId: string): Promise<void> {
    const keeper = runInInjectionContext(this.injector, () =>
      keepDraft<WrittenView>(`second-view:${secondViewId}`),
    );
    this.keeper.set(keeper);
    const before = this.written();
    const kept = await keeper.load().catch(() => null);
    if (kept && this.written() === before) this.written.set(kept);
  }

  change(change: Partial<WrittenView>): void {
    this.written.update((all) => ({ ...all, ...change }));
    this.keeper()?.change(this.written());
  }

  /** It was sent: nothing of it stays. */
  discard(): void {
    void this.keeper()
      ?.discard()
      .catch(() => undefined);
  }
}
