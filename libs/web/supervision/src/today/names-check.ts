import { computed, type Signal, signal } from '@angular/core';
import { type Identifier, identifiersIn } from '@alongside/domain';

/** Asks, when a text is sent, about words that could tell who somebody is. A question, never a block. */
export class NamesCheck {
  private readonly asked = signal('');
  private readonly stands = signal('');

  /** What is asked about now; it goes as soon as the text is another one. */
  readonly found = computed<readonly Identifier[]>(() =>
    this.asked() === this.text() && this.stands() !== this.text() ? identifiersIn(this.text()) : [],
  );

  constructor(readonly text: Signal<string>) {}

  /** Whether the text can be sent; else the question is shown. */
  isClear(): boolean {
    this.asked.set(this.text());
    return this.found().length === 0;
  }

  /** The text stands as it is. */
  letStand(): void {
    this.stands.set(this.text());
  }

  /** Puts the question away until the text is sent again. */
  putAway(): void {
    this.asked.set('');
  }
}
