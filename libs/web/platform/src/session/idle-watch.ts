import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { Session } from './session';

/** How long before the end the member is told. Unit: milliseconds. */
const WARNING = 2 * 60_000;

/** Tells in time that the session is about to end, and notices when it has. */
@Injectable({ providedIn: 'root' })
export class IdleWatch {
  private readonly session = inject(Session);
  private readonly now = signal(Date.now());

  private readonly left = computed(() => {
    const view = this.session.view();
    if (view === null) return null;
    return Math.min(Date.parse(view.idleEndsAt), Date.parse(view.endsAt)) - this.now();
  });

  /** Whether the session ends within two minutes. */
  readonly isEnding = computed(() => {
    const left = this.left();
    return left !== null && left <= WARNING && left > 0 && !this.session.needsSignInAgain();
  });
  /** Whether staying is possible: after twelve hours it is not. */
  readonly mayStay = computed(() => {
    const view = this.session.view();
    return view !== null && Date.parse(view.endsAt) - this.now() > WARNING;
  });
  readonly minutesLeft = computed(() => Math.max(1, Math.ceil((this.left() ?? 0) / 60_000)));

  constructor() {
    const timer = setInterval(() => {
      this.now.set(Date.now());
    }, 5000);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
    effect(() => {
      const left = this.left();
      if (left !== null && left <= 0) void this.session.signInAgain();
    });
  }

  stay(): Promise<void> {
    return this.session.refresh();
  }
}
