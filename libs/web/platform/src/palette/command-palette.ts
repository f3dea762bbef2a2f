import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';

/** Somewhere to go, or something to do, in "Find or jump to". */
export interface PaletteEntry {
  readonly label: string;
  /** What kind of thing it is: "Page", "Question". */
  readonly kind: string;
  /** An address of this site. */
  readonly link: string;
  /** Further words by which it is found. */
  readonly keywords?: string;
}

const RECENT = 12;

/** What "Find or jump to" (Ctrl K) can find. Recent questions live in memory only, never on the disk. */
@Injectable({ providedIn: 'root' })
export class CommandPalette {
  private readonly sources = signal<readonly (() => readonly PaletteEntry[])[]>([]);
  private readonly recent = signal<readonly PaletteEntry[]>([]);
  readonly isOpen = signal(false);

  private readonly entries = computed(() => {
    const all = [...this.sources().flatMap((source) => source()), ...this.recent()];
    return all.filter(({ link }, at) => all.findIndex((other) => other.link === link) === at);
  });

  /** Adds entries, which may be signals' values. Call it in an injection context to have them go again. */
  offer(source: () => readonly PaletteEntry[]): void {
    this.sources.update((sources) => [...sources, source]);
    inject(DestroyRef, { optional: true })?.onDestroy(() => {
      this.sources.update((sources) => sources.filter((each) => each !== source));
    });
  }

  /** Remembers something that was opened, newest first. */
  remember(entry: PaletteEntry): void {
    this.recent.update((recent) =>
      [entry, ...recent.filter(({ link }) => link !== entry.link)].slice(0, RECENT),
    );
  }

  /** Entries in which every word of the query begins some word; everything for an empty query. */
  matching(query: string): readonly PaletteEntry[] {
    const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
    return this.entries().filter(({ label, kind, keywords = '' }) => {
      const words = `${label} ${kind} ${keywords}`.toLowerCase().split(/[\s/]+/);
      return wanted.every((want) => words.some((word) => word.startsWith(want)));
    });
  }
}
