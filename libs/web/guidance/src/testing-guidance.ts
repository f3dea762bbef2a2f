import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { GapView, PolicyEdition, PolicyRow, PolicyView } from '@alongside/contracts';
import type { Role } from '@alongside/domain';
import { Session } from '@alongside/web-platform';
import { CURRENT_TIME } from '@alongside/web-ui';
import { gapRoutes, policyRoutes } from './guidance.routes';

/** For specs of the library's pages: an API that answers by hand, and a clock that stands still. */

const mo = { id: 'mo', name: 'Mo Price' };

export const edition: PolicyEdition = {
  number: 1,
  text: {
    title: 'Presents',
    text: 'Small presents are fine.',
    types: ['gift_received'],
    inside: ['A card.'],
    outside: ['Money.'],
    reviewOn: '2026-03-01',
    triedUntil: null,
  },
  author: mo,
  writtenAt: '2023-03-01T09:00:00.000Z',
  adoptedBy: mo,
  adoptedOn: '2023-03-01',
  adoptedAt: '2023-03-01T09:00:00.000Z',
  because: [],
};

export const aRow: PolicyRow = {
  id: 'p1',
  state: 'in_force',
  number: 1,
  title: 'Presents',
  types: ['gift_received'],
  inside: ['A card.'],
  outside: ['Money.'],
  author: mo,
  adoptedOn: '2023-03-01',
  reviewOn: '2026-03-01',
  triedUntil: null,
};

/** A policy in force, as a manager sees it. */
export const aPolicy: PolicyView = {
  id: 'p1',
  version: 2,
  state: 'in_force',
  inForce: edition,
  draft: null,
  earlier: [],
  withdrawn: null,
  mayWrite: true,
};

/** What waits to be adopted in a policy that nobody has adopted yet. */
export const aDraft: PolicyView = {
  ...aPolicy,
  state: 'draft',
  inForce: null,
  draft: {
    ...edition,
    text: { ...edition.text, reviewOn: '2027-03-01' },
    adoptedBy: null,
    adoptedOn: null,
    adoptedAt: null,
  },
};

/** An open gap that the reader owns. */
export const aGap: GapView = {
  id: 'g1',
  state: 'open',
  figure: {
    unitId: 'north',
    quarter: '2026-Q3',
    period: 'quarter',
    table: 'policy',
    categories: ['silent'],
  },
  unit: { id: 'north', kind: 'service', name: 'Home care' },
  question: 'What makes lifts without insurance keep happening?',
  owner: mo,
  replyBy: '2026-12-14',
  openedBy: mo,
  openedAt: '2026-11-20T09:00:00.000Z',
  answer: null,
  mayAnswer: true,
};

export const anAnsweredGap: GapView = {
  ...aGap,
  state: 'answered',
  mayAnswer: false,
  answer: {
    kind: 'keep',
    reasons: 'The insurer covers nobody else.',
    until: null,
    by: mo,
    at: '2026-11-22T09:00:00.000Z',
    policy: null,
  },
};

/** Opens an address as somebody with these roles. */
export async function openPage(address: string, ...roles: readonly Role[]) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          { path: 'policies', children: policyRoutes },
          { path: 'gaps', children: gapRoutes },
        ],
        withComponentInputBinding(),
      ),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: CURRENT_TIME, useValue: signal(Date.parse('2026-11-23T09:00:00Z')) },
      {
        provide: Session,
        useValue: {
          view: () => null,
          member: () => mo,
          has: (...wanted: readonly Role[]) => wanted.some((role) => roles.includes(role)),
          used: () => undefined,
          needsSignInAgain: () => false,
        },
      },
    ],
  });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(address);
  const api = TestBed.inject(HttpTestingController);
  /** Draws what has come; unlike `whenStable` it does not wait for answers that a spec has not given yet. */
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    harness.fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
  };
  /** Answers what was asked of this address, whatever its parameters, and draws it. */
  const answer = async (url: string, body: object): Promise<void> => {
    api
      .match((request) => request.url === url && request.method === 'GET')
      .forEach((each) => each.flush(body));
    await settle();
  };
  await settle();
  return { api, answer, settle, page: harness.fixture.nativeElement as HTMLElement };
}

export function buttonIn(page: HTMLElement, words: string): HTMLButtonElement {
  const found = [...page.querySelectorAll('button')].find((each) =>
    each.textContent.includes(words),
  );
  if (!found) throw new Error(`There is no button "${words}".`);
  return found;
}

export function writeIn(page: HTMLElement, fieldId: string, text: string): void {
  const field = page.querySelector<HTMLInputElement>(`#${fieldId}`);
  if (!field) throw new Error(`There is no field "${fieldId}".`);
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

/** Ticks the radio or box with this label. */
export function chooseIn(page: HTMLElement, words: string): void {
  const found = [...page.querySelectorAll('label')].find((each) =>
    each.textContent.includes(words),
  );
  const control = found?.querySelector('input') ?? found?.control;
  if (!control) throw new Error(`There is no choice "${words}".`);
  (control as HTMLInputElement).click();
}

export const wordsOf = (page: HTMLElement): string => page.textContent.replaceAll(/\s+/g, ' ');
