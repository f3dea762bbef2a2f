import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { TodayRequestView } from '@alongside/contracts';
import { LiveEvents, Session } from '@alongside/web-platform';
import { EMPTY } from 'rxjs';
import { aRequest, at, priya } from './testing-today';
import { WaitingToday } from './waiting-today';

const mo = { id: 'mo', name: 'Mo Price' };
const HELD: TodayRequestView = { ...aRequest, myPart: 'holder' };

describe('what waits for an answer today', () => {
  async function seen(...waiting: readonly TodayRequestView[]): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: LiveEvents, useValue: { events: EMPTY, missed: EMPTY } },
        { provide: Session, useValue: { member: () => priya } },
      ],
    });
    const fixture = TestBed.createComponent(WaitingToday);
    fixture.detectChanges();
    TestBed.inject(HttpTestingController).expectOne('/api/v1/today').flush({ mine: [], waiting });
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('is said without who asks or what, and leads there', async () => {
    const banner = await seen(HELD);
    expect(banner.textContent.trim()).toMatch(/^An answer is needed from you today\.\s+See it$/);
    expect(banner.querySelector('a')?.getAttribute('href')).toBe('/today/r1');
  });

  it('is a list when there are several', async () => {
    const banner = await seen(HELD, { ...HELD, id: 'r2' });
    expect(banner.textContent).toContain('2 answers are needed');
    expect(banner.querySelector('a')?.getAttribute('href')).toBe('/today');
  });

  it.each<[string, readonly TodayRequestView[]]>([
    ['nothing waits', []],
    ['somebody else has it', [{ ...HELD, acknowledged: { by: mo, at: at(0) } }]],
    [
      'it is answered',
      [{ ...HELD, answer: { text: 'No.', by: priya, at: at(0), lastsUntil: at(60) } }],
    ],
  ])('says nothing when %s', async (_what, waiting) => {
    expect((await seen(...waiting)).textContent.trim()).toBe('');
  });
});
