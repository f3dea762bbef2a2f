import type { Position } from '@alongside/domain';
import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PositionLine } from './position-line';
import { PositionPicture } from './position-picture';

@Component({
  imports: [PositionLine],
  template: `<al-position-line label="How close is it?" [(value)]="position" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Page {
  readonly position = signal<Position | null>(null);
}

describe('placing the line', () => {
  it('is a group of seven radios with words, none chosen at first', async () => {
    const page = TestBed.createComponent(Page);
    await page.whenStable();
    const radios = [...(page.nativeElement as HTMLElement).querySelectorAll('input')];

    expect(radios.map(({ type, value, checked }) => [type, value, checked])).toEqual(
      ['remote', 'guarded', 'steady', 'warm', 'close', 'blurred', 'entangled'].map((word) => [
        'radio',
        word,
        false,
      ]),
    );
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
  });

  it('tells the page what was chosen, and shows what the page sets', async () => {
    const page = TestBed.createComponent(Page);
    await page.whenStable();
    const radios = (page.nativeElement as HTMLElement).querySelectorAll('input');

    radios[3]?.click();
    expect(page.componentInstance.position()).toBe('warm');

    page.componentInstance.position.set('remote');
    await page.whenStable();
    expect(radios[0]?.checked).toBe(true);
  });
});

describe('the picture of both positions', () => {
  it.each<[Position | null, Position | null, string]>([
    ['warm', 'warm', 'In the same place.'],
    ['warm', 'steady', 'One step apart.'],
    ['remote', 'entangled', 'Six steps apart.'],
  ])('says how far %s and %s are apart', async (practitioner, supervisor, sentence) => {
    const picture = TestBed.createComponent(PositionPicture);
    picture.componentRef.setInput('practitionerName', 'Amira');
    picture.componentRef.setInput('supervisorName', 'Priya');
    picture.componentRef.setInput('practitioner', practitioner);
    picture.componentRef.setInput('supervisor', supervisor);
    await picture.whenStable();

    expect((picture.nativeElement as HTMLElement).textContent).toContain(sentence);
  });

  it('says nothing about the gap while one of them is not placed', async () => {
    const picture = TestBed.createComponent(PositionPicture);
    picture.componentRef.setInput('practitionerName', 'Amira');
    picture.componentRef.setInput('supervisorName', 'Priya');
    picture.componentRef.setInput('practitioner', 'warm');
    await picture.whenStable();

    const text = (picture.nativeElement as HTMLElement).textContent;
    expect(text).toContain('Priya: not placed yet');
    expect(text).not.toContain('apart');
  });
});
