import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { TodayOverview, TodayRequestView } from '@alongside/contracts';
import { LiveEvents, Session } from '@alongside/web-platform';
import { CURRENT_TIME } from '@alongside/web-ui';
import { Subject } from 'rxjs';
import { todayRoutes } from '../supervision.routes';

/** For specs of "I need an answer today": an API that answers by hand, and a clock that stands still. */

const NOW = Date.parse('2026-11-23T10:20:00Z');
export const amira = { id: 'amira', name: 'Amira Khan' };
export const priya = { id: 'priya', name: 'Priya Nair' };
export const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();

/** Asked by Amira four minutes ago; Priya has it. */
export const aRequest: TodayRequestView = {
  id: 'r1',
  version: 1,
  myPart: 'asker',
  asker: amira,
  text: 'May I drive Heron 14 home?',
  caseId: null,
  askedAt: at(-4),
  steps: [{ step: 'supervisor', at: at(-4), members: [priya] }],
  next: { step: 'deputy', at: at(11), members: [{ id: 'dee', name: 'Dee Okafor' }] },
  acknowledged: null,
  answer: null,
  confirmation: null,
  canConfirm: false,
};

export interface OpenedToday {
  readonly api: HttpTestingController;
  readonly page: () => HTMLElement;
  readonly settle: () => Promise<void>;
  readonly button: (words: string) => HTMLButtonElement;
  readonly write: (fieldId: string, text: string) => void;
  /** As if the stream said that a request is new. */
  readonly news: (id: string) => void;
}

/** A page below `/today`, with this answer to what it asks first. */
export async function openToday(
  address: string,
  first: TodayOverview | TodayRequestView | null,
  member = amira,
): Promise<OpenedToday> {
  Element.prototype.scrollIntoView = () => undefined;
  const events = new Subject<{ subject: string; id: string; seq: number }>();
  const helpLines = [{ label: 'Emergency', number: '999' }];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'today', children: todayRoutes }], withComponentInputBinding()),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: CURRENT_TIME, useValue: signal(NOW) },
      {
        provide: LiveEvents,
        useValue: { events, missed: new Subject(), changesOf: () => events },
      },
      {
        provide: Session,
        useValue: {
          view: () => ({ organisation: { helpLines } }),
          member: () => member,
          has: (...roles: readonly string[]) =>
            roles.includes(member === amira ? 'practitioner' : 'supervisor'),
        },
      },
    ],
  });
  const harness = await RouterTestingHarness.create();
  const api = TestBed.inject(HttpTestingController);
  await harness.navigateByUrl(address);
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    harness.fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const asked = api.expectOne(`/api/v1${address}`);
  if (first) asked.flush(first);
  else asked.flush({ title: 'Not there', status: 404 }, { status: 404, statusText: 'Not Found' });
  await settle();
  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  return {
    api,
    page,
    settle,
    button: (words) => {
      const found = [...page().querySelectorAll('button')].find((each) =>
        each.textContent.includes(words),
      );
      if (!found) throw new Error(`There is no button "${words}".`);
      return found;
    },
    write: (fieldId, text) => {
      const field = page().querySelector<HTMLTextAreaElement>(`#${fieldId}`);
      if (!field) throw new Error(`There is no field "${fieldId}".`);
      field.value = text;
      field.dispatchEvent(new Event('input'));
    },
    news: (id) => {
      events.next({ subject: 'today', id, seq: 2 });
    },
  };
}
