import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AgendaItemView, SupervisionSessionView } from '@alongside/contracts';
import { aLine, aSession, buttonIn, lineProviders, settle, writeIn } from '../lines/testing-lines';

/** For specs of the session's page: an API that answers by hand. */

const AT = '/api/v1/supervision/sessions/s1';

const anItem: AgendaItemView = {
  id: 'i1',
  version: 1,
  kind: 'workload',
  title: '',
  by: null,
  question: null,
  done: false,
  timesCarried: 0,
  carryReason: null,
  before: null,
  carriedOn: false,
  note: '',
  noteSeq: 0,
};

/** What has to be decided about Heron 14's birthday. */
export const undecided: AgendaItemView = {
  ...anItem,
  id: 'i2',
  kind: 'boundary_question',
  question: {
    caseId: 'c1',
    title: 'Birthday hoodie',
    personLabel: 'Heron 14',
    stage: 'discussing',
    why: 'undecided',
  },
};

/** To prepare, read by Amira: the workload, a question, and what she brought. */
export const preparing: SupervisionSessionView = {
  session: aSession,
  pair: aLine.pair,
  begunAt: null,
  endedAt: null,
  items: [
    anItem,
    undecided,
    { ...anItem, id: 'i3', kind: 'other_work', title: 'The late rota', by: aLine.pair.supervisee },
  ],
  actions: [],
  privateNote: { text: '', version: 0, savedAt: null },
  next: { ...aSession, id: 's2', onDate: '2026-12-11' },
  lastHeldOn: null,
  unconfirmed: [],
  offered: [],
  orderVersion: 1,
  hasRecord: false,
  notesAreOpen: true,
};

/** The same while the two talk, begun half an hour ago. */
export const talking: SupervisionSessionView = {
  ...preparing,
  session: { ...aSession, status: 'in_session' },
  begunAt: '2026-11-23T08:30:00Z',
};

export interface OpenedSession {
  readonly api: HttpTestingController;
  readonly page: HTMLElement;
  readonly draw: () => Promise<void>;
  /** Presses the button that has these words for whoever hears the page. */
  readonly press: (words: string) => Promise<void>;
  readonly write: (fieldId: string, text: string) => Promise<void>;
  /** Gives this session in answer to what was sent there, and hands back what was sent. */
  readonly answer: (path: string, view?: SupervisionSessionView) => Promise<unknown>;
}

/** The page of this session. */
export async function openSessionPage(view: SupervisionSessionView): Promise<OpenedSession> {
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  TestBed.configureTestingModule({ providers: lineProviders() });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/supervision/sessions/s1');
  const api = TestBed.inject(HttpTestingController);
  api.expectOne(AT).flush(view);
  await settle(harness);
  const page = harness.fixture.nativeElement as HTMLElement;
  const draw = () => settle(harness);
  return {
    api,
    page,
    draw,
    press: (words) => {
      buttonIn(page, words).click();
      return draw();
    },
    write: (fieldId, text) => {
      writeIn(page, fieldId, text);
      return draw();
    },
    answer: async (path, after = view) => {
      const sent = api.expectOne(`/api/v1/supervision/${path}`);
      sent.flush(after);
      await draw();
      return sent.request.body as unknown;
    },
  };
}
