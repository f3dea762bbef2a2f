import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether the API can be reached, as far as this page knows. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly reachable = signal(this.window?.navigator.onLine ?? true);

  /** Whether the last attempt reached the API. */
  readonly isOnline = this.reachable.asReadonly();

  constructor() {
    this.window?.addEventListener('offline', () => {
      this.lost();
    });
    this.window?.addEventListener('online', () => {
      this.found();
    });
  }

  lost(): void {
    this.reachable.set(false);
  }

  found(): void {
    this.reachable.set(true);
  }
}
