import { TestApi } from '@alongside/api-testing';
import type { CaseView, OrganisationSettings, Problem } from '@alongside/contracts';
import { localDate, type WorkingCalendar } from '@alongside/domain';
import { latestDecideBy, USUAL_CALENDAR } from '@alongside/domain/deciding';
import { discussedCase, inDays, type Pair, pairOf } from '../spec-cases';

const HOLD = {
  outcome: 'hold',
  reasoning: 'We do not know yet what she wants.',
  missing: 'What does she want from it?',
  interimLine: 'Good to hear from you. Can I ring on Thursday?',
};

describe('the working days of a decision', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const write = (pair: Pair, id: string, decideBy: string) =>
    pair.supervisor.post<CaseView & Problem>(`/cases/${id}/decisions`, { ...HOLD, decideBy });

  it('are those of the organisation, and a day that was worked out before stays', async () => {
    const own = await api.organisation();
    const pair = pairOf(api, own);
    const { id } = await discussedCase(pair);
    const closingDays = Array.from({ length: 7 }, (_, at) => ({
      date: inDays(at + 1),
      label: 'Moving house',
    }));
    const calendar: WorkingCalendar = { ...USUAL_CALENDAR, closingDays };
    const last = latestDecideBy(localDate(new Date()), calendar);
    const tooLate = await write(pair, id, last);
    expect(tooLate.body.refusals?.map(({ code }) => code)).toEqual(['decide_by_too_late']);

    const ada = api.as(own.administrator);
    const put = await ada.call<OrganisationSettings>(
      'PUT',
      '/organisation/settings/calendar',
      { calendar },
      { ifMatch: 0 },
    );
    expect(put.status).toBe(200);
    const held = await write(pair, id, last);
    expect(held.body).toMatchObject({
      stage: 'held',
      calendar,
      raisedCalendar: USUAL_CALENDAR, // whoever was told a day before keeps it
    });
    const later = await discussedCase(pair);
    expect((await pair.raiser.get<CaseView>(`/cases/${later.id}`)).body.raisedCalendar).toEqual(
      calendar,
    );
  });

  it('come with a sentence of its own beside a check', async () => {
    const own = await api.organisation();
    const pair = pairOf(api, own);
    const { id } = await discussedCase(pair);
    const wording = { S1_immediate_danger: 'Ring the duty desk as well.' };
    await api
      .as(own.administrator)
      .call('PUT', '/organisation/settings/wording', { wording }, { ifMatch: 0 });
    expect((await pair.raiser.get<CaseView>(`/cases/${id}`)).body.checkNotes).toEqual(wording);
  });
});
