import { Injectable, signal } from '@angular/core';
import type { Question } from '@alongside/contracts';
import { type Identifier, identifiersIn } from '@alongside/domain';
import type { RaisePageName } from './raise-steps';

/** The free texts of each page; the check page has them all. */
const TEXTS: Readonly<Partial<Record<RaisePageName, readonly (keyof Question)[]>>> = {
  start: ['story'],
  act: ['act', 'title'],
  feeling: ['feeling'],
  context: ['setting'],
  check: ['title', 'story', 'act', 'feeling', 'setting'],
};

/** What in the texts could tell who somebody is, and has not been let stand. */
export interface FoundIdentifiers {
  readonly text: string;
  readonly found: readonly Identifier[];
}

/** Remembers what the writer has looked at and let stand, so that they are asked once. */
@Injectable()
export class Identifiers {
  private readonly letStand = signal<ReadonlySet<string>>(new Set());

  on(page: RaisePageName, question: Question): FoundIdentifiers {
    const text = (TEXTS[page] ?? []).map((field) => question[field] ?? '').join('\n\n');
    const found = identifiersIn(text).filter(
      ({ start, end }) => !this.letStand().has(text.slice(start, end)),
    );
    return { text, found };
  }

  /** The first page that has something to look at again. */
  firstPage(question: Question): RaisePageName | null {
    const pages = Object.keys(TEXTS).filter((page) => page !== 'check') as RaisePageName[];
    return pages.find((page) => this.on(page, question).found.length > 0) ?? null;
  }

  let({ text, found }: FoundIdentifiers): void {
    const words = found.map(({ start, end }) => text.slice(start, end));
    this.letStand.update((before) => new Set([...before, ...words]));
  }
}
