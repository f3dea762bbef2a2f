import type { OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { ActionView, CaseView, DecisionView, SecondViewSummary } from '@alongside/contracts';

/** Ids of a case in which everything is there that an address can name. */
export interface FullRecord {
  readonly caseId: string;
  /** Of an entry. */
  readonly seq: number;
  readonly decisionId: string;
  readonly actionId: string;
  readonly secondViewId: string;
  /** Of a text that somebody is writing in the case. */
  readonly scope: string;
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
    seq: demand(entry, 'entry').seq,
    scope: `case:${caseId}:entry`,
    secondViewId: first<SecondViewSummary>(asked.body.secondViews, 'second view').id,
    actionId: first<ActionView>(agreed.body.actions, 'action').id,
    decisionId: first<DecisionView>(written.body.decisions, 'decision').id,
  };
}
