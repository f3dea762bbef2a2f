import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { ErrorSummary, type SummaryError } from './error-summary';

@Component({
  imports: [ErrorSummary],
  template: `<al-error-summary [errors]="errors()" /><input id="story" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Page {
  readonly errors = signal<readonly SummaryError[]>([]);
}

describe('the summary of errors', () => {
  let page: ComponentFixture<Page>;
  let element: HTMLElement;

  beforeEach(async () => {
    Element.prototype.scrollIntoView = () => undefined;
    TestBed.inject(Title).setTitle('Ask a boundary question · Alongside');
    page = TestBed.createComponent(Page);
    element = page.nativeElement as HTMLElement;
    document.body.append(element);
    await page.whenStable();
  });

  afterEach(() => {
    element.remove();
  });

  const fail = async (...errors: SummaryError[]): Promise<void> => {
    page.componentInstance.errors.set(errors);
    await page.whenStable();
  };

  it('shows nothing while nothing is wrong', () => {
    expect(element.querySelector('[role=alert]')).toBeNull();
    expect(document.title).toBe('Ask a boundary question · Alongside');
  });

  it('takes the focus and says so in the title', async () => {
    await fail({ fieldId: 'story', message: 'Write what is happening.' });

    expect(document.activeElement).toBe(element.querySelector('[role=alert]'));
    expect(document.title).toBe('Error: Ask a boundary question · Alongside');
  });

  it('leads to the field', async () => {
    await fail({ fieldId: 'story', message: 'Write what is happening.' });

    element.querySelector('a')?.click();

    expect(document.activeElement?.id).toBe('story');
  });

  it('shows what no field can put right without a link', async () => {
    await fail({ fieldId: null, message: 'Somebody withdrew the question.' });

    expect(element.querySelector('li')?.textContent.trim()).toBe('Somebody withdrew the question.');
    expect(element.querySelector('a')).toBeNull();
  });

  it('takes the word out of the title when all is well', async () => {
    await fail({ fieldId: 'story', message: 'Write what is happening.' });
    await fail();

    expect(document.title).toBe('Ask a boundary question · Alongside');
  });

  it('leaves the next page’s title alone', async () => {
    await fail({ fieldId: 'story', message: 'Write what is happening.' });
    TestBed.inject(Title).setTitle('Home · Alongside');

    page.destroy();

    expect(document.title).toBe('Home · Alongside');
  });
});
