import { computed, signal } from '@angular/core';
import { type Identifier, identifiersIn } from '@alongside/domain';

/** The texts that a form is about to save. */
type TextsToSave = () => readonly (string | null | undefined)[];

/**
 * Asks, when a form is sent, about words that could tell who somebody is. A question, never a block:
 * what was let stand is not asked about again in this form.
 */
export class NamesQuestion {
  private readonly asked = signal<ReadonlySet<string>>(new Set());
  private readonly letStand = signal<ReadonlySet<string>>(new Set());

  /** Everything that would be saved, apart enough that no name is read across two fields. */
  readonly text = computed(() => this.texts().filter(Boolean).join('\n\n'));
  private readonly open = computed(() => this.foundIn(this.text(), this.letStand()));
  /** What is asked about now; it goes as soon as it is gone from the text. */
  readonly found = computed<readonly Identifier[]>(() =>
    this.open().filter((each) => this.asked().has(this.wordsOf(each))),
  );

  constructor(private readonly texts: TextsToSave = () => []) {}

  /** Whether it can be sent: nothing was found, or all of it may stand. Else the question is shown. */
  isAnswered(): boolean {
    const words = this.open().map((each) => this.wordsOf(each));
    this.asked.set(new Set(words));
    return words.length === 0;
  }

  /** For texts that save themselves: asks once before they are left, and the next time goes on. */
  wasAsked(): boolean {
    const isShown = this.found().length > 0;
    return this.isAnswered() || isShown;
  }

  /** Lets stand what is asked about now, and nothing else. */
  keep(): void {
    const words = this.found().map((each) => this.wordsOf(each));
    this.letStand.update((before) => new Set([...before, ...words]));
  }

  /** These words stood before, or somebody else wrote them: whoever did was asked. What `mine` has, stays asked. */
  letStandIn(text: string, mine = ''): void {
    const words = wordsIn(text).filter((each) => !mine.includes(each));
    this.letStand.update((before) => new Set([...before, ...words]));
  }

  /** Puts the question away until the form is sent again. */
  putAway(): void {
    this.asked.set(new Set());
  }

  private foundIn(text: string, letStand: ReadonlySet<string>): readonly Identifier[] {
    return identifiersIn(text).filter(({ start, end }) => !letStand.has(text.slice(start, end)));
  }

  private wordsOf({ start, end }: Identifier): string {
    return this.text().slice(start, end);
  }
}

const wordsIn = (text: string): readonly string[] =>
  identifiersIn(text).map(({ start, end }) => text.slice(start, end));

/** Every text in what is saved, without what a date field wrote. */
export function textsIn(saved: unknown, without: readonly string[] = []): readonly string[] {
  if (typeof saved === 'string') return [saved];
  if (typeof saved !== 'object' || saved === null) return [];
  return Object.entries(saved).flatMap(([key, value]) =>
    without.includes(key) ? [] : textsIn(value, without),
  );
}
