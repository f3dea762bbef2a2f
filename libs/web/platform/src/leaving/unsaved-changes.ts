import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';

/** Knows whether something on the page is not saved yet, and asks before it is left behind. */
@Injectable({ providedIn: 'root' })
export class UnsavedChanges {
  private readonly watched = new Set<() => boolean>();
  private readonly question = signal<((leave: boolean) => void) | null>(null);

  /** Set while the shell asks "Leave without saving?"; call it with the answer. */
  readonly asking = this.question.asReadonly();

  constructor() {
    inject(DOCUMENT).defaultView?.addEventListener('beforeunload', (event) => {
      if (this.hasAny()) event.preventDefault();
    });
  }

  /** Counts `isUnsaved` in until the component around it goes. Call it in an injection context. */
  watch(isUnsaved: () => boolean): void {
    this.watched.add(isUnsaved);
    inject(DestroyRef).onDestroy(() => this.watched.delete(isUnsaved));
  }

  hasAny(): boolean {
    return [...this.watched].some((isUnsaved) => isUnsaved());
  }

  /** Whether the page may be left: at once when all is saved, else as the member answers. */
  mayLeave(): boolean | Promise<boolean> {
    if (!this.hasAny()) return true;
    this.question()?.(false);
    return new Promise((resolve) => {
      this.question.set((leave) => {
        this.question.set(null);
        resolve(leave);
      });
    });
  }
}

/** Route guard: asks before unsaved text is left behind. */
export const confirmLeaving: CanDeactivateFn<unknown> = () => inject(UnsavedChanges).mayLeave();
