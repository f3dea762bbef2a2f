import { DOCUMENT, inject, Injectable } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise, startWith } from 'rxjs';

/** How long to wait for a page's heading while its data loads. Unit: milliseconds. */
const PATIENCE = 8000;

/**
 * Puts the focus on the heading of every new page, so that screen readers say once where one is and the
 * keyboard starts at the top. Not for the first page, and not when only the query or fragment changed.
 */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private observer: MutationObserver | null = null;

  start(): void {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map(({ urlAfterRedirects }) => urlAfterRedirects.split(/[?#]/)[0]),
        startWith(null),
        pairwise(),
        filter(([before, now]) => before !== null && before !== now),
      )
      .subscribe(() => {
        this.focusHeading();
      });
  }

  private focusHeading(): void {
    this.observer?.disconnect();
    if (this.focusNow()) return;
    const started = this.document.activeElement;
    const observer = new MutationObserver(() => {
      const movedOn = this.document.activeElement !== started;
      if (movedOn || this.focusNow()) observer.disconnect();
    });
    observer.observe(this.document.body, { childList: true, subtree: true });
    this.observer = observer;
    setTimeout(() => {
      observer.disconnect();
    }, PATIENCE);
  }

  private focusNow(): boolean {
    const heading = this.document.querySelector<HTMLElement>('main h1');
    if (heading === null) return false;
    if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
    heading.focus();
    return true;
  }
}
