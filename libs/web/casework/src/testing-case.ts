import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { CaseView } from '@alongside/contracts';
import { LiveEvents } from '@alongside/web-platform';
import { EMPTY } from 'rxjs';
import { emptyDraft, pageProviders } from './testing';

/** For specs of the pages of a case. */

const me = { id: 'amira', name: 'Amira Khan' };
const other = { id: 'priya', name: 'Priya Nair' };

/** A question that is talked about: Amira, who is signed in, asked it; Priya supervises. */
export const talkedAbout: CaseView = {
  ...emptyDraft,
  stage: 'discussing',
  title: 'Birthday hoodie',
  question: {
    ...emptyDraft.question,
    act: 'I would give them a hoodie.',
    type: 'gift_given',
    subtype: 'gift_given.small_gift',
    timing: 'before',
    direction: 'towards_closer',
    context: 'children',
    urgency: 'this_week',
  },
  raisedAt: '2026-11-23T09:00:00Z',
  participants: [
    { member: me, part: 'raiser' },
    { member: other, part: 'supervisor' },
  ],
};

/** The same question, which Priya asked and Amira decides. */
export const toDecide: CaseView = {
  ...talkedAbout,
  myPart: 'supervisor',
  participants: [
    { member: other, part: 'raiser' },
    { member: me, part: 'supervisor' },
  ],
};

/** A page of a case that is open in a browser-like environment, and the API that answers by hand. */
export interface OpenedPage {
  readonly api: HttpTestingController;
  readonly page: () => HTMLElement;
  readonly settle: () => Promise<void>;
}

export async function openCasePage(address: string, subject: CaseView): Promise<OpenedPage> {
  standInForBrowser();
  TestBed.configureTestingModule({
    providers: [...pageProviders(), { provide: LiveEvents, useValue: { changesOf: () => EMPTY } }],
  });
  const harness = await RouterTestingHarness.create();
  const api = TestBed.inject(HttpTestingController);
  await harness.navigateByUrl(address);
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  api.expectOne('/api/v1/cases/c1').flush(subject);
  await settle();
  for (const draft of api.match(({ url }) => url.startsWith('/api/v1/drafts/')))
    draft.flush({ title: 'Not there', status: 404 }, { status: 404, statusText: 'Not Found' });
  await settle();
  return { api, page: () => harness.routeNativeElement as HTMLElement, settle };
}

/** What a browser has and jsdom does not: a way to send what is left, and scrolling. */
function standInForBrowser(): void {
  globalThis.fetch = () => Promise.reject(new Error('Nothing is sent from here.'));
  Element.prototype.scrollIntoView = () => undefined;
}
