import { hashOf } from '@alongside/api-platform';
import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { AgreementView, Problem } from '@alongside/contracts';
import { addMonths, localDate } from '@alongside/domain';
import { agree, AGREEMENT, writeAgreement } from './spec-agreement';

const codesOf = ({ refusals }: Problem): readonly string[] =>
  (refusals ?? []).map(({ code }) => code);

describe('a supervision agreement', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let supervisee: Caller;
  let supervisor: Caller;
  let path: string;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    [supervisee, supervisor] = [api.as(own.practitioner), api.as(own.supervisor)];
    path = `/supervision/lines/${own.lineId}/agreement`;
  });

  const sign = (who: Caller, version: number) =>
    who.post<AgreementView & Problem>(`${path}/signatures`, { version });
  const deputyOfLine = async (): Promise<string | undefined> => {
    const { rows } = await api.superuser.query<{ deputy_id: string }>(
      'select deputy_id from supervision_line where id = $1',
      [own.lineId],
    );
    return rows[0]?.deputy_id;
  };

  it('begins as nothing, and shows who could stand in', async () => {
    const { body } = await supervisee.get<AgreementView>(path);
    expect(body).toMatchObject({ version: 0, standing: 'none', inForce: null, draft: null });
    const names = body.eligible.map(({ name }) => name);
    expect(names).toEqual(['Dee Okafor', 'Fay Gill', 'Mo Price', 'Tom Reed']);
  });

  it('keeps an unfinished draft, which nobody can sign yet', async () => {
    const draft = await writeAgreement(supervisee, own.lineId, { place: '' });
    expect(draft).toMatchObject({ version: 1, standing: 'to_write' });
    const signed = await sign(supervisor, 1);
    expect([signed.status, codesOf(signed.body)]).toEqual([409, ['agreement_unfinished']]);
  });

  it('is in force with the second signature, reviewed after a year, and names the deputy', async () => {
    await writeAgreement(supervisor, own.lineId, {
      deputyId: own.secondSupervisor.id,
      nextManagerId: own.manager.id,
    });
    const first = await sign(supervisee, 1);
    expect(first.body).toMatchObject({ standing: 'waits_for_other', inForce: null });
    expect((await supervisor.get<AgreementView>(path)).body.standing).toBe('to_sign');
    expect(codesOf((await sign(supervisee, 1)).body)).toEqual(['already_signed']);
    expect(await deputyOfLine()).toBe(own.deputy.id);

    const { body } = await sign(supervisor, 1);
    expect(body).toMatchObject({ standing: 'in_force', draft: null });
    expect(body.inForce).toMatchObject({
      text: {
        ...AGREEMENT,
        deputyId: own.secondSupervisor.id,
        nextManagerId: own.manager.id,
      },
      nextManager: { name: 'Mo Price' },
      reviewOn: addMonths(localDate(Date.now()), 12),
    });
    expect(body.inForce?.signatures.map(({ part }) => part)).toEqual(['supervisee', 'supervisor']);
    expect(await deputyOfLine()).toBe(own.secondSupervisor.id);
  });

  it('lets a changed text void the signature that was given', async () => {
    await writeAgreement(supervisee, own.lineId);
    await sign(supervisee, 1);
    const changed = await writeAgreement(supervisor, own.lineId, { place: 'Outside, walking' });
    expect(changed).toMatchObject({ version: 2, standing: 'to_sign' });
    expect(changed.draft?.signatures).toEqual([]);
    expect((await sign(supervisor, 1)).status).toBe(412);
    await sign(supervisor, 2);
    expect((await sign(supervisee, 2)).body.standing).toBe('in_force');
  });

  it('keeps what is in force until both have signed the next one', async () => {
    await agree([supervisee, supervisor], own.lineId);
    const next = await writeAgreement(supervisor, own.lineId, { frequency: 'monthly' });
    expect([next.inForce?.text.frequency, next.draft?.version]).toEqual(['fortnightly', 2]);
    await sign(supervisor, 2);
    const { body } = await sign(supervisee, 2);
    expect([body.inForce?.text.frequency, body.earlier.length]).toEqual(['monthly', 1]);
  });

  it('answers whoever wrote from an older text with the present one', async () => {
    await writeAgreement(supervisee, own.lineId);
    const late = await supervisor.put<Problem>(path, AGREEMENT, { ifMatch: 0 });
    expect(late.status).toBe(412);
    expect((await supervisor.put<Problem>(path, AGREEMENT)).status).toBe(428);
  });

  it('takes a deputy and a manager only from outside the pair', async () => {
    const refused = await supervisee.put<Problem>(
      path,
      { ...AGREEMENT, deputyId: own.colleague.id, nextManagerId: own.supervisor.id },
      { ifMatch: 0 },
    );
    expect(codesOf(refused.body)).toEqual(['deputy_not_eligible', 'next_manager_not_eligible']);
  });

  it('is in force once when both sign at the same moment', async () => {
    await writeAgreement(supervisee, own.lineId);
    const both = await Promise.all([sign(supervisee, 1), sign(supervisor, 1)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const { body } = await supervisee.get<AgreementView>(path);
    expect([body.standing, body.inForce?.signatures.length]).toEqual(['in_force', 2]);
  });

  it.each([
    [`update supervision_agreement set text = '{}'`],
    [`update supervision_agreement set version = version + 1`],
    [`update supervision_agreement set state = 'draft', in_force_at = null, review_on = null`],
    [`delete from supervision_agreement`],
    [`update agreement_signature set signed_at = now()`],
    [`delete from agreement_signature`],
    [`update supervision_line set deputy_id = null`],
  ])('resists role alongside_app once it is signed: %s', async (statement) => {
    await agree([supervisee, supervisor], own.lineId);
    const client = await api.asAppRole();
    await client.query('begin');
    await client.query('select * from context.open($1)', [hashOf(own.supervisor.token)]);
    await expect(client.query(statement)).rejects.toThrow(/frozen|permission denied/);
    await client.end();
  });

  it('stays readable for the supervisee when the line has ended, and takes nothing more', async () => {
    await agree([supervisee, supervisor], own.lineId);
    await own.endLine(own.lineId);
    expect((await supervisor.get(path)).status).toBe(404);
    expect((await supervisee.get<AgreementView>(path)).body.standing).toBe('in_force');
    const refused = await supervisee.put<Problem>(path, AGREEMENT, { ifMatch: 1 });
    expect(codesOf(refused.body)).toEqual(['line_ended']);
  });
});
