import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type ConflictField, ConflictView } from './conflict-view';

const FIELDS: readonly ConflictField[] = [
  { key: 'title', label: 'Title', mine: 'Hoodie', theirs: 'Hoodie' },
  { key: 'benefit', label: 'Benefit', mine: 'Remembered', theirs: 'Seen' },
];

describe('two versions of one text', () => {
  let view: ComponentFixture<ConflictView>;
  let element: HTMLElement;
  let chosen: Readonly<Record<string, string>> | null;

  beforeEach(async () => {
    chosen = null;
    view = TestBed.createComponent(ConflictView);
    element = view.nativeElement as HTMLElement;
    view.componentRef.setInput('fields', FIELDS);
    view.componentRef.setInput('changedBy', 'Priya');
    view.componentInstance.resolved.subscribe((texts) => (chosen = texts));
    await view.whenStable();
  });

  const choose = async (index: number): Promise<void> => {
    element.querySelectorAll<HTMLInputElement>('input[type=radio]')[index]?.click();
    await view.whenStable();
  };
  const save = (): void => {
    element.querySelector('button')?.click();
  };

  it('shows only what differs, both sides of it', () => {
    expect(element.querySelectorAll('h3')).toHaveLength(1);
    expect([...element.querySelectorAll('.written-text')].map((each) => each.textContent)).toEqual([
      'Remembered',
      'Seen',
    ]);
  });

  it('keeps mine unless something else is chosen', () => {
    save();

    expect(chosen).toEqual({ title: 'Hoodie', benefit: 'Remembered' });
  });

  it('takes theirs', async () => {
    await choose(1);
    save();

    expect(chosen).toEqual({ title: 'Hoodie', benefit: 'Seen' });
  });

  it('lets one be written from both, beginning with both', async () => {
    await choose(2);
    const text = element.querySelector('textarea');
    expect(text?.value).toBe('Seen\n\nRemembered');

    if (text) text.value = 'Seen and remembered';
    text?.dispatchEvent(new Event('input'));
    save();

    expect(chosen).toEqual({ title: 'Hoodie', benefit: 'Seen and remembered' });
  });
});
