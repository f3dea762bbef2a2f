import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { ErrorSummary } from '../errors/error-summary';
import { summaryErrors } from '../errors/summary-errors';
import { DateField } from './date-field';
import { ListField } from './list-field';
import { TextArea } from './text-area';

@Component({
  imports: [DateField, ErrorSummary, FormField, ListField, TextArea],
  template: `<al-error-summary [errors]="shown()" />
    <al-text-area label="Story" hint="No names." [formField]="form.story" />
    <al-date-field label="Review on" [formField]="form.reviewOn" />
    <al-list-field label="Stop" itemLabel="Stop condition" [formField]="form.stops" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Page {
  readonly model = signal({
    story: '',
    reviewOn: null as string | null,
    stops: [] as readonly string[],
  });
  readonly form = form(this.model, (path) => {
    required(path.story, { message: 'Write what is happening.' });
    maxLength(path.story, 20);
  });
  readonly isSent = signal(false);

  shown() {
    return this.isSent() ? summaryErrors(this.form().errorSummary()) : [];
  }

  async send(): Promise<void> {
    this.isSent.set(true);
    await submit(this.form, () => Promise.resolve(undefined));
  }
}

describe('fields in a signal form', () => {
  let page: ComponentFixture<Page>;
  let element: HTMLElement;

  beforeEach(async () => {
    Element.prototype.scrollIntoView = () => undefined;
    page = TestBed.createComponent(Page);
    element = page.nativeElement as HTMLElement;
    document.body.append(element);
    await page.whenStable();
  });

  afterEach(() => {
    element.remove();
  });

  const type = async (field: Element | null | undefined, text: string): Promise<void> => {
    (field as HTMLInputElement).value = text;
    field?.dispatchEvent(new Event('input'));
    await page.whenStable();
  };

  it('say nothing wrong while somebody is still writing', async () => {
    await type(element.querySelector('textarea'), 'Thank you');
    await type(element.querySelector('textarea'), '');

    expect(element.querySelector('.field-error')).toBeNull();
  });

  it('show the error beside the field and in the summary once it was sent', async () => {
    await page.componentInstance.send();
    await page.whenStable();

    const area = element.querySelector('textarea');
    const error = element.querySelector('.field-error');
    expect(error?.textContent).toContain('Write what is happening.');
    expect(area?.getAttribute('aria-invalid')).toBe('true');
    expect(area?.getAttribute('aria-describedby')).toContain(error?.id);
    element.querySelector<HTMLElement>('.error-summary a')?.click();
    expect(document.activeElement).toBe(area);
  });

  it('count characters only near the limit', async () => {
    await type(element.querySelector('textarea'), 'Short');
    expect(element.querySelector('.character-count')?.textContent).toBe('');

    await type(element.querySelector('textarea'), 'Nearly twenty chars');
    expect(element.querySelector('.character-count')?.textContent).toBe('1 character left');

    await type(element.querySelector('textarea'), 'More than twenty chars');
    expect(element.querySelector('.character-count')?.textContent).toBe('2 characters too many');
  });

  it('make a date of day, month and year, and keep what is half typed', async () => {
    const [day, month, year] = element.querySelectorAll('.date-parts input');
    await type(day, '31');
    await type(month, '2');
    await type(year, '2026');
    expect(page.componentInstance.model().reviewOn).toBeNull();
    expect((day as HTMLInputElement).value).toBe('31');

    await type(day, '28');
    expect(page.componentInstance.model().reviewOn).toBe('2026-02-28');

    page.componentInstance.model.update((model) => ({ ...model, reviewOn: '2026-03-05' }));
    await page.whenStable();
    expect((month as HTMLInputElement).value).toBe('3');
  });

  it('add and remove rows of a list, and the focus follows', async () => {
    await type(element.querySelector('.list-field-row input'), 'They stop coming');
    element.querySelector<HTMLElement>('al-list-field .btn-small')?.click();
    await page.whenStable();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Stop condition 2');

    element.querySelector<HTMLElement>('[aria-label="Remove stop condition 1"]')?.click();
    await page.whenStable();
    expect(page.componentInstance.model().stops).toEqual(['']);
  });
});
