import type { Caller, OrganisationBuilder } from '@alongside/api-testing';
import type { GapView, OpenGap, PolicyView, WritePolicy } from '@alongside/contracts';
import { addDays, localDate, quarterAfter, quarterOf } from '@alongside/domain';

export const TODAY = localDate(Date.now());

/** A policy that can be adopted today. */
export const POLICY: WritePolicy = {
  title: 'Lifts in our own cars',
  text: 'We give lifts with business insurance, and tell the office first.',
  types: ['transport'],
  inside: ['A lift to court, told beforehand.'],
  outside: ['A lift home after an evening out.'],
  reviewOn: addDays(TODAY, 365),
  triedUntil: null,
};

/** Writes a policy as a draft. */
export async function drafted(
  manager: Caller,
  changes: Partial<WritePolicy> = {},
): Promise<PolicyView> {
  const { status, body } = await manager.post<PolicyView>('/policies', { ...POLICY, ...changes });
  expect(status).toBe(201);
  return body;
}

/** Adopts what waits in a policy. */
export async function adopt(
  manager: Caller,
  { id, version }: PolicyView,
  adoptedOn = TODAY,
): Promise<PolicyView> {
  const { status, body } = await manager.post<PolicyView>(`/policies/${id}/adoptions`, {
    version,
    adoptedOn,
  });
  expect(status).toBe(201);
  return body;
}

/** Writes a policy and adopts it. */
export const adopted = async (
  manager: Caller,
  changes: Partial<WritePolicy> = {},
  adoptedOn = TODAY,
): Promise<PolicyView> => adopt(manager, await drafted(manager, changes), adoptedOn);

/** What opens a gap about the organisation's silent policies in the last closed quarter. */
export const gapOf = (own: OrganisationBuilder, changes: Partial<OpenGap> = {}): OpenGap => ({
  figure: {
    unitId: own.id,
    quarter: quarterAfter(quarterOf(TODAY), -1),
    period: 'quarter',
    table: 'policy',
    categories: ['silent'],
  },
  question: 'What makes lifts without insurance keep happening?',
  ownerId: own.manager.id,
  replyBy: addDays(TODAY, 21),
  ...changes,
});

/** Opens a gap. The organisation needs five practitioners; see {@link withFive}. */
export async function opened(
  manager: Caller,
  own: OrganisationBuilder,
  changes: Partial<OpenGap> = {},
): Promise<GapView> {
  const { status, body } = await manager.post<GapView>('/policy-gaps', gapOf(own, changes));
  expect(status).toBe(201);
  return body;
}

/** Two more practitioners, so that the organisation is large enough for figures of its own. */
export async function withFive(own: OrganisationBuilder): Promise<void> {
  await own.member('Nia Wood', ['practitioner']);
  await own.member('Leo Ash', ['practitioner'], own.otherTeamId);
}
