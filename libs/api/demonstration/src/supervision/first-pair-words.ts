import type { AddAgendaItem, WriteAgreement } from '@alongside/contracts';
import type { AgendaKind, PairPart } from '@alongside/domain';

/** Something that one of the two brought, and what both noted under it. */
export interface ToldItem extends AddAgendaItem {
  readonly by: PairPart;
  readonly note?: string;
  /** Why it went over to the next session. */
  readonly carriedBecause?: string;
}

export interface ToldSession {
  readonly items: readonly ToldItem[];
  /** Under the items that every session has. */
  readonly standing: Readonly<Partial<Record<AgendaKind, string>>>;
  readonly takenOn: readonly {
    readonly by: PairPart;
    readonly what: string;
    readonly inDays: number;
  }[];
  readonly moved?: { readonly days: number; readonly reason: string };
}

export const FIRST_AGREEMENT: Omit<WriteAgreement, 'deputyId' | 'nextManagerId'> = {
  frequency: 'every_four_weeks',
  lengthMinutes: 60,
  place: 'The small meeting room',
  supervisorBrings:
    'Time without a telephone. I read the questions beforehand, and say what I think.',
  superviseeBrings: 'What went well, and the question that I would rather not bring.',
  supervisorFeedback: 'Early, and to my face. I can take it.',
  superviseeFeedback: 'First what went well. Then one thing, with an example.',
  whenWeDrift:
    'Either of us may ask "how close are we just now?", about a family or about the two of us. The other answers before explaining.',
  whenWeDisagree:
    'We write both views down and look again at the next session. What we cannot settle goes to the next manager.',
  confidentiality:
    'It stays between us unless somebody may be at risk, or the law asks. Then we tell each other first who will hear of it.',
};

/** Six sessions, four weeks apart, the oldest first. */
export const FIRST_SESSIONS: readonly ToldSession[] = [
  {
    items: [
      {
        by: 'supervisee',
        title: 'Lone working in the evenings',
        note: 'Two visits after six this month, both known to the office. From now on the diary says who is rung afterwards.',
      },
    ],
    standing: {
      workload: 'Fourteen families, two of them in crisis. Not more until the autumn.',
      reflection: 'Beginning with what went well helped both of us.',
    },
    takenOn: [{ by: 'supervisor', what: 'Ask for a telephone for evening visits', inDays: 14 }],
  },
  {
    items: [
      {
        by: 'supervisor',
        title: 'Recording within two days',
        note: 'Three records were late. They are written now. We see the reason differently.',
      },
      {
        by: 'supervisee',
        title: 'A family that rings on Saturdays',
        note: 'The work telephone stays off. The family has the weekend number, and has used it once.',
      },
    ],
    standing: { learning: 'Two days on trauma and attachment in spring. The place is booked.' },
    takenOn: [{ by: 'supervisee', what: 'Keep Friday morning free for recording', inDays: 10 }],
  },
  {
    moved: { days: 2, reason: 'A court date was moved to that morning.' },
    items: [
      {
        by: 'supervisee',
        title: 'Small gifts at the end of the work',
        note: 'A drawing may be kept, in the file. Anything bought is talked about first, here.',
      },
    ],
    standing: {
      workload: 'One family has ended well. There is room to finish the two assessments.',
      for_the_organisation: 'The gifts rule says what is forbidden, and nothing about drawings.',
    },
    takenOn: [{ by: 'supervisor', what: 'Send the gifts rule to the policy owner', inDays: 21 }],
  },
  {
    items: [
      {
        by: 'supervisor',
        title: 'Cover while a colleague is ill',
        note: 'Three more families for the time being. The visits that can wait are marked in the diary.',
      },
    ],
    standing: {
      workload: 'Seventeen families with the cover. This is above what was agreed.',
      for_the_organisation: 'Cover for illness has no plan. It falls on whoever is there.',
    },
    takenOn: [{ by: 'supervisor', what: 'Ask the manager for cover from another team', inDays: 5 }],
  },
  {
    items: [
      {
        by: 'supervisee',
        title: 'Being called part of the family',
        note: 'It is meant as thanks, and it makes the ending harder. We only began.',
        carriedBecause: 'It needs more than the ten minutes that were left.',
      },
      {
        by: 'supervisor',
        title: 'What the extra families cost',
        note: 'The cover has ended. Two evenings of overtime are taken back next week.',
      },
    ],
    standing: { workload: 'Fourteen again.', reflection: 'Too much for one hour. We plan less.' },
    takenOn: [{ by: 'supervisee', what: 'Take back the two evenings', inDays: 9 }],
  },
  {
    items: [
      {
        by: 'supervisee',
        title: 'Being called part of the family',
        note: 'A sentence for the next visit: "I like being here, and I am your worker." We try it and look again.',
      },
      {
        by: 'supervisee',
        title: 'Evening visits in winter',
        note: 'Until there is an answer about cover, nobody visits alone after six.',
        carriedBecause: 'We wait for what the manager says about cover.',
      },
    ],
    standing: {
      learning: 'The two days on trauma were good. A short talk about it in the team meeting.',
      reflection: 'Slower, and better.',
    },
    takenOn: [
      {
        by: 'supervisee',
        what: 'Say the sentence at the next visit, and note how it was',
        inDays: 21,
      },
      { by: 'supervisor', what: 'Ask again about cover for evening visits', inDays: 30 },
    ],
  },
];

/** What waits on the agenda of the next session. */
export const NEXT_ITEMS: readonly ToldItem[] = [
  { by: 'supervisee', title: 'Handing over before my leave' },
  { by: 'supervisor', title: 'Your next year in this team', kind: 'learning' },
];

export const DIFFERENCE =
  'The records were late because the visits were added late, not because I put them off. I want both to be read together.';
export const DECLINED =
  'It reads as if I had agreed to three more families for as long as it takes. I said two weeks.';
export const MANAGER_VIEW =
  'I have read what each of you wrote. Two weeks it is. I have asked the other team for cover from then on.';
export const AFTER_THE_VIEW = 'Two weeks, as it is written beside it.';
export const ADDENDUM = 'The answer came the day after: the other team covers two evenings a week.';
