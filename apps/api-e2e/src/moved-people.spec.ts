import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { CasePage, LineRow, MemberDetail } from '@alongside/contracts';
import type { Role } from '@alongside/domain';
import { type FullRecord, fullRecord } from './full-record';
import { libraryRecord } from './library-record';
import { CASE_LINES } from './matrix/case-lines';
import { LIBRARY_LINES, THEME_LINES } from './matrix/library-lines';
import { callOperation } from './matrix/operation-call';
import { SUPERVISION_LINES } from './matrix/supervision-lines';
import { type OpenApi, type Operation, operationsOf, readDocument } from './openapi';
import { type PairRecord, pairRecord } from './pair-record';
import { themesRecord } from './themes-record';

/** Reads of a pair. What of them stays, and with whom: docs/domain/DOMAIN.md, sections 3 and 7. */
const TODAY = 'GET /today/{requestId}';

describe('what somebody could read before', () => {
  let api: TestApi;
  let document: OpenApi;
  let ofCases: readonly Operation[];
  let ofPairs: readonly Operation[];
  let own: OrganisationBuilder;
  let kase: FullRecord;
  let pair: PairRecord;

  beforeAll(async () => {
    api = await TestApi.start({ publicUrl: 'https://alongside.test' });
    document = await readDocument(api);
    const operations = operationsOf(document);
    ofCases = operations.filter(
      ({ name, path }) => Object.hasOwn(CASE_LINES, name) && path.includes('{caseId}'),
    );
    ofPairs = operations.filter(({ name }) => SUPERVISION_LINES[name] === 'pair');
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    kase = await fullRecord(api, own);
    pair = await pairRecord(api, own);
  });

  const reads = (operations: readonly Operation[]): readonly Operation[] =>
    operations.filter(({ method }) => method === 'GET');
  const readableTo = async (
    caller: Caller,
    operations: readonly Operation[],
    ids: object,
  ): Promise<readonly string[]> => {
    const readable: string[] = [];
    for (const operation of operations) {
      const { status } = await callOperation(document, caller, operation, ids);
      if (status !== 404) readable.push(operation.name);
    }
    return readable;
  };
  const namesOf = (operations: readonly Operation[]): readonly string[] =>
    operations.map(({ name }) => name);
  const needsAnswerToday = () =>
    api.superuser.query(`update "case" set urgency = 'today' where id = $1`, [kase.caseId]);
  const handOver = () =>
    api.as(own.administrator).post<LineRow>('/supervision/lines', {
      superviseeId: own.practitioner.id,
      supervisorId: own.secondSupervisor.id,
    });

  describe('when the supervisor changes mid-case', () => {
    it('is nothing any more to the supervisor of before and their deputy', async () => {
      await needsAnswerToday();
      const [former, deputy] = [api.as(own.supervisor), api.as(own.deputy)];
      expect(await readableTo(former, reads(ofCases), kase)).toEqual(namesOf(reads(ofCases)));
      expect(await readableTo(former, reads(ofPairs), pair)).toEqual(namesOf(reads(ofPairs)));
      expect(await readableTo(deputy, reads(ofCases), kase)).toEqual(namesOf(reads(ofCases)));

      expect((await handOver()).status).toBe(201);

      for (const caller of [former, deputy]) {
        expect(await readableTo(caller, ofCases, kase)).toEqual([]);
        expect(await readableTo(caller, ofPairs, pair)).toEqual([]);
      }
    });

    it('stays with whom it is about, and of supervision with nobody else', async () => {
      await handOver();
      const [supervisee, successor] = [api.as(own.practitioner), api.as(own.secondSupervisor)];
      expect(await readableTo(supervisee, reads(ofCases), kase)).toEqual(namesOf(reads(ofCases)));
      expect(await readableTo(supervisee, reads(ofPairs), pair)).toEqual(namesOf(reads(ofPairs)));
      expect(await readableTo(successor, reads(ofCases), kase)).toEqual(namesOf(reads(ofCases)));
      expect(await readableTo(successor, reads(ofPairs), pair)).toEqual([TODAY]);
    });
  });

  it('is nothing to supervisor and deputy when their line ends without another', async () => {
    await needsAnswerToday();
    await own.endLine(own.lineId);
    for (const member of [own.supervisor, own.deputy]) {
      expect(await readableTo(api.as(member), ofCases, kase)).toEqual([]);
      expect(await readableTo(api.as(member), ofPairs, pair)).toEqual([]);
    }
    const supervisee = api.as(own.practitioner);
    expect(await readableTo(supervisee, reads(ofPairs), pair)).toEqual(namesOf(reads(ofPairs)));
  });

  it('stays as it was for the two when one moves to another team, and opens to neither team', async () => {
    for (const member of [own.practitioner, own.supervisor]) {
      const path = `/organisation/people/${member.id}`;
      const { body } = await api.as(own.administrator).get<MemberDetail>(path);
      const moved = await api
        .as(own.administrator)
        .patch<MemberDetail>(path, { teamId: own.otherTeamId }, { ifMatch: body.version });
      expect(moved.body.team?.id).toBe(own.otherTeamId);
    }
    for (const member of [own.practitioner, own.supervisor])
      expect(await readableTo(api.as(member), reads(ofCases), kase)).toEqual(
        namesOf(reads(ofCases)),
      );
    for (const member of [own.colleague, own.stranger, own.formerSupervisor, own.manager]) {
      expect(await readableTo(api.as(member), ofCases, kase)).toEqual([]);
      expect(await readableTo(api.as(member), ofPairs, pair)).toEqual([]);
    }
  });

  it('is nothing to supervisor and deputy the moment their role ends, and is again when it is given back', async () => {
    await needsAnswerToday();
    const pairOfThem = [own.supervisor, own.deputy];
    for (const member of pairOfThem) {
      expect(await readableTo(api.as(member), reads(ofCases), kase)).toEqual(
        namesOf(reads(ofCases)),
      );
      await api.superuser.query('update role_grant set ends_at = now() where member_id = $1', [
        member.id,
      ]);
      expect(await readableTo(api.as(member), ofCases, kase)).toEqual([]);
      expect(await readableTo(api.as(member), ofPairs, pair)).toEqual([]);
      expect((await api.as(member).get<CasePage>('/cases')).body.items).toEqual([]);
    }
    const supervisee = api.as(own.practitioner);
    expect(await readableTo(supervisee, reads(ofPairs), pair)).toEqual(namesOf(reads(ofPairs)));
    await own.giveRole(own.supervisor.id, 'supervisor');
    expect(await readableTo(api.as(own.supervisor), reads(ofPairs), pair)).toEqual(
      namesOf(reads(ofPairs)),
    );
  });

  it('is nothing to a second viewer the moment their role ends', async () => {
    const viewer = api.as(own.secondSupervisor);
    const page = `/second-views/${kase.secondViewId}`;
    expect((await viewer.get(page)).status).toBe(200);
    await api.superuser.query('update role_grant set ends_at = now() where member_id = $1', [
      own.secondSupervisor.id,
    ]);
    expect((await viewer.get(page)).status).toBe(404);
  });

  it.each<[Role, (given: OrganisationBuilder) => OrganisationBuilder['lead']]>([
    ['manager', (given) => given.manager],
    ['safeguarding_lead', (given) => given.lead],
  ])('is nothing the moment the role of %s ends', async (role, pick) => {
    const escalated = role === 'safeguarding_lead';
    await api.superuser.query(`update "case" set stage = 'escalated' where id = $1`, [kase.caseId]);
    const ids = { ...(await libraryRecord(api, own)), ...(await themesRecord(api, own)), ...kase };
    const theirs = operationsOf(document).filter(({ name, path }) =>
      escalated
        ? path.includes('{caseId}') || name === 'GET /escalations'
        : [LIBRARY_LINES[name], THEME_LINES[name], SUPERVISION_LINES[name]].includes('manager'),
    );
    const holder = api.as(pick(own));
    expect(await readableTo(holder, reads(theirs), ids)).not.toEqual([]);

    const path = `/organisation/people/${pick(own).id}`;
    const { body } = await api.as(own.administrator).get<MemberDetail>(path);
    const ended = await api
      .as(own.administrator)
      .post(`${path}/roles/${body.grants[0]?.id}/ending`, {}, { ifMatch: body.version });
    expect(ended.status).toBeLessThan(300);

    expect(await readableTo(holder, theirs, ids)).toEqual([]);
  });
});
