import type { Caller, OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { CaseView, Question, Weighing } from '@alongside/contracts';
import { CHECK_ANSWERS, CHECK_IDS, type CheckId } from '@alongside/domain';

/** A question that is complete, about a meal with a family. */
export const MEAL: Partial<Question> = {
  story: 'A family asks me to eat with them at Eid. Team custom is water only.',
  act: 'I would stay for one hour and eat.',
  urgency: 'this_week',
  context: 'children',
  parentOrCarer: true,
  type: 'hospitality',
  subtype: 'hospitality.meal',
  timing: 'before',
  direction: 'towards_closer',
};

export const WEIGHED: Partial<Weighing> = {
  harmByDoing: 'Harder to raise concerns the week after.',
  harmByNotDoing: 'Read as contempt for the family.',
  alternatives: ['Visit on the next day'],
  personVoice: {
    words: 'Come once with hunger.',
    howAsked: 'At the kitchen table',
    byWhom: 'Their worker',
    askedOn: '2026-11-01',
    whyNot: null,
  },
  whoKnows: ['supervisor'],
};

/** The two of one supervision line, calling the API. */
export interface Pair {
  readonly raiser: Caller;
  readonly supervisor: Caller;
}

export const pairOf = (api: TestApi, { practitioner, supervisor }: OrganisationBuilder): Pair => ({
  raiser: api.as(practitioner),
  supervisor: api.as(supervisor),
});

export async function begunCase(
  { raiser }: Pick<Pair, 'raiser'>,
  question: Partial<Question> = {},
): Promise<CaseView> {
  return (await raiser.post<CaseView>('/cases', { question: { ...MEAL, ...question } })).body;
}

export async function raisedCase(
  pair: Pick<Pair, 'raiser'>,
  question: Partial<Question> = {},
): Promise<CaseView> {
  const { id } = await begunCase(pair, question);
  return (await pair.raiser.post<CaseView>(`/cases/${id}/raising`)).body;
}

/** Raised, weighed, and seen by the supervisor. */
export async function discussedCase(
  pair: Pair,
  question: Partial<Question> = {},
): Promise<CaseView> {
  const { id, version } = await raisedCase(pair, question);
  await pair.raiser.patch(`/cases/${id}/question`, { weighing: WEIGHED }, { ifMatch: version });
  const spoken = await pair.supervisor.post<CaseView>(`/cases/${id}/entries`, {
    text: 'Thank you for bringing this first.',
    perspective: 'supervisor',
  });
  return spoken.body;
}

/** The answer of each check that has no effect. */
const harmless = (check: CheckId): string =>
  Object.entries<string | undefined>(CHECK_ANSWERS[check]).find(
    ([, effect]) => effect === undefined,
  )?.[0] ?? '';

/** Discussed, and every check answered; harmlessly, unless `answers` says otherwise. */
export async function checkedCase(
  pair: Pair,
  answers: Partial<Record<CheckId, string>> = {},
  question: Partial<Question> = {},
): Promise<CaseView> {
  let view = await discussedCase(pair, question);
  for (const check of CHECK_IDS) {
    if (check === 'S19_pattern_same_person') continue;
    const answered = await pair.raiser.post<CaseView>(`/cases/${view.id}/safety-checks`, {
      check,
      answer: answers[check] ?? harmless(check),
      reason: 'We talked it through together.',
    });
    if (answered.status === 201) view = answered.body;
  }
  return view;
}

/** A date so many days from today. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const GO_AHEAD = {
  outcome: 'go_ahead',
  reasoning: 'It lets the family welcome us, and we know how to stop.',
  ending: 'One hour, noted in the diary.',
  stopConditions: ['Asked to keep something out of the file'],
  forThePersonsRecord: 'We ate together at Eid because you asked us to.',
  reviewOn: inDays(7),
};

/** Every check answered, and a decision shared for signing. */
export async function sharedCase(
  pair: Pair,
): Promise<{ id: string; decisionId: string; version: number }> {
  const { id } = await checkedCase(pair);
  const written = await pair.supervisor.post<CaseView>(`/cases/${id}/decisions`, GO_AHEAD);
  const decisionId = written.body.decisions[0]?.id ?? '';
  const shared = await pair.supervisor.post<CaseView>(
    `/cases/${id}/decisions/${decisionId}/sharing`,
  );
  return { id, decisionId, version: shared.body.decisions[0]?.version ?? 0 };
}

/** Signed by both, and in force. */
export async function agreedCase(pair: Pair): Promise<{ id: string; decisionId: string }> {
  const { id, decisionId, version } = await sharedCase(pair);
  for (const caller of [pair.supervisor, pair.raiser])
    await caller.post(`/cases/${id}/decisions/${decisionId}/signatures`, {
      kind: 'signed',
      version,
    });
  return { id, decisionId };
}
