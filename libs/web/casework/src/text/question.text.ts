import type {
  Context,
  Direction,
  IdentifierKind,
  Motive,
  NeedServed,
  Part,
  Perspective,
  PolicyPosition,
  Position,
  Timing,
  Urgency,
} from '@alongside/domain';
import type { Choices, Words } from './words';

export const PART_TEXT: Words<Part> = {
  raiser: 'Practitioner',
  supervisor: 'Supervisor',
  second_viewer: 'Second viewer',
  safeguarding_lead: 'Safeguarding lead',
};

export const PERSPECTIVE_TEXT: Words<Perspective> = {
  practitioner: 'As the practitioner',
  supervisor: 'As the supervisor',
  person: 'What the person says',
  family: 'What the family says',
  agency_policy: 'What the agency or a policy says',
  other_professional: 'What another professional says',
};

export const TIMING_TEXT: Choices<Timing> = {
  before: { word: 'It has not happened yet', meaning: 'I am thinking of it, or was asked' },
  happening_now: { word: 'It is happening now', meaning: 'We are in the middle of it' },
  already_happened: {
    word: 'It already happened',
    meaning: 'Good that you say so. You will look at it together.',
  },
  pattern: { word: 'It keeps happening', meaning: 'Not one time, but a habit or a rule' },
};

export const DIRECTION_TEXT: Choices<Direction> = {
  towards_closer: {
    word: 'Closer',
    meaning: 'Doing something warmer or more personal than usual',
  },
  towards_distance: {
    word: 'Further away',
    meaning: 'Holding back, handing over or ending something',
  },
  rule_causing_harm: {
    word: 'A rule is keeping us apart',
    meaning: 'The boundary we already hold may be doing harm',
  },
  unclear: { word: 'I’m not sure', meaning: 'That’s a good reason to ask' },
};

export const MOTIVE_TEXT: Choices<Motive> = {
  altruism: { word: 'To help', meaning: 'I want something good for them' },
  emotional_need: { word: 'It touches me', meaning: 'It answers a feeling of mine as well' },
  unanticipated: { word: 'It just came', meaning: 'Nobody planned it; the moment asked for it' },
  personal_benefit: { word: 'I would gain something', meaning: 'Money, time, ease, recognition' },
  intimacy: { word: 'Closeness between us', meaning: 'Affection or attraction plays a part' },
  none: { word: 'None of these', meaning: 'Or I would rather talk about it' },
};

export const URGENCY_TEXT: Choices<Urgency> = {
  today: { word: 'Today', meaning: 'Something has to be said or done today' },
  this_week: { word: 'This week', meaning: 'Within five working days' },
  next_session: { word: 'At our next supervision', meaning: 'It can wait until we meet' },
};

export const CONTEXT_TEXT: Words<Context> = {
  children: 'Children or young people under 18',
  adults: 'Adults',
  both: 'Both: a family, or somebody turning 18',
};

export const POSITION_TEXT: Choices<Position> = {
  remote: { word: 'Remote', meaning: 'We hardly reach each other' },
  guarded: { word: 'Guarded', meaning: 'Kept at arm’s length' },
  steady: { word: 'Steady', meaning: 'Reliable, a little formal' },
  warm: { word: 'Warm', meaning: 'Close enough to matter, clear enough to be safe' },
  close: { word: 'Close', meaning: 'Personal; worth talking about' },
  blurred: { word: 'Blurred', meaning: 'Hard to say whose need it is' },
  entangled: { word: 'Entangled', meaning: 'We cannot step back from each other' },
};

export const NEED_SERVED_TEXT: Words<NeedServed> = {
  person: 'The person’s',
  worker: 'The worker’s',
  agency: 'The agency’s',
  family: 'The family’s',
};

export const POLICY_POSITION_TEXT: Choices<PolicyPosition> = {
  inside: { word: 'Inside policy', meaning: 'A policy allows it' },
  outside: { word: 'Outside policy', meaning: 'A policy says otherwise' },
  silent: { word: 'Policy is silent', meaning: 'No policy speaks of it' },
  unlawful: { word: 'Against the law', meaning: 'It cannot be done' },
};

/** What a text may contain that tells who somebody is, for "This looks like …". */
export const IDENTIFIER_TEXT: Words<IdentifierKind> = {
  name_like: 'a name',
  date_of_birth: 'a date of birth',
  nhs_number: 'an NHS number',
  postcode: 'a postcode',
  phone: 'a phone number',
  email: 'an e-mail address',
};
