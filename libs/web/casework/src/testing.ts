import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import type { CaseView, MyActionView, SessionView } from '@alongside/contracts';
import { USUAL_CALENDAR } from '@alongside/domain/deciding';
import { Session } from '@alongside/web-platform';
import { caseworkRoutes } from './casework.routes';
import { EMPTY_QUESTION } from './raise/raise-steps';

/** For specs of pages: routes, an API that answers by hand, and somebody signed in. */

const amira = { id: 'amira', name: 'Amira Khan' };
const priya = { id: 'priya', name: 'Priya Nair' };

const session: SessionView = {
  member: amira,
  roles: ['practitioner'],
  organisation: {
    id: 'riverside',
    name: 'Riverside',
    timeZone: 'Europe/London',
    helpLines: [{ label: 'Emergency', number: '999' }],
    rhythms: { offered: ['monthly'], usual: 'monthly' },
  },
  idleEndsAt: '2026-11-23T12:00:00Z',
  endsAt: '2026-11-23T20:00:00Z',
  demonstration: false,
};

export const pageProviders = (): (Provider | EnvironmentProviders)[] => [
  provideRouter(caseworkRoutes, withComponentInputBinding()),
  provideHttpClient(),
  provideHttpClientTesting(),
  {
    provide: Session,
    useValue: { view: () => session, member: () => amira, has: () => true, used: () => undefined },
  },
];

/** A draft about Rowan 12 in which nothing is written. */
export const emptyDraft: CaseView = {
  id: 'c1',
  version: 1,
  stage: 'draft',
  sealed: false,
  myPart: 'raiser',
  person: { id: 'rowan', label: 'Rowan 12' },
  title: 'Draft',
  question: EMPTY_QUESTION,
  weighing: {
    needServed: [],
    benefit: null,
    harmByDoing: null,
    harmByNotDoing: null,
    reversible: null,
    powerAndIdentity: null,
    alternatives: [],
    personVoice: null,
    policyPosition: null,
    policy: null,
    whoKnows: [],
  },
  raisedAt: null,
  factsChangedAt: '2026-11-23T09:00:00Z',
  crossingsIn90Days: 1,
  tightenedRules: {},
  checkNotes: {},
  calendar: USUAL_CALENDAR,
  raisedCalendar: USUAL_CALENDAR,
  participants: [],
  positions: [],
  safetyChecks: [],
  secondViews: [],
  decisions: [],
  actions: [],
  reviews: [],
  timeline: { items: [], before: null },
  readUpTo: 0,
  routes: [],
  escalatedAt: null,
  pause: null,
};

export const agreedAction: MyActionView = {
  id: 'a1',
  caseId: 'c1',
  caseTitle: 'Birthday hoodie',
  version: 3,
  what: 'Ask how they would like their birthday to be marked',
  whyForPerson: null,
  owner: amira,
  ownerRole: null,
  kind: 'ask',
  dueOn: '2099-12-01',
  blocksDecision: false,
  status: 'agreed',
  reason: null,
  timesCarriedOver: 0,
  shownBy: null,
  personTold: null,
  agreedAt: '2026-11-20T09:00:00Z',
  agreedBy: priya,
};

export const supervision = { supervisor: priya, deputy: null, supervisees: [] };

export function buttonIn(page: HTMLElement, words: string): HTMLButtonElement {
  const found = [...page.querySelectorAll('button')].find((each) =>
    each.textContent.includes(words),
  );
  if (!found) throw new Error(`There is no button "${words}".`);
  return found;
}

/** Chooses the radio or checkbox whose label has these words. */
export function chooseIn(page: HTMLElement, words: string): void {
  const label = [...page.querySelectorAll('label')].find((each) =>
    each.textContent.includes(words),
  );
  const input = label?.querySelector('input');
  if (!input) throw new Error(`There is no choice "${words}".`);
  input.click();
}

export function writeIn(page: HTMLElement, fieldId: string, text: string): void {
  const field = page.querySelector<HTMLTextAreaElement>(`#${fieldId}`);
  if (!field) throw new Error(`There is no field "${fieldId}".`);
  field.value = text;
  field.dispatchEvent(new Event('input'));
}
