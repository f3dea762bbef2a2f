import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider, signal } from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import type { RouterTestingHarness } from '@angular/router/testing';
import type { MemberDetail, PeopleRow, UnitsView } from '@alongside/contracts';
import { Session } from '@alongside/web-platform';
import { CURRENT_TIME } from '@alongside/web-ui';
import { peopleRoutes, settingsRoutes, teamsRoutes } from './people.routes';

/** For specs of these pages: an API that answers by hand, Ada signed in, and a clock that stands still. */

export const peopleProviders = (): (Provider | EnvironmentProviders)[] => [
  provideRouter(
    [
      { path: 'organisation/people', children: peopleRoutes },
      { path: 'organisation/teams', children: teamsRoutes },
      { path: 'organisation/settings', children: settingsRoutes },
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
      member: () => ({ id: 'ada', name: 'Ada Moss' }),
      refresh: () => Promise.resolve(),
    },
  },
];

export const amira: PeopleRow = {
  id: 'amira',
  name: 'Amira Khan',
  email: 'amira@riverside.example',
  team: { id: 'north', name: 'North' },
  roles: ['practitioner'],
  standing: 'here',
  lastOn: null,
};

export const aMember: MemberDetail = {
  ...amira,
  version: 4,
  leftAt: null,
  canReturn: false,
  grants: [{ id: 'g1', role: 'practitioner', startsAt: '2026-01-05T09:00:00.000Z', endsAt: null }],
  requests: [],
  openWork: {
    supervises: [],
    supervisedBy: { id: 'priya', name: 'Priya Nair' },
    deputyFor: [],
  },
  changes: [
    {
      id: 'c1',
      what: 'role_given',
      role: 'practitioner',
      member: { id: 'amira', name: 'Amira Khan' },
      unit: null,
      setting: null,
      by: { id: 'ada', name: 'Ada Moss' },
      at: '2026-01-05T09:00:00.000Z',
    },
  ],
};

export const UNITS: UnitsView = {
  services: [
    {
      id: 'family',
      name: 'Family support',
      version: 1,
      teams: [{ id: 'north', name: 'North', version: 2, members: 9 }],
    },
  ],
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

export function choose(page: HTMLElement, fieldId: string, label: string): void {
  const field = page.querySelector<HTMLSelectElement>(`#${fieldId}`);
  const option = [...(field?.options ?? [])].find(({ text }) => text === label);
  if (!field || !option) throw new Error(`There is no choice "${label}".`);
  field.value = option.value;
  field.dispatchEvent(new Event('change'));
}
