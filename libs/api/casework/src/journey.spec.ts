import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { CaseView, MyActionsPage, Problem } from '@alongside/contracts';
import type pg from 'pg';
import { OverdueReviews } from './pauses/overdue-reviews';
import { agreedCase, checkedCase, discussedCase, inDays, type Pair, pairOf } from './spec-cases';

describe('from an agreement to what was learned', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let pair: Pair;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    pair = pairOf(api, riverside);
  });
  afterAll(() => api.stop());

  const codes = (body: Problem): string[] => (body.refusals ?? []).map(({ code }) => code);
  const REVIEW = {
    happenedAsAgreed: 'yes',
    whatHappened: 'We ate for an hour.',
    helped: 'yes',
    personSaid: 'You came with hunger.',
    howAsked: 'At the next visit',
    shareAsLearningNote: true,
  };

  it('pauses at once when a stop condition is met, and is taken up by the supervisor', async () => {
    const { id } = await agreedCase(pair);
    const paused = await pair.raiser.post<CaseView>(`/cases/${id}/pauses`, {
      stopCondition: 'Asked to keep something out of the file',
      whatHappened: 'The father asked me not to write it down.',
    });
    expect(paused.body).toMatchObject({ stage: 'paused', pause: { because: 'stop_condition' } });
    const mine = await pair.raiser.post<Problem>(`/cases/${id}/resumption`, {
      reason: 'Fine now.',
    });
    const resumed = await pair.supervisor.post<CaseView>(`/cases/${id}/resumption`, {
      reason: 'We spoke with the father.',
    });
    expect(codes(mine.body)).toEqual(['not_your_part']);
    expect(resumed.body).toMatchObject({ stage: 'in_force', pause: null });
  });

  it('pauses by itself when its review is overdue, once, with two processes at it', async () => {
    const { id } = await agreedCase(pair);
    await api.superuser.query(`update "case" set review_on = current_date - 2 where id = $1`, [id]);
    const job = api.app.get(OverdueReviews);
    await Promise.all([job.pauseAll(), job.pauseAll()]);

    const { body } = await pair.supervisor.get<CaseView>(`/cases/${id}`);
    expect(body).toMatchObject({ stage: 'paused', pause: { because: 'review_overdue' } });
    expect(body.timeline.items.filter(({ kind }) => kind === 'review_overdue')).toHaveLength(1);

    const undated = await pair.supervisor.post<Problem>(`/cases/${id}/resumption`, {
      reason: 'Go on.',
    });
    const dated = await pair.supervisor.post<CaseView>(`/cases/${id}/resumption`, {
      reason: 'Go on.',
      reviewOn: inDays(5),
    });
    expect(codes(undated.body)).toEqual(['new_review_date_missing']);
    expect(dated.body.stage).toBe('in_force');
  });

  it('asks at review what the person says, opens a new round of positions, and closes', async () => {
    const { id } = await agreedCase(pair);
    const unasked = await pair.raiser.post<Problem>(`/cases/${id}/reviews`, {
      ...REVIEW,
      personSaid: null,
    });
    expect(codes(unasked.body)).toEqual(['person_said_missing']);

    const reviewed = await pair.raiser.post<CaseView>(`/cases/${id}/reviews`, REVIEW);
    expect(reviewed.body).toMatchObject({ stage: 'reviewed', reviews: [REVIEW] });
    await pair.raiser.post(`/cases/${id}/positions`, { position: 'warm' });
    const both = await pair.supervisor.post<CaseView>(`/cases/${id}/positions`, {
      position: 'warm',
    });
    expect(both.body.positions.at(-1)).toMatchObject({ moment: 'review', raiser: 'warm' });

    const early = await pair.raiser.post<Problem>(`/cases/${id}/closure`, { reason: 'Done.' });
    const closed = await pair.supervisor.post<CaseView>(`/cases/${id}/closure`, {
      reason: 'Custom was never policy.',
    });
    expect(codes(early.body)).toEqual(['not_your_part']);
    expect(closed.body.stage).toBe('closed');
  });

  it('shares what was learnt only while both consent', async () => {
    const { id } = await agreedCase(pair);
    const reviewed = await pair.raiser.post<CaseView>(`/cases/${id}/reviews`, {
      ...REVIEW,
      learning: 'Ask first, then plan.',
    });
    const reviewId = reviewed.body.reviews[0]?.id ?? '';
    const address = `/cases/${id}/reviews/${reviewId}/learning-answers`;

    const first = await pair.supervisor.post<CaseView>(address, { consents: true });
    const second = await pair.raiser.post<CaseView>(address, { consents: false });
    const unknown = await pair.raiser.post(`/cases/${id}/reviews/${id}/learning-answers`, {
      consents: true,
    });

    expect(first.status).toBe(201);
    expect(second.body.reviews[0]?.learningAnswers).toEqual([
      { memberId: riverside.supervisor.id, consents: true },
      { memberId: riverside.practitioner.id, consents: false },
    ]);
    expect(second.body.timeline.items.at(-1)?.kind).toBe('learning_note_answered');
    expect(unknown.status).toBe(404);
  });

  it('keeps agreed actions with their owner, and moves no date silently', async () => {
    const { id } = await discussedCase(pair);
    const agreed = await pair.supervisor.post<CaseView>(`/cases/${id}/actions`, {
      what: 'Ask how they would like the day to go',
      whyForPerson: 'So that the choice is theirs.',
      ownerId: riverside.practitioner.id,
      kind: 'ask',
      dueOn: inDays(3),
      blocksDecision: true,
    });
    const action = agreed.body.actions[0];
    const path = `/cases/${id}/actions/${action?.id}`;
    const silent = await pair.raiser.patch<Problem>(path, { dueOn: inDays(9) }, { ifMatch: 1 });
    const carried = await pair.raiser.patch<CaseView>(
      path,
      { status: 'carried_over', dueOn: inDays(9), reason: 'They were away.' },
      { ifMatch: 1 },
    );
    const stale = await pair.raiser.patch<Problem>(path, { status: 'started' }, { ifMatch: 1 });
    const done = await pair.raiser.patch<CaseView>(
      path,
      { status: 'done', shownBy: 'Their words are in the record.' },
      { ifMatch: 2 },
    );
    expect(codes(silent.body)).toEqual(['reason_missing']);
    expect(carried.body.actions[0]).toMatchObject({ timesCarriedOver: 1, dueOn: inDays(9) });
    expect(stale.status).toBe(412);
    expect(done.body.actions[0]).toMatchObject({ status: 'done', version: 3 });
    const { rows } = await api.superuser.query(
      'select count(*)::int as kept from action_change where action_id = $1',
      [action?.id],
    );
    expect(rows).toEqual([{ kept: 2 }]);
  });

  it('lists the actions I own by due date', async () => {
    const { id } = await discussedCase(pair);
    for (const days of [6, 2, 4])
      await pair.supervisor.post(`/cases/${id}/actions`, {
        what: `Due in ${days}`,
        ownerId: riverside.practitioner.id,
        kind: 'do',
        dueOn: inDays(days),
      });
    const first = await pair.raiser.get<MyActionsPage>('/me/actions?limit=2');
    const rest = await pair.raiser.get<MyActionsPage>(
      `/me/actions?limit=2&cursor=${first.body.next}`,
    );
    const days = [...first.body.items, ...rest.body.items].map(({ dueOn }) => dueOn);
    expect(days).toEqual([...days].sort());
    expect((await pair.supervisor.get<MyActionsPage>('/me/actions')).body.items).toEqual([]);
  });

  it('keeps the route the lead took, and gives the case back unless the supervisor is implicated', async () => {
    const lead = api.as(riverside.lead);
    for (const supervisorImplicated of [false, true]) {
      const { id } = await checkedCase(pair);
      await pair.raiser.post(`/cases/${id}/safety-checks`, {
        check: 'S4_allegation_about_worker',
        answer: 'yes',
        reason: 'Something was said about a colleague.',
      });
      const routed = await lead.post<CaseView>(`/cases/${id}/routes`, {
        route: 'designated_officer',
        note: 'I rang the designated officer at ten.',
      });
      expect(routed.body.routes).toMatchObject([{ note: 'I rang the designated officer at ten.' }]);
      const back = await lead.post<CaseView>(`/cases/${id}/routes`, {
        route: 'returned_to_the_pair',
        note: 'Nothing to answer; carry on together.',
        supervisorImplicated,
      });
      expect(back.status).toBe(201);
      expect((await lead.get(`/cases/${id}`)).status).toBe(404);
      const mine = await pair.raiser.get<CaseView>(`/cases/${id}`);
      expect(mine.body).toMatchObject({ stage: 'discussing', sealed: false });
      expect(mine.body.routes.map(({ note }) => note)).toEqual([null, null]);
      const hers = await pair.supervisor.get(`/cases/${id}`);
      expect(hers.status).toBe(supervisorImplicated ? 404 : 200);
    }
  });

  describe('for somebody at the database with the rights of the API', () => {
    let app: pg.Client;
    beforeAll(async () => {
      app = await api.asAppRole();
    });
    afterAll(() => app.end());
    afterEach(() => app.query('rollback'));

    const open = async (): Promise<void> => {
      await app.query('begin');
      await app.query(`select * from context.open(encode(sha256($1::bytea), 'hex'))`, [
        riverside.supervisor.token,
      ]);
    };

    it.each([
      'event',
      'entry',
      'entry_edit',
      'entry_addendum',
      'position',
      'safety_check',
      'second_view',
      'second_view_answer',
      'review',
      'route',
      'case_reason',
      'look',
      'signature',
      'decision_addendum',
      'record_placement',
      'learning_answer',
      'action_change',
    ])('has no way to change or take away what is in %s', async (table) => {
      for (const statement of [
        `update ${table} set organisation_id = organisation_id`,
        `delete from ${table}`,
      ]) {
        await open();
        await expect(app.query(statement)).rejects.toThrow('permission denied');
        await app.query('rollback');
      }
    });

    it.each([
      ['text', `text = jsonb_set(text, '{ending}', '"Never."')`],
      ['state', `state = 'draft'`],
      ['decider', 'decided_by_id = gen_random_uuid()'],
    ])('cannot change the %s of a signed decision', async (_what, change) => {
      const { decisionId } = await agreedCase(pair);
      await open();
      await expect(
        app.query(`update decision set ${change} where id = $1`, [decisionId]),
      ).rejects.toThrow('frozen');
    });

    it('cannot delete a case or a decision, nor read another’s private note', async () => {
      const { id } = await discussedCase(pair);
      await pair.raiser.put(`/cases/${id}/private-note`, { text: 'Mine.' }, { ifMatch: 0 });
      await open();
      const notes = await app.query('select * from private_note');
      expect(notes.rows).toEqual([]);
      await expect(app.query('delete from decision')).rejects.toThrow('permission denied');
      await app.query('rollback');
      await open();
      await expect(app.query('delete from "case"')).rejects.toThrow('permission denied');
    });
  });
});
