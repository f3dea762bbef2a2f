import type { Caller } from '@alongside/api-testing';
import type { AgreementView, WriteAgreement } from '@alongside/contracts';

/** A finished agreement. */
export const AGREEMENT: WriteAgreement = {
  frequency: 'fortnightly',
  lengthMinutes: 60,
  place: 'The small room',
  supervisorBrings: 'Time without a telephone.',
  superviseeBrings: 'What I am not sure about.',
  supervisorFeedback: 'In the room, and soon.',
  superviseeFeedback: 'First what went well.',
  whenWeDrift: 'We say so in the same week.',
  whenWeDisagree: 'We write both views down and look again after a week.',
  confidentiality: 'Between us, unless somebody may be at risk.',
  deputyId: null,
  nextManagerId: null,
};

/** Writes the next draft of the line's agreement as the member of `one`. */
export async function writeAgreement(
  one: Caller,
  lineId: string,
  changes: Partial<WriteAgreement> = {},
): Promise<AgreementView> {
  const path = `/supervision/lines/${lineId}/agreement`;
  const { body } = await one.get<AgreementView>(path);
  const text = { ...AGREEMENT, ...changes };
  const written = await one.put<AgreementView>(path, text, { ifMatch: body.version });
  expect(written.status).toBe(200);
  return written.body;
}

/** Writes an agreement that both sign; it is in force. */
export async function agree(
  both: readonly [Caller, Caller],
  lineId: string,
  changes: Partial<WriteAgreement> = {},
): Promise<AgreementView> {
  let agreement = await writeAgreement(both[0], lineId, changes);
  for (const each of both) {
    const signed = await each.post<AgreementView>(
      `/supervision/lines/${lineId}/agreement/signatures`,
      { version: agreement.version },
    );
    expect(signed.status).toBe(201);
    agreement = signed.body;
  }
  return agreement;
}
