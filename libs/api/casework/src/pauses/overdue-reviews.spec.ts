import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { CasePage, CaseView, Problem } from '@alongside/contracts';
import { agreedCase, inDays, type Pair, pairOf } from '../spec-cases';
import { OverdueReviews } from './overdue-reviews';

describe('an agreement whose review is overdue', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let pair: Pair;
  let job: OverdueReviews;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    pair = pairOf(api, riverside);
    job = api.app.get(OverdueReviews);
  });
  afterAll(() => api.stop());

  const setReview = (id: string, days: number): Promise<unknown> =>
    api.superuser.query(
      `update "case" set review_on = (now() at time zone 'Europe/London')::date + $2::integer where id = $1`,
      [id, days],
    );

  it('pauses the day after, and not on its day', async () => {
    const [late, onTime] = [await agreedCase(pair), await agreedCase(pair)];
    await setReview(late.id, -1);
    await setReview(onTime.id, 0);
    await job.pauseAll();
    const stage = async (id: string) =>
      (await pair.raiser.get<CaseView>(`/cases/${id}`)).body.stage;
    expect([await stage(late.id), await stage(onTime.id)]).toEqual(['paused', 'in_force']);
  });

  it('asks both for the review, in their lists', async () => {
    const { id } = await agreedCase(pair);
    await setReview(id, -1);
    await job.pauseAll();
    for (const caller of [pair.raiser, pair.supervisor]) {
      const { body } = await caller.get<CasePage>('/cases');
      expect(body.items.find((row) => row.id === id)).toMatchObject({
        stage: 'paused',
        needs: 'hold_review',
        needsBecause: 'review_overdue',
      });
    }
  });

  it('pauses once when six processes do it while the two act on it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await agreedCase(pair);
      await setReview(id, -1);
      const [reported] = await Promise.all([
        pair.raiser.post<CaseView & Problem>(`/cases/${id}/pauses`, {
          stopCondition: 'Asked to keep something out of the file',
          whatHappened: 'The father asked me.',
        }),
        ...Array.from({ length: 6 }, () => job.pauseAll()),
      ]);
      const { body } = await pair.supervisor.get<CaseView>(`/cases/${id}`);
      const pauses = body.timeline.items.filter(
        ({ kind }) => kind === 'review_overdue' || kind === 'stop_condition_reported',
      );
      expect(body.stage).toBe('paused');
      expect(pauses).toHaveLength(1);
      expect(body.pause?.because).toBe(
        reported.status === 201 ? 'stop_condition' : 'review_overdue',
      );
    }
  });

  it('touches no other organisation, and no case that is not in force', async () => {
    const hillside = await api.organisation('Hillside');
    const theirs = pairOf(api, hillside);
    const [ours, other] = [await agreedCase(pair), await agreedCase(theirs)];
    await pair.raiser.post(`/cases/${ours.id}/escalation`, { reason: 'This is bigger than us.' });
    await setReview(ours.id, -1);
    await job.pauseAll();
    const left = await pair.raiser.get<CaseView>(`/cases/${ours.id}`);
    expect(left.body.stage).toBe('escalated');
    expect((await theirs.raiser.get<CaseView>(`/cases/${other.id}`)).body.stage).toBe('in_force');
  });

  it('goes on when its review is held, without a new date', async () => {
    const { id } = await agreedCase(pair);
    await setReview(id, -1);
    await job.pauseAll();
    const reviewed = await pair.supervisor.post<CaseView>(`/cases/${id}/reviews`, {
      happenedAsAgreed: 'yes',
      whatHappened: 'We ate for an hour.',
      helped: 'too_soon',
      whyNotAsked: 'They are away until Monday.',
    });
    expect(reviewed.body).toMatchObject({ stage: 'reviewed', pause: null });
  });

  it('keeps every word of a report of a stop condition, after it is taken up again too', async () => {
    const { id } = await agreedCase(pair);
    const report = { stopCondition: 's'.repeat(500), whatHappened: 'w'.repeat(4000) };
    await pair.raiser.post(`/cases/${id}/pauses`, report);
    await pair.supervisor.post(`/cases/${id}/resumption`, {
      reason: 'We spoke with the father.',
      reviewOn: inDays(3),
    });
    const { items } = (await pair.raiser.get<CaseView>(`/cases/${id}`)).body.timeline;
    const reasonOf = (kind: string) => items.find((item) => item.kind === kind)?.reason;
    expect(reasonOf('stop_condition_reported')).toBe(
      `${report.stopCondition}\n\n${report.whatHappened}`,
    );
    expect(reasonOf('agreement_resumed')).toBe('We spoke with the father.');
  });
});
