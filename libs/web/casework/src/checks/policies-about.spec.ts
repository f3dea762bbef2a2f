import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PolicyPage, PolicyRow } from '@alongside/contracts';
import { CURRENT_TIME } from '@alongside/web-ui';
import { PoliciesAbout } from './policies-about';

const presents: PolicyRow = {
  id: 'p1',
  state: 'in_force',
  number: 1,
  title: 'Presents',
  types: ['gift_received'],
  inside: ['A handmade card.'],
  outside: ['Money.'],
  author: { id: 'mo', name: 'Mo Price' },
  adoptedOn: '2023-03-01',
  reviewOn: '2026-03-01',
  triedUntil: null,
};

describe('our policies beside the check', () => {
  async function shown(answer: PolicyPage | null): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: CURRENT_TIME, useValue: signal(Date.parse('2026-11-23T09:00:00Z')) },
      ],
    });
    const fixture = TestBed.createComponent(PoliciesAbout);
    fixture.componentRef.setInput('type', 'gift_received');
    fixture.detectChanges();
    const asked = TestBed.inject(HttpTestingController).expectOne(
      '/api/v1/policies?type=gift_received',
    );
    if (answer) asked.flush(answer);
    else asked.flush(null, { status: 503, statusText: 'Busy' });
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('say how old they are, who wrote them, and what is inside and outside', async () => {
    const page = await shown({ items: [presents], next: null });
    expect(page.textContent).toContain('Adopted 3 years ago, review was due in March · Mo Price');
    expect(page.textContent).toContain('A handmade card.');
    expect(page.textContent).toContain('Money.');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/policies/p1');
  });

  it('say that silence is an answer when none speaks about it', async () => {
    const page = await shown({ items: [], next: null });
    expect(page.textContent).toContain('None of them speaks about this.');
  });

  it('do not stand in the way when they cannot be loaded', async () => {
    const page = await shown(null);
    expect(page.textContent).toContain('You can answer without them.');
    expect(page.querySelector('[role=alert]')).toBeNull();
  });
});
