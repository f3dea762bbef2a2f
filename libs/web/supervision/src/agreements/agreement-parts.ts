import type { PairView, WriteAgreement } from '@alongside/contracts';
import type { NEEDED_IN_AGREEMENT } from '@alongside/domain';
import { firstName } from '../lines/lines.text';

export type AgreementPart = (typeof NEEDED_IN_AGREEMENT)[number];

/** One text of the agreement: its heading, and a hint for whoever writes it. */
export interface PartWords {
  readonly part: AgreementPart;
  readonly label: string;
  readonly hint: string;
}

/** The texts in the order in which they are read. Both see the same words, with "you" for the reader. */
export function agreementParts({ myPart, supervisor, supervisee }: PairView): readonly PartWords[] {
  const isSupervisor = myPart === 'supervisor';
  const who = (isMe: boolean, name: string, verb: string): string =>
    isMe ? `you ${verb}` : `${firstName(name)} ${verb}s`;
  const theSupervisor = (verb: string) => who(isSupervisor, supervisor.name, verb);
  const theSupervisee = (verb: string) => who(!isSupervisor, supervisee.name, verb);
  return [
    {
      part: 'supervisorBrings',
      label: `What ${theSupervisor('bring')}`,
      hint: 'Such as time without a telephone.',
    },
    {
      part: 'superviseeBrings',
      label: `What ${theSupervisee('bring')}`,
      hint: 'Such as what went well, and what is not clear.',
    },
    { part: 'supervisorFeedback', label: `How ${theSupervisor('like')} feedback`, hint: '' },
    { part: 'superviseeFeedback', label: `How ${theSupervisee('like')} feedback`, hint: '' },
    {
      part: 'whenWeDrift',
      label: 'When we notice that one of us drifts closer or further away',
      hint: 'What you say to each other, and how soon.',
    },
    {
      part: 'whenWeDisagree',
      label: 'When we disagree',
      hint: 'Your steps, before anybody else is asked.',
    },
    {
      part: 'confidentiality',
      label: 'What stays between us, and what cannot',
      hint: 'Such as: if somebody may be at risk, it goes to the safeguarding lead.',
    },
  ];
}

/** What a first agreement begins with. */
export const EMPTY_AGREEMENT: WriteAgreement = {
  frequency: 'monthly',
  lengthMinutes: 60,
  place: '',
  supervisorBrings: '',
  superviseeBrings: '',
  supervisorFeedback: '',
  superviseeFeedback: '',
  whenWeDrift: '',
  whenWeDisagree: '',
  confidentiality: '',
  deputyId: null,
  nextManagerId: null,
};
