import { computed, inject, Injectable, signal } from '@angular/core';
import type { PolicyView } from '@alongside/contracts';
import { LibraryClient } from '../library.client';

/** The policy that a page is about, as it stands now; none while a new one is written. Provided by the page. */
@Injectable()
export class OpenPolicy {
  private readonly follows = signal<() => string | undefined>(() => undefined);
  private readonly fetched = inject(LibraryClient).policy(() => this.follows()());

  /** `null` until it is there. */
  readonly view = computed<PolicyView | null>(() =>
    this.fetched.hasValue() ? this.fetched.value() : null,
  );
  readonly failure = computed(() => this.fetched.error());

  follow(policyId: () => string): void {
    this.follows.set(policyId);
  }

  /** The policy as a command left it. */
  take(view: PolicyView): void {
    this.fetched.set(view);
  }

  reload(): void {
    this.fetched.reload();
  }
}
