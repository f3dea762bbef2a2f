import { computed, inject, Injectable, linkedSignal, type Signal, signal } from '@angular/core';
import type { AgreementView } from '@alongside/contracts';
import { onChange } from '@alongside/web-platform';
import { LinesClient } from '../lines/lines.client';

/** The agreement of a pair as it stands now; follows what the other does with it. Provided by the page. */
@Injectable()
export class OpenAgreement {
  private readonly client = inject(LinesClient);
  private readonly address = signal<() => string | undefined>(() => undefined);
  private readonly fetched = this.client.agreement(() => this.address()());
  private readonly latest = linkedSignal<AgreementView | undefined, AgreementView | null>({
    source: () => (this.fetched.hasValue() ? this.fetched.value() : undefined),
    computation: (view, previous) => view ?? previous?.value ?? null,
  });

  /** `null` until it is there. */
  readonly view = this.latest.asReadonly();
  readonly failure = computed(() => (this.view() === null ? this.fetched.error() : undefined));
  /** For everything inside the page, which is drawn once the agreement is there. */
  readonly agreement: Signal<AgreementView> = computed(() => {
    const view = this.view();
    if (view === null) throw new Error('The agreement is not loaded yet.');
    return view;
  });

  constructor() {
    onChange(
      'session',
      () => this.address()() ?? '',
      () => this.reload(),
    );
  }

  follow(lineId: () => string | undefined): void {
    this.address.set(lineId);
  }

  /** The agreement as a command left it. */
  take(view: AgreementView): void {
    this.latest.set(view);
  }

  reload(): void {
    this.fetched.reload();
  }
}
