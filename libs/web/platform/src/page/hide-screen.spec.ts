import { TestBed } from '@angular/core/testing';
import { HideScreen } from './hide-screen';

describe('hiding the screen', () => {
  let screen: HideScreen;
  let time: number;

  beforeEach(() => {
    time = 1000;
    document.title = 'Boundary question · Alongside';
    screen = TestBed.inject(HideScreen);
    screen.start();
    // The frame may be drawn anew; the keys must not count twice.
    screen.start();
  });

  const press = (key: string, after: number): void => {
    time += after;
    const event = new KeyboardEvent('keydown', { key });
    Object.defineProperty(event, 'timeStamp', { value: time });
    document.dispatchEvent(event);
  };

  it('takes Escape twice, and gives the tab a neutral title', () => {
    press('Escape', 0);
    expect(screen.isHidden()).toBe(false);
    press('Escape', 200);

    expect(screen.isHidden()).toBe(true);
    expect(document.title).toBe('Notes');
  });

  it('brings everything back the same way', () => {
    press('Escape', 0);
    press('Escape', 200);
    press('Escape', 2000);
    press('Escape', 200);

    expect(screen.isHidden()).toBe(false);
    expect(document.title).toBe('Boundary question · Alongside');
  });

  it('leaves slow presses alone, which close what is open', () => {
    press('Escape', 0);
    press('Escape', 900);

    expect(screen.isHidden()).toBe(false);
  });
});
