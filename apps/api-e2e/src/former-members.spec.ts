import { hashOf, newId } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { SignInHelpAnswer } from '@alongside/contracts';
import { ROLES } from '@alongside/domain';
import { MATRICES, matricesOf } from './matrix/matrices';
import { OPEN_LINES } from './matrix/open-lines';
import { callOperation } from './matrix/operation-call';
import { type OpenApi, type Operation, operationsOf, readDocument } from './openapi';

/** An organisation whose practitioner has every role and something of everything, and two sessions. */
interface Scene {
  readonly own: OrganisationBuilder;
  readonly leaver: TestMember;
  readonly otherToken: string;
  readonly idsOf: (operation: Operation) => object;
}

/** The second step of signing in: all that answers somebody between password and factor. */
const SECOND_STEP: readonly string[] = [
  'POST /session/factor',
  'POST /session/help',
  'POST /session/password', // answers that a factor is needed, or the first one to be set up
  'POST /session/authenticator',
  'PUT /session/authenticator',
  'POST /session/factor/passkey/challenge',
  'POST /session/factor/passkey',
  'POST /session/passkeys/challenge',
  'POST /session/passkeys',
];

describe('somebody whose access has ended', () => {
  let api: TestApi;
  let document: OpenApi;
  let operations: readonly Operation[];

  beforeAll(async () => {
    api = await TestApi.start({ publicUrl: 'https://alongside.test' });
    document = await readDocument(api);
    operations = operationsOf(document).filter(({ name }) => !Object.hasOwn(OPEN_LINES, name));
  });
  afterAll(() => api.stop());

  async function scene(): Promise<Scene> {
    const own = await api.organisation();
    const leaver = own.practitioner;
    for (const role of ROLES.filter((each) => each !== 'practitioner'))
      await sql(
        'insert into role_grant (organisation_id, id, member_id, role) values ($1, $2, $3, $4)',
        [own.id, newId(), leaver.id, role],
      );
    const records = new Map<string, object>();
    for (const { name, record } of MATRICES) records.set(name, await record(api, own));
    const idsOf = (operation: Operation): object =>
      records.get(matricesOf(operation)[0]?.name ?? '') ?? {};
    return { own, leaver, otherToken: await own.session(leaver.id), idsOf };
  }
  const sql = (text: string, values: readonly unknown[]) => api.superuser.query(text, [...values]);
  const today = (): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format();
  const leaves = ({ own, leaver }: Scene, lastOn: string) =>
    api
      .as(own.administrator)
      .put(`/organisation/people/${leaver.id}/leaving`, { lastOn }, { ifMatch: 1 });
  const changeSession = ({ leaver }: Scene, change: string) =>
    sql(`update session set ${change} where token_hash = $1`, [hashOf(leaver.token)]);

  const ENDS: Readonly<Record<string, (scene: Scene) => Promise<{ status?: number }>>> = {
    'ended at once': (given) => leaves(given, today()),
    'ended with the last day': async (given) => {
      const answer = await leaves(given, '2099-01-01');
      await sql('update member set left_at = now() where id = $1', [given.leaver.id]);
      return answer;
    },
    'ended with several others': ({ own, leaver }) =>
      api.as(own.administrator).post('/organisation/people/departures', {
        memberIds: [leaver.id, own.colleague.id],
        lastOn: today(),
      }),
    'ended with the organisation': async ({ own }) => {
      await sql('update organisation set disabled_at = now() where organisation_id = $1', [own.id]);
      return {};
    },
    'was signed out': ({ leaver }) => api.as(leaver).delete('/session'),
    'was signed out everywhere else': ({ otherToken }) =>
      api.withToken(otherToken).delete('/me/sessions'),
    'was helped with lost factors': async ({ own, leaver }) => {
      const second = await own.member('Ben Moss', ['administrator']);
      const path = `/organisation/people/${leaver.id}/sign-in-help`;
      const asked = await api
        .as(own.administrator)
        .post<SignInHelpAnswer>(path, {}, { ifMatch: 1 });
      const { waiting, version } = asked.body.help;
      return api
        .as(second)
        .post(
          `/organisation/sign-in-help/${waiting?.id}/answer`,
          { isConfirmed: true },
          { ifMatch: version },
        );
    },
    'was idle for half an hour': async (given) => {
      await changeSession(given, `last_used_at = now() - interval '30 minutes'`);
      return {};
    },
    'was in for half a day': async (given) => {
      await changeSession(given, 'ends_at = now()');
      return {};
    },
  };

  it.each(Object.entries(ENDS))(
    'who %s meets no operation with the cookie of before',
    async (_how, end) => {
      const given = await scene();
      const { leaver, idsOf } = given;
      const draft = { idempotencyKey: newId() };
      const kept = await api.as(leaver).post('/persons', {}, draft);
      expect(kept.status).toBeLessThan(300);
      const { status = 200 } = await end(given);
      expect(status).toBeLessThan(300);
      for (const operation of operations) {
        const answer = await callOperation(document, api.as(leaver), operation, idsOf(operation));
        expect([operation.name, answer.status, answer.body?.title]).toEqual([
          operation.name,
          401,
          'Please sign in.',
        ]);
      }
      expect((await api.as(leaver).post('/persons', {}, draft)).status).toBe(401);
    },
  );

  it('could read all of it before', async () => {
    const { leaver, idsOf } = await scene();
    for (const operation of operations.filter(({ name }) => isRead(name))) {
      const answer = await callOperation(document, api.as(leaver), operation, idsOf(operation));
      expect([operation.name, answer.status]).toEqual([operation.name, 200]);
    }
  });

  it('or who has not brought the second factor yet meets the second step alone', async () => {
    const { leaver, idsOf } = await scene();
    for (const operation of operations) {
      const half = api.withToken(await halfSessionOf(leaver));
      const { status } = await callOperation(document, half, operation, idsOf(operation));
      const isNothing = status === 401;
      const isSecondStep = SECOND_STEP.includes(operation.name);
      expect([operation.name, isNothing]).toEqual([operation.name, !isSecondStep]);
    }
  });

  /** A stream does not come to an end by itself, and this second view is a colleague's. */
  const isRead = (name: string): boolean =>
    name.startsWith('GET ') &&
    name !== 'GET /events' &&
    name !== 'GET /second-views/{secondViewId}';

  async function halfSessionOf({ id }: TestMember): Promise<string> {
    const token = newId();
    await sql(
      'insert into half_session (token_hash, account_id) select $1, account_id from member where id = $2',
      [hashOf(token), id],
    );
    return token;
  }
});
