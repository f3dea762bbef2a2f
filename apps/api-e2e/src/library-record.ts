import type { OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { GapView, PolicyView } from '@alongside/contracts';
import { quarterAfter, quarterOf } from '@alongside/domain';

/** Ids of a library in which everything is there that an address can name. */
export interface LibraryRecord {
  readonly policyId: string;
  readonly gapId: string;
}

/** An adopted policy with a draft beside it, and an open gap that the manager owns. */
export async function libraryRecord(
  api: TestApi,
  own: OrganisationBuilder,
): Promise<LibraryRecord> {
  const manager = api.as(own.manager);
  const text = {
    title: 'Lifts in our own cars',
    text: 'We give lifts with business insurance.',
    types: ['transport'],
    inside: [],
    outside: [],
    reviewOn: '2099-01-01',
    triedUntil: null,
  };
  const begun = await manager.post<PolicyView>('/policies', text);
  const policyId = begun.body.id;
  await manager.post(`/policies/${policyId}/adoptions`, { version: 1, adoptedOn: '2026-01-01' });
  await manager.put(`/policies/${policyId}/draft`, text, { ifMatch: 2 });
  const names = ['Nia Wood', 'Leo Ash'];
  for (const name of names) await own.member(name, ['practitioner']);
  const asked = await manager.post<GapView>('/policy-gaps', {
    figure: {
      unitId: own.id,
      quarter: quarterAfter(quarterOf(new Date().toISOString()), -1),
      period: 'quarter',
      table: 'policy',
      categories: ['silent'],
    },
    question: 'What makes lifts without insurance keep happening?',
    ownerId: own.manager.id,
    replyBy: '2099-01-01',
  });
  return { policyId, gapId: asked.body.id };
}
