import { newId } from '@alongside/api-platform';
import type { Caller, OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { CaseView, RecordView } from '@alongside/contracts';

/** The two of one supervision line, calling the API. */
export interface RecordPair {
  readonly supervisor: Caller;
  readonly supervisee: Caller;
}

export const recordPairOf = (
  api: TestApi,
  { practitioner, supervisor }: OrganisationBuilder,
): RecordPair => ({ supervisor: api.as(supervisor), supervisee: api.as(practitioner) });

/** A decision of the pair's, so that their records have something to say. */
export async function decideSomething({ supervisor, supervisee }: RecordPair): Promise<string> {
  const begun = await supervisee.post<CaseView>('/cases', {
    question: {
      story: 'A family asks me to eat with them at Eid.',
      act: 'I would stay for one hour and eat.',
      urgency: 'this_week',
      context: 'children',
      type: 'hospitality',
      subtype: 'hospitality.meal',
      timing: 'before',
      direction: 'towards_closer',
    },
  });
  const { id, version } = begun.body;
  const weighing = {
    harmByDoing: 'Harder to raise concerns the week after.',
    harmByNotDoing: 'Read as contempt for the family.',
    alternatives: ['Visit on the next day'],
    personVoice: { words: 'Come once with hunger.', howAsked: 'At the kitchen table' },
    whoKnows: ['supervisor'],
  };
  await supervisee.patch(`/cases/${id}/question`, { weighing }, { ifMatch: version });
  await supervisee.post(`/cases/${id}/raising`);
  const written = await supervisor.post<CaseView>(`/cases/${id}/decisions`, {
    outcome: 'not_this_way',
    reasoning: 'It would be read as a promise.',
    instead: 'We visit together on the next day.',
    whoTellsPerson: 'Their worker, tomorrow.',
  });
  const decisionId = written.body.decisions[0]?.id ?? '';
  await supervisor.post(`/cases/${id}/decisions/${decisionId}/sharing`);
  return id;
}

/** A session that was held today. Those of one line end together, so that each has the same decisions in it. */
export async function heldSession(
  api: TestApi,
  own: OrganisationBuilder,
  lineId = own.lineId,
): Promise<string> {
  const id = newId();
  await api.superuser.query(
    `insert into supervision_session (organisation_id, id, line_id, on_date, at_time, starts_at, length_minutes,
       status, begun_at, ended_at)
     values ($1, $2, $3, now()::date, '10:00', now() - interval '1 hour', 60, 'held',
       now() - interval '1 hour', date_trunc('day', now()) + interval '1 day')`,
    [own.id, id, lineId],
  );
  return id;
}

export async function draftedRecord(
  api: TestApi,
  own: OrganisationBuilder,
  { supervisee }: RecordPair,
): Promise<RecordView> {
  const sessionId = await heldSession(api, own);
  return (await supervisee.post<RecordView>(`/supervision/sessions/${sessionId}/record`)).body;
}

export async function sharedRecord(
  api: TestApi,
  own: OrganisationBuilder,
  pair: RecordPair,
): Promise<RecordView> {
  const { id } = await draftedRecord(api, own, pair);
  return (await pair.supervisor.post<RecordView>(`/supervision/records/${id}/sharing`)).body;
}

/** Signed by both. */
export async function signedRecord(
  api: TestApi,
  own: OrganisationBuilder,
  pair: RecordPair,
): Promise<RecordView> {
  const { id, version } = await sharedRecord(api, own, pair);
  const path = `/supervision/records/${id}/signatures`;
  await pair.supervisor.post(path, { kind: 'agreed', version });
  return (await pair.supervisee.post<RecordView>(path, { kind: 'agreed', version })).body;
}
