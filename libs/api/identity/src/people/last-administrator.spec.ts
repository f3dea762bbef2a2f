import { Caller, type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { MemberDetail } from '@alongside/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const PEOPLE = '/organisation/people';
/** Of each pair of ways, each in a new organisation; four are under way together. */
const ROUNDS = 8;

interface Target {
  readonly member: TestMember;
  readonly version: number;
  readonly grantId: string;
}
type Way = (who: Caller, target: Target) => Promise<{ readonly status: number }>;

describe('administrators who remove each other in the same moment', () => {
  let api: TestApi;
  let second: NestFastifyApplication;

  beforeAll(async () => {
    api = await TestApi.start();
    second = await api.another();
  });
  afterAll(async () => {
    await second.close();
    await api.stop();
  });

  const today = (): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format();

  const WAYS: Readonly<Record<string, Way>> = {
    'taking the role': (who, { member, version, grantId }) =>
      who.post(`${PEOPLE}/${member.id}/roles/${grantId}/ending`, {}, { ifMatch: version }),
    'ending access': (who, { member, version }) =>
      who.put(`${PEOPLE}/${member.id}/leaving`, { lastOn: today() }, { ifMatch: version }),
    'ending access with others': (who, { member }) =>
      who.post(`${PEOPLE}/departures`, { memberIds: [member.id], lastOn: today() }),
    'ending access on a day': (who, { member, version }) =>
      who.put(`${PEOPLE}/${member.id}/leaving`, { lastOn: '2099-01-01' }, { ifMatch: version }),
  };
  const names = Object.keys(WAYS);
  const pairs = names.flatMap((one, at) => names.slice(at).map((other) => [one, other] as const));

  const targetOf = async (own: OrganisationBuilder, member: TestMember): Promise<Target> => {
    const { body } = await api.as(own.administrator).get<MemberDetail>(`${PEOPLE}/${member.id}`);
    const grant = body.grants.find(({ role }) => role === 'administrator');
    return { member, version: body.version, grantId: grant?.id ?? '' };
  };
  const staying = async ({ id }: OrganisationBuilder): Promise<number> => {
    const { rows } = await api.superuser.query(
      `select 1 from role_grant g join member m on m.id = g.member_id
       where g.organisation_id = $1 and g.role = 'administrator' and g.ends_at is null and m.left_at is null`,
      [id],
    );
    return rows.length;
  };

  /** Each removes the next one, the last one the first; returns how many administrators are left. */
  async function circle(ways: readonly (Way | undefined)[]): Promise<number> {
    const own = await api.organisation();
    const all = [own.administrator];
    while (all.length < ways.length) all.push(await own.member('Bea Moss', ['administrator']));
    const targets = await Promise.all(all.map((member) => targetOf(own, member)));
    await Promise.all(
      all.map(async ({ token }, at) => {
        const target = targets[(at + 1) % targets.length];
        const caller = new Caller(at % 2 === 0 ? api.app : second, token);
        if (target) await ways[at]?.(caller, target);
      }),
    );
    return staying(own);
  }
  async function rounds(work: () => Promise<number>): Promise<readonly number[]> {
    const left: number[] = [];
    while (left.length < ROUNDS)
      left.push(...(await Promise.all([work(), work(), work(), work()])));
    return left;
  }

  it.each(pairs)('leave one: %s and %s', async (one, other) => {
    const left = await rounds(() => circle([WAYS[one], WAYS[other]]));
    expect(left).toEqual(left.map(() => 1));
  });

  it.each(names)('leave at least one of three in a circle: %s', async (name) => {
    const left = await rounds(() => circle([WAYS[name], WAYS[name], WAYS[name]]));
    expect(left.filter((count) => count < 1)).toEqual([]);
  });
});
