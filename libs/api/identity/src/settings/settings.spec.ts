import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  ChangeSetting,
  OrganisationSettings,
  PeopleChangesPage,
  Problem,
  SessionView,
  SettingChangesPage,
} from '@alongside/contracts';
import { USUAL_CALENDAR } from '@alongside/domain/deciding';

const SETTINGS = '/organisation/settings';
const CHANGES: readonly (readonly [string, ChangeSetting])[] = [
  ['name', { name: 'Riverside Trust' }],
  ['zone', { zone: 'Europe/Belfast' }],
  ['calendar', { calendar: { ...USUAL_CALENDAR, nation: 'scotland' } }],
  ['numbers', { numbers: [{ label: 'Out of hours', number: '0300 123 456' }] }],
  [
    'thresholds',
    { thresholds: { cases: 8, practitioners: 4, persons: 3, activePractitioners: 6 } },
  ],
  ['rhythms', { rhythms: { offered: ['weekly', 'monthly'], usual: 'weekly' } }],
  ['wording', { wording: { S1_immediate_danger: 'Ring the duty desk as well.' } }],
  ['rules', { rules: { S20_reversible: { yes: 'second_view' } } }],
];

describe('what an organisation sets for itself', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let ada: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    ada = api.as(own.administrator);
  });

  const read = async (): Promise<OrganisationSettings> =>
    (await ada.get<OrganisationSettings>(SETTINGS)).body;
  const put = (subject: string, body: ChangeSetting, ifMatch: number, who = ada) =>
    who.call<OrganisationSettings & Problem>('PUT', `${SETTINGS}/${subject}`, body, { ifMatch });
  const setBack = (subject: string, version: number, ifMatch: number) =>
    ada.post<OrganisationSettings & Problem>(
      `${SETTINGS}/${subject}/setting-back`,
      { version },
      { ifMatch },
    );
  const history = async (subject: string): Promise<SettingChangesPage> =>
    (await ada.get<SettingChangesPage>(`${SETTINGS}/${subject}/versions`)).body;
  const codes = ({ refusals = [] }: Problem): readonly string[] => refusals.map(({ code }) => code);

  it.each(CHANGES)('changes its %s, keeps what it was, and sets it back', async (subject, body) => {
    const key = subject as keyof ChangeSetting;
    const before = await read();
    const changed = await put(subject, body, 0);
    expect(changed.status).toBe(200);
    expect(changed.body).toEqual({
      values: { ...before.values, ...body },
      versions: { ...before.versions, [subject]: 1 },
    });
    const back = await setBack(subject, 0, 1);
    expect(back.status).toBe(201);
    expect(back.body.values).toEqual(before.values);
    const again = await setBack(subject, 1, 2);
    expect(again.body.values[key]).toEqual(body[key]);
    const { items } = await history(subject);
    expect(
      items.map(({ version, was, value, setBackTo, by }) => [
        version,
        was,
        value,
        setBackTo,
        by.name,
      ]),
    ).toEqual([
      [3, { [key]: before.values[key] }, body, 1, 'Ada Moss'],
      [2, body, { [key]: before.values[key] }, 0, 'Ada Moss'],
      [1, { [key]: before.values[key] }, body, null, 'Ada Moss'],
    ]);
  });

  it('is told to every member with the session, and to no other organisation', async () => {
    const other = await api.organisation('Hillside');
    await put('zone', { zone: 'Europe/Dublin' }, 0);
    await put('numbers', { numbers: [{ label: 'Emergency', number: '112' }] }, 0);
    const seen = async (who: Caller) => (await who.get<SessionView>('/session')).body.organisation;
    expect(await seen(api.as(own.practitioner))).toMatchObject({
      timeZone: 'Europe/Dublin',
      helpLines: [{ label: 'Emergency', number: '112' }],
    });
    expect(await seen(api.as(other.practitioner))).toMatchObject({ timeZone: 'Europe/London' });
    expect(
      (await api.as(other.administrator).get<OrganisationSettings>(SETTINGS)).body.versions,
    ).toMatchObject({ zone: 0 });
  });

  it('stands among what administrators have changed, from what to what', async () => {
    await put('zone', { zone: 'Europe/Belfast' }, 0);
    await setBack('zone', 0, 1);
    const { body } = await ada.get<PeopleChangesPage>('/organisation/people/changes');
    expect(body.items.map(({ what, setting, by }) => [what, setting, by.name])).toEqual([
      [
        'setting_set_back',
        { subject: 'zone', was: { zone: 'Europe/Belfast' }, value: { zone: 'Europe/London' } },
        'Ada Moss',
      ],
      [
        'setting_changed',
        { subject: 'zone', was: { zone: 'Europe/London' }, value: { zone: 'Europe/Belfast' } },
        'Ada Moss',
      ],
    ]);
  });

  it('loosens no rule of the checks', async () => {
    const looser = { S1_immediate_danger: { yes: 'note' } } as const;
    const answer = await put('rules', { rules: looser }, 0);
    expect([answer.status, codes(answer.body)]).toEqual([409, ['rule_not_stricter']]);
    const unheard = { S1_immediate_danger: { maybe: 'hold' } } as const;
    expect(codes((await put('rules', { rules: unheard }, 0)).body)).toEqual(['rule_of_no_answer']);
    expect((await read()).values.rules).toEqual({});
  });

  it.each<[string, string, object, number, string]>([
    ['an unknown zone', 'zone', { zone: 'Atlantis' }, 409, 'zone_unknown'],
    ['a zone of Node alone', 'zone', { zone: 'UTC+1' }, 409, 'zone_unknown'],
    ['what it is already', 'zone', { zone: 'Europe/London' }, 409, 'setting_unchanged'],
    ['nothing', 'zone', {}, 409, 'setting_missing'],
    ['something else', 'zone', { name: 'Riverside' }, 409, 'setting_missing'],
    ['no number', 'numbers', { numbers: [] }, 409, 'number_missing'],
  ])('refuses %s', async (_what, subject, body, status, code) => {
    const answer = await put(subject, body, 0);
    expect([answer.status, codes(answer.body)]).toEqual([status, [code]]);
    expect((await read()).versions).toMatchObject({ [subject]: 0 });
  });

  it.each<[string, string, object]>([
    ['words for a calendar', 'calendar', { calendar: 'Scotland' }],
    ['a list for rules', 'rules', { rules: [] }],
    ['null', 'zone', { zone: null }],
    [
      'a closing day that is a number',
      'calendar',
      { calendar: { ...USUAL_CALENDAR, closingDays: [1] } },
    ],
    ['more than it knows', 'zone', { zone: 'Europe/Dublin', theme: 'dark' }],
  ])('understands no %s', async (_what, subject, body) => {
    expect((await put(subject, body, 0)).status).toBe(400);
  });

  it('has no other settings, and "today" is set with duty', async () => {
    expect((await put('colour', { zone: 'Europe/Dublin' }, 0)).status).toBe(404);
    expect((await put('today', {}, 0)).status).toBe(404);
    expect((await put('__proto__', {}, 0)).status).toBe(404);
    expect((await ada.get(`${SETTINGS}/colour/versions`)).status).toBe(404);
  });

  it('wants the version a change started from, and shows what holds when that is old', async () => {
    expect((await ada.call('PUT', `${SETTINGS}/zone`, { zone: 'Europe/Dublin' })).status).toBe(428);
    await put('zone', { zone: 'Europe/Dublin' }, 0);
    const stale = await put('zone', { zone: 'Europe/Belfast' }, 0);
    expect(stale.status).toBe(412);
    expect(stale.body.current).toMatchObject({
      values: { zone: 'Europe/Dublin' },
      versions: { zone: 1 },
    });
    // Another subject has a version of its own.
    expect((await put('name', { name: 'Riverside Trust' }, 0)).status).toBe(200);
  });

  it('lets one of two win who change it at the same moment', async () => {
    const answers = await Promise.all(
      ['Europe/Dublin', 'Europe/Belfast', 'Europe/Jersey'].map((zone) => put('zone', { zone }, 0)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await history('zone')).items).toHaveLength(1);
  });

  it('is set back to a version that there was', async () => {
    expect(codes((await setBack('zone', 0, 0)).body)).toEqual(['setting_version_unknown']);
    await put('zone', { zone: 'Europe/Dublin' }, 0);
    expect(codes((await setBack('zone', 4, 1)).body)).toEqual(['setting_version_unknown']);
    expect(codes((await setBack('zone', 1, 1)).body)).toEqual(['setting_unchanged']);
  });

  it('comes in pages', async () => {
    for (let at = 0; at < 23; at += 1) await put('name', { name: `Riverside ${at}` }, at);
    const first = await history('name');
    const path = `${SETTINGS}/name/versions?cursor=${first.next ?? ''}`;
    const rest = (await ada.get<SettingChangesPage>(path)).body;
    expect([first.items.length, rest.items.length, rest.next]).toEqual([20, 3, null]);
    expect(rest.items.at(-1)?.version).toBe(1);
  });

  it('cannot be changed or rewritten by a statement of somebody else', async () => {
    await put('zone', { zone: 'Europe/Dublin' }, 0);
    const { rows } = await api.superuser.query<{ may: boolean }>(
      `select has_table_privilege('alongside_app', 'organisation_setting', 'update')
         or has_table_privilege('alongside_app', 'organisation_setting', 'delete') as may`,
    );
    expect(rows).toEqual([{ may: false }]);
  });
});
