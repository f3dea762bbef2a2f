import { type Caller, TestApi } from '@alongside/api-testing';
import type { FirstStepsView } from '@alongside/contracts';

const STEPS = '/organisation/first-steps';

describe('the first steps of an organisation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const read = async (who: Caller): Promise<FirstStepsView> =>
    (await who.get<FirstStepsView>(STEPS)).body;
  const open = ({ steps }: FirstStepsView): readonly string[] =>
    steps.filter(({ isDone }) => !isDone).map(({ step }) => step);

  it('are ticked by what is there, one after the other', async () => {
    const own = await api.organisation();
    const ada = api.as(own.administrator);
    expect(open(await read(ada))).toEqual(['second_administrator', 'mail']);
    const { rows } = await api.superuser.query<{ version: number }>(
      'select version from member where id = $1',
      [own.manager.id],
    );
    await ada.post(
      `/organisation/people/${own.manager.id}/roles`,
      { role: 'administrator' },
      { ifMatch: rows[0]?.version ?? 1 },
    );
    const view = await read(ada);
    expect([open(view), view.areDone]).toEqual([['mail'], true]);
  });

  it('of an empty organisation are almost all open', async () => {
    const own = await api.organisation();
    await api.superuser.query(
      `update supervision_line set ends_at = now() where organisation_id = $1`,
      [own.id],
    );
    await api.superuser.query(
      `update organisation set help_lines = '[]' where organisation_id = $1`,
      [own.id],
    );
    const view = await read(api.as(own.administrator));
    expect(open(view)).toEqual(['numbers', 'lines', 'second_administrator', 'mail']);
    expect(view.areDone).toBe(false);
  });

  it('are put away and found again, for all administrators of this organisation alone', async () => {
    const [own, other] = [await api.organisation(), await api.organisation('Hillside')];
    const second = await own.member('Bo Lund', ['administrator']);
    await api.as(own.administrator).call('PUT', STEPS, { arePutAway: true });
    expect((await read(api.as(second))).arePutAway).toBe(true);
    expect((await read(api.as(other.administrator))).arePutAway).toBe(false);
    await api.as(second).call('PUT', STEPS, { arePutAway: false });
    expect((await read(api.as(own.administrator))).arePutAway).toBe(false);
  });
});
