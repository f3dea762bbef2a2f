import type { OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { ActionView, CaseView, DecisionView, SecondViewSummary } from '@alongside/contracts';

/** Ids of a case in which everything is there that an address can name. */
export interface FullRecord {
  readonly caseId: string;
  readonly entrySeq: number;
  readonly decisionId: string;
  readonly actionId: string;
  readonly secondViewId: string;
}

const demand = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The record has no ${what}`);
  return value;
};

/** A case under discussion with an entry, an agreed action, a second view that waits, and a decision being written. */
export async function fullRecord(
  api: TestApi,
  organisation: OrganisationBuilder,
): Promise<FullRecord> {
  const raiser = api.as(organisation.practitioner);
  const supervisor = api.as(organisation.supervisor);
  const begun = await raiser.post<CaseView>('/cases', {
    question: {
      story: 'Nobody else will mark the birthday, and the rule says no presents.',
      act: 'I would bring a card and a hoodie.',
      urgency: 'this_week',
      context: 'children',
      type: 'life_events',
      subtype: 'life_events.birthday',
      timing: 'before',
      direction: 'towards_closer',
    },
  });
  const caseId = begun.body.id;
  await raiser.post(`/cases/${caseId}/raising`);
  const spoken = await supervisor.post<CaseView>(`/cases/${caseId}/entries`, {
    text: 'Thank you for bringing this first.',
    perspective: 'supervisor',
  });
  const entry = spoken.body.timeline.items.find((item) => item.entry !== null);
  const asked = await supervisor.post<CaseView>(`/cases/${caseId}/second-views`, {
    memberId: organisation.secondSupervisor.id,
  });
  const agreed = await supervisor.post<CaseView>(`/cases/${caseId}/actions`, {
    what: 'Ask how the day should go',
    ownerId: organisation.practitioner.id,
    kind: 'ask',
    dueOn: '2099-01-01',
  });
  const written = await supervisor.post<CaseView>(`/cases/${caseId}/decisions`, {
    outcome: 'not_this_way',
    reasoning: 'We find another way to mark the day together.',
  });
  const first = <T>(list: readonly T[], what: string): T => demand(list[0], what);
  return {
    caseId,
    entrySeq: demand(entry, 'entry').seq,
    secondViewId: first<SecondViewSummary>(asked.body.secondViews, 'second view').id,
    actionId: first<ActionView>(agreed.body.actions, 'action').id,
    decisionId: first<DecisionView>(written.body.decisions, 'decision').id,
  };
}

const ABSENT = '01890000-0000-7000-8000-00000000dead';

/** An address with the record's ids in it. */
export const fill = (path: string, record: FullRecord): string =>
  path
    .replace('{caseId}', record.caseId)
    .replace('{seq}', String(record.entrySeq))
    .replace('{decisionId}', record.decisionId)
    .replace('{actionId}', record.actionId)
    .replace('{secondViewId}', record.secondViewId)
    .replace('{sessionId}', ABSENT)
    .replace('{passkeyId}', ABSENT)
    .replace('{reviewId}', ABSENT) // a case under discussion has no review yet
    .replace('{scope}', `case:${record.caseId}:entry`);

/** The same address for a record that does not exist. */
export const fillAbsent = (path: string, record: FullRecord): string =>
  fill(path, { ...record, caseId: ABSENT, secondViewId: ABSENT });
