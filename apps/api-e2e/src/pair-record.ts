import type { OrganisationBuilder, TestApi } from '@alongside/api-testing';
import { newId } from '@alongside/api-platform';
import type { RecordText, SupervisionSessionView } from '@alongside/contracts';

/** Ids of a pair in which everything is there that an address can name. */
export interface PairRecord {
  readonly lineId: string;
  readonly sessionId: string;
  readonly recordId: string;
  readonly requestId: string;
  readonly itemId: string;
  readonly actionId: string;
}

/** The line of `practitioner` and `supervisor`, with a session a week ahead that has a shared record already. */
export async function pairRecord(api: TestApi, own: OrganisationBuilder): Promise<PairRecord> {
  const sessionId = newId();
  await api.superuser.query(
    `insert into supervision_session (organisation_id, id, line_id, on_date, at_time, starts_at, length_minutes)
     select $1, $2, $3, (now() + interval '7 days')::date, '10:00', now() + interval '7 days', 60`,
    [own.id, sessionId, own.lineId],
  );
  const recordId = newId();
  await api.superuser.query(
    `insert into supervision_record (organisation_id, id, line_id, session_id, held_on, state, choices, text,
       content_hash, drafted_by_id, drafted_at, shared_by_id, shared_at)
     values ($1, $2, $3, $4, now()::date, 'shared', $5, $6, repeat('0', 64), $7, now(), $7, now())`,
    [
      own.id,
      recordId,
      own.lineId,
      sessionId,
      JSON.stringify({ leftOut: [], notes: {}, checkIn: [] }),
      JSON.stringify(recordTextOf(own)),
      own.supervisor.id,
    ],
  );
  const requestId = await askedToday(api, own);
  return {
    lineId: own.lineId,
    sessionId,
    recordId,
    requestId,
    ...(await onAgenda(api, own, sessionId)),
  };
}

/** A request for an answer today that has reached the supervisor, and nobody else. */
async function askedToday(api: TestApi, own: OrganisationBuilder): Promise<string> {
  const answer = await api.as(own.practitioner).post<{ id: string }>('/today', { text: 'May I?' });
  return answer.body.id;
}

/** Something the supervisee brought, and something they took on. */
async function onAgenda(
  api: TestApi,
  own: OrganisationBuilder,
  sessionId: string,
): Promise<Pick<PairRecord, 'itemId' | 'actionId'>> {
  const path = `/supervision/sessions/${sessionId}`;
  const me = api.as(own.practitioner);
  await me.post(`${path}/agenda-items`, { title: 'The late rota' });
  const { body } = await me.post<SupervisionSessionView>(`${path}/actions`, {
    what: 'Ask for cover on Friday',
    ownerId: own.practitioner.id,
    dueOn: '2099-01-01',
  });
  const itemId = body.items.find(({ title }) => title === 'The late rota')?.id ?? '';
  return { itemId, actionId: body.actions[0]?.id ?? '' };
}

const recordTextOf = ({ supervisor, practitioner }: OrganisationBuilder): RecordText => ({
  heldOn: '2026-11-23',
  supervisor: { id: supervisor.id, name: supervisor.name },
  supervisee: { id: practitioner.id, name: practitioner.name },
  items: [],
  decisions: [],
  actions: [],
  nextOn: null,
});
