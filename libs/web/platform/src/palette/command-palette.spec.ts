import { TestBed } from '@angular/core/testing';
import { CommandPalette } from './command-palette';

describe('find or jump to', () => {
  const labels = (query: string): string[] =>
    TestBed.inject(CommandPalette)
      .matching(query)
      .map(({ label }) => label);

  beforeEach(() => {
    const palette = TestBed.inject(CommandPalette);
    TestBed.runInInjectionContext(() => {
      palette.offer(() => [
        { label: 'Home', kind: 'Page', link: '/' },
        { label: 'Questions', kind: 'Page', link: '/questions', keywords: 'cases list' },
      ]);
    });
    palette.remember({
      label: 'Birthday hoodie for Heron 14',
      kind: 'Question',
      link: '/questions/1',
    });
  });

  it('shows everything while nothing is typed', () => {
    expect(labels('')).toEqual(['Home', 'Questions', 'Birthday hoodie for Heron 14']);
  });

  it('finds by the beginnings of words, in any order, and by keywords', () => {
    expect(labels('her hoo')).toEqual(['Birthday hoodie for Heron 14']);
    expect(labels('CASES')).toEqual(['Questions']);
    expect(labels('oodie')).toEqual([]);
  });

  it('shows a question once, newest first, however often it was opened', () => {
    const palette = TestBed.inject(CommandPalette);
    palette.remember({ label: 'A lift home', kind: 'Question', link: '/questions/2' });
    palette.remember({ label: 'Hoodie, now decided', kind: 'Question', link: '/questions/1' });

    expect(labels('question')).toEqual(['Questions', 'Hoodie, now decided', 'A lift home']);
  });
});
