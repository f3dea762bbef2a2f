import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider, signal } from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import type { RouterTestingHarness } from '@angular/router/testing';
import type { AgreementView, SessionRow, SupervisionLineView } from '@alongside/contracts';
import { Session } from '@alongside/web-platform';
import { CURRENT_TIME } from '@alongside/web-ui';
import { supervisionRoutes } from '../supervision.routes';

/** For specs of the pair's pages: an API that answers by hand, Amira signed in, and a clock that stands still. */

const amira = { id: 'amira', name: 'Amira Khan' };
const priya = { id: 'priya', name: 'Priya Nair' };

export const lineProviders = (): (Provider | EnvironmentProviders)[] => [
  provideRouter(
    [{ path: 'supervision', children: supervisionRoutes }],
    withComponentInputBinding(),
  ),
  provideHttpClient(),
  provideHttpClientTesting(),
  { provide: CURRENT_TIME, useValue: signal(Date.parse('2026-11-23T09:00:00Z')) },
  {
    provide: Session,
    useValue: {
      view: () => null,
      member: () => amira,
      has: (...roles: readonly string[]) => roles.includes('practitioner'),
      used: () => undefined,
      needsSignInAgain: () => false,
    },
  },
];

export const aSession: SessionRow = {
  id: 's1',
  onDate: '2026-11-27',
  atTime: '10:00',
  startsAt: '2026-11-27T10:00:00.000Z',
  lengthMinutes: 60,
  place: 'The small room',
  status: 'scheduled',
  reason: null,
  movedToId: null,
  version: 1,
};

/** Amira with Priya, every two weeks. */
export const aLine: SupervisionLineView = {
  pair: {
    lineId: 'l1',
    supervisor: priya,
    supervisee: amira,
    myPart: 'supervisee',
    isCurrent: true,
  },
  next: aSession,
  due: { dueOn: '2026-12-01', overdueDays: null },
  agreement: 'to_sign',
  deputy: { id: 'dee', name: 'Dee Okafor' },
  schedule: {
    version: 3,
    startsOn: '2026-11-27',
    atTime: '10:00',
    cadence: 'fortnightly',
    lengthMinutes: 60,
    place: 'The small room',
  },
  agreementReviewOn: null,
  defaults: { cadence: 'fortnightly', lengthMinutes: 60, place: 'The small room' },
  ahead: [aSession],
  before: [],
};

/** A draft that is finished and that nobody has signed. */
export const anAgreement: AgreementView = {
  version: 2,
  standing: 'to_sign',
  inForce: null,
  draft: {
    id: 'a1',
    version: 2,
    text: {
      frequency: 'fortnightly',
      lengthMinutes: 60,
      place: 'The small room',
      supervisorBrings: 'Time.',
      superviseeBrings: 'Questions.',
      supervisorFeedback: 'Soon.',
      superviseeFeedback: 'Kindly.',
      whenWeDrift: 'We say so.',
      whenWeDisagree: 'We write both down.',
      confidentiality: 'Between us.',
      deputyId: 'dee',
      nextManagerId: null,
    },
    deputy: { id: 'dee', name: 'Dee Okafor' },
    nextManager: null,
    signatures: [],
    writtenAt: '2026-11-22T09:00:00.000Z',
    inForceAt: null,
    reviewOn: null,
    supersededAt: null,
  },
  earlier: [],
  eligible: [{ id: 'dee', name: 'Dee Okafor' }],
};

/** Draws what has come; unlike `whenStable` it does not wait for answers that a spec has not given yet. */
export async function settle({ fixture }: RouterTestingHarness): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  fixture.detectChanges();
  await new Promise((resolve) => setTimeout(resolve));
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
