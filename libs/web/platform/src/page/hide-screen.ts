import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** Two presses within this time hide the screen. Unit: milliseconds. */
const DOUBLE = 500;
const NEUTRAL_TITLE = 'Notes';

/**
 * Covers the page when somebody walks in: nothing is lost, the tab's title becomes neutral, and the same
 * keys or the button bring it back. The keys are Escape twice: every letter chord that comes to mind is
 * taken by a browser or a screen reader.
 */
@Injectable({ providedIn: 'root' })
export class HideScreen {
  private readonly document = inject(DOCUMENT);
  private readonly title = inject(Title);
  private readonly hidden = signal(false);
  readonly isHidden = this.hidden.asReadonly();

  private isListening = false;
  private formerTitle = '';
  private escapedAt = -Infinity;

  /** Listens for the keys from now on. */
  start(): void {
    if (this.isListening) return;
    this.isListening = true;
    this.document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.repeat) return;
      const isSecond = event.timeStamp - this.escapedAt < DOUBLE;
      this.escapedAt = isSecond ? -Infinity : event.timeStamp;
      if (isSecond) this.toggle();
    });
  }

  toggle(): void {
    if (this.hidden()) this.show();
    else this.hide();
  }

  hide(): void {
    this.formerTitle = this.title.getTitle();
    this.hidden.set(true);
    this.title.setTitle(NEUTRAL_TITLE);
  }

  show(): void {
    this.hidden.set(false);
    this.title.setTitle(this.formerTitle);
  }
}
