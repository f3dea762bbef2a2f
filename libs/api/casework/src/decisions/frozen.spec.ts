import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { CaseView } from '@alongside/contracts';
import type pg from 'pg';
import { agreedCase, discussedCase, inDays, type Pair, pairOf, sharedCase } from '../spec-cases';

describe('a signed record, for somebody at the database with the rights of the API', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let pair: Pair;
  let app: pg.Client;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    pair = pairOf(api, riverside);
    app = await api.asAppRole();
  });
  afterAll(async () => {
    await app.end();
    await api.stop();
  });
  afterEach(() => app.query('rollback'));

  const openAs = async ({ token }: TestMember): Promise<void> => {
    await app.query('begin');
    await app.query(`select * from context.open(encode(sha256($1::bytea), 'hex'))`, [token]);
  };
  const sign = (decisionId: string, memberId: string) =>
    app.query(
      `insert into signature (organisation_id, decision_id, part, kind, member_id, signed_at)
       values ($1, $2, 'raiser', 'signed', $3, now())`,
      [riverside.id, decisionId, memberId],
    );

  it.each([
    ['text', `text = jsonb_set(text, '{ending}', '"Never."')`],
    ['outcome', `text = jsonb_set(text, '{outcome}', '"not_this_way"')`],
    ['decider', 'decided_by_id = gen_random_uuid()'],
    ['time', `written_at = written_at - interval '1 day'`],
    ['sharing', 'shared_at = null'],
    ['version', 'version = version - 1'],
    ['state, back to shared', `state = 'shared'`],
    ['state, back to one signature', `state = 'signed_by_one'`],
    ['state, to declined', `state = 'declined'`],
  ])('keeps its %s', async (_what, change) => {
    const { decisionId } = await agreedCase(pair);
    await openAs(riverside.supervisor);
    const changed = app.query(`update decision set ${change} where id = $1`, [decisionId]);
    await expect(changed).rejects.toThrow('frozen');
  });

  it('is frozen by the first signature, whatever its state says', async () => {
    const { decisionId } = await sharedCase(pair);
    await openAs(riverside.practitioner);
    await sign(decisionId, riverside.practitioner.id);
    const changed = app.query(`update decision set text = '{"outcome": "hold"}' where id = $1`, [
      decisionId,
    ]);
    await expect(changed).rejects.toThrow('frozen');
  });

  it('is not rewritten once it holds or hands over', async () => {
    const { id } = await discussedCase(pair);
    const held = await pair.supervisor.post<CaseView>(`/cases/${id}/decisions`, {
      outcome: 'hold',
      reasoning: 'We do not know yet what she wants.',
      missing: 'What does she want from it?',
      interimLine: 'Can I ring on Thursday?',
      decideBy: inDays(1),
    });
    await openAs(riverside.supervisor);
    const changed = app.query(
      `update decision set text = '{"outcome": "go_ahead"}' where id = $1`,
      [held.body.decisions[0]?.id],
    );
    await expect(changed).rejects.toThrow('frozen');
  });

  it('takes a signature only from the one who signs', async () => {
    const { decisionId } = await sharedCase(pair);
    await openAs(riverside.supervisor);
    await expect(sign(decisionId, riverside.practitioner.id)).rejects.toThrow('row-level security');
  });

  it('takes no signature where none is waited for', async () => {
    const { id } = await discussedCase(pair);
    const written = await pair.supervisor.post<CaseView>(`/cases/${id}/decisions`, {
      outcome: 'not_this_way',
    });
    await openAs(riverside.practitioner);
    await expect(
      sign(written.body.decisions[0]?.id ?? '', riverside.practitioner.id),
    ).rejects.toThrow('does not wait for signatures');
  });

  it('lets nobody speak in another’s name', async () => {
    const { id } = await discussedCase(pair);
    await openAs(riverside.supervisor);
    const forged = app.query(
      `insert into event (organisation_id, case_id, seq, kind, actor_id, happened_at)
       values ($1, $2, 900, 'entry_posted', $3, now())`,
      [riverside.id, id, riverside.practitioner.id],
    );
    await expect(forged).rejects.toThrow('row-level security');
  });
});
