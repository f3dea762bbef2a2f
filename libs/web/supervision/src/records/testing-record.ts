import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { RecordView } from '@alongside/contracts';
import { LiveEvents } from '@alongside/web-platform';
import { EMPTY } from 'rxjs';
import { supervisionRoutes } from '../supervision.routes';

/** For specs of the record: routes, and an API that answers by hand. */

const priya = { id: 'priya', name: 'Priya Nair' };
const amira = { id: 'amira', name: 'Amira Khan' };

/** A draft with one item, read by the supervisee. */
export const draftRecord: RecordView = {
  id: 'r1',
  lineId: 'l1',
  sessionId: 's1',
  version: 1,
  state: 'draft',
  readAs: 'supervisee',
  isCurrent: true,
  text: {
    heldOn: '2026-11-26',
    supervisor: priya,
    supervisee: amira,
    items: [{ itemId: 'i1', title: 'Workload', kind: 'workload', note: 'Two late shifts.' }],
    decisions: [
      {
        caseId: 'c1',
        title: 'Birthday hoodie',
        personLabel: 'Heron 14',
        outcome: 'not_this_way',
        decidedOn: '2026-11-26',
      },
    ],
    actions: [],
    nextOn: null,
  },
  draft: { leftOut: [], checkIn: null },
  draftedBy: amira,
  sharedAt: null,
  readBackBy: null,
  settleBy: null,
  contentHash: null,
  signatures: [],
  addenda: [],
  unsettledAt: null,
  nextManager: null,
  views: [],
};

export const sharedRecord: RecordView = {
  ...draftRecord,
  version: 2,
  state: 'shared',
  sharedAt: '2026-11-26T12:00:00Z',
  readBackBy: '2026-12-03',
  settleBy: '2026-12-10',
  contentHash: 'ab'.repeat(32),
};

export interface OpenedRecord {
  readonly api: HttpTestingController;
  readonly page: () => HTMLElement;
  readonly settle: () => Promise<void>;
  readonly button: (words: string) => HTMLButtonElement;
  readonly write: (fieldId: string, text: string) => void;
  readonly choose: (words: string) => void;
}

/** The record's page with this record in it, or with none when it is `null`. */
export async function openRecordPage(
  record: RecordView | null,
  address = '/sessions/s1/record',
): Promise<OpenedRecord> {
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter(supervisionRoutes, withComponentInputBinding()),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: LiveEvents, useValue: { changesOf: () => EMPTY } },
    ],
  });
  const harness = await RouterTestingHarness.create();
  const api = TestBed.inject(HttpTestingController);
  await harness.navigateByUrl(address);
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  const asked = api.expectOne(`/api/v1/supervision${address}`);
  if (record === null)
    asked.flush({ title: 'Not there', status: 404 }, { status: 404, statusText: 'Not Found' });
  else asked.flush(record);
  await settle();
  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const labelled = <K extends 'button' | 'label'>(
    kind: K,
    words: string,
  ): HTMLElementTagNameMap[K] => {
    const found = [...page().querySelectorAll(kind)].find((each) =>
      each.textContent.includes(words),
    );
    if (!found) throw new Error(`There is no ${kind} "${words}".`);
    return found;
  };
  return {
    api,
    page,
    settle,
    button: (words) => labelled('button', words),
    choose: (words) => labelled('label', words).querySelector('input')?.click(),
    write: (fieldId, text) => {
      const field = page().querySelector<HTMLTextAreaElement>(`#${fieldId}`);
      if (!field) throw new Error(`There is no field "${fieldId}".`);
      field.value = text;
      field.dispatchEvent(new Event('input'));
    },
  };
}
