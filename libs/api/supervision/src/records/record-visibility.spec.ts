import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { RecordPage, RecordView } from '@alongside/contracts';
import {
  RECORD_STATES,
  type RecordReader,
  recordReaderOf,
  type RecordState,
} from '@alongside/domain';
import { decideSomething, draftedRecord, type RecordPair, recordPairOf } from './spec-records';

/** Whoever reads a record by the rules of the domain reads it through the API, and nobody else. */
describe('who reads a record', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let pair: RecordPair;
  let record: RecordView;

  beforeAll(async () => {
    api = await TestApi.start();
    own = await api.organisation();
    pair = recordPairOf(api, own);
    await decideSomething(pair);
    record = await draftedRecord(api, own, pair);
  });
  afterAll(() => api.stop());

  /** Sets the record as the rules are to see it, past the triggers that keep its way. */
  async function stand(state: RecordState, nextManager: TestMember | null): Promise<void> {
    const client = await api.superuser.connect();
    await client.query('set session_replication_role = replica');
    const isShared = state !== 'draft';
    await client.query(
      `update supervision_record set state = $2, text = $3, content_hash = $4, shared_at = $5,
         shared_by_id = $6, next_manager_id = $7, unsettled_at = $8 where id = $1`,
      [
        record.id,
        state,
        isShared ? JSON.stringify(record.text) : null,
        isShared ? '0'.repeat(64) : null,
        isShared ? new Date() : null,
        isShared ? own.supervisor.id : null,
        nextManager?.id ?? null,
        nextManager === null ? null : new Date(),
      ],
    );
    await client.query('set session_replication_role = origin');
    client.release();
  }

  async function expectAsRuled(
    state: RecordState,
    manager: TestMember | null,
    successor?: TestMember,
  ) {
    const line = { startsAt: 0, endsAt: await lineEnd() };
    for (const member of everybody()) {
      const ruled = recordReaderOf(
        {
          line: { ...line, supervisorId: own.supervisor.id, superviseeId: own.practitioner.id },
          state,
          nextManagerId: manager?.id ?? null,
          isShared: member === successor,
        },
        member.id,
        new Date(),
      );
      const { status, body } = await api
        .as(member)
        .get<RecordView>(`/supervision/records/${record.id}`);
      const read: RecordReader | undefined = status === 200 ? body.readAs : undefined;
      expect([state, member.name, read]).toEqual([state, member.name, ruled]);
      const pdf = await api.as(member).get(`/supervision/records/${record.id}.pdf`);
      expect([state, member.name, pdf.status === 200]).toEqual([state, member.name, !!ruled]);
    }
  }

  const everybody = (): readonly TestMember[] => [
    own.practitioner,
    own.supervisor,
    own.secondSupervisor,
    own.deputy,
    own.formerSupervisor,
    own.colleague,
    own.manager,
    own.lead,
    own.administrator,
  ];

  const lineEnd = async (): Promise<Date | null> => {
    const { rows } = await api.superuser.query<{ ends_at: Date | null }>(
      'select ends_at from supervision_line where id = $1',
      [own.lineId],
    );
    return rows[0]?.ends_at ?? null;
  };

  it('is as the rules say, in every state, with and without a next manager', async () => {
    for (const state of RECORD_STATES)
      for (const manager of state === 'draft'
        ? [null]
        : [null, own.manager, own.secondSupervisor]) {
        await stand(state, manager);
        await expectAsRuled(state, manager);
      }
  }, 60_000);

  it('is the successor only for what is signed and shared by the supervisee', async () => {
    const successor = own.secondSupervisor;
    await api.superuser.query(
      `create or replace function context.my_past_lines() returns setof uuid
         language sql stable security definer set search_path = ''
         as $$ select '${own.lineId}'::uuid where context.member_id() = '${successor.id}' $$`,
    );
    for (const state of RECORD_STATES) {
      await stand(state, null);
      await expectAsRuled(state, null, successor);
      const { status, body } = await api
        .as(successor)
        .get<RecordPage>(`/supervision/lines/${own.lineId}/records`);
      expect([status, body.items.length]).toEqual([200, state === 'signed' ? 1 : 0]);
    }
  }, 60_000);

  it('is the supervisee and the next manager once the line has ended', async () => {
    await own.endLine(own.lineId);
    for (const state of RECORD_STATES.slice(1)) {
      await stand(state, own.manager);
      await expectAsRuled(state, own.manager, own.secondSupervisor);
    }
  }, 60_000);
});
