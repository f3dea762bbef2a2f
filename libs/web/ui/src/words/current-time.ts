import { DestroyRef, inject, InjectionToken, type Signal, signal } from '@angular/core';

const TICK = 30_000;

/** Now, in milliseconds since 1970, moving every half minute. Tests and the gallery provide a still one. */
export const CURRENT_TIME = new InjectionToken<Signal<number>>('the current time', {
  providedIn: 'root',
  factory: () => {
    const now = signal(Date.now());
    const timer = setInterval(() => {
      now.set(Date.now());
    }, TICK);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
    return now.asReadonly();
  },
});

/** The organisation's time zone, as an IANA name. */
export const TIME_ZONE = new InjectionToken<Signal<string>>('the organisation’s time zone', {
  providedIn: 'root',
  factory: () => signal('Europe/London').asReadonly(),
});
