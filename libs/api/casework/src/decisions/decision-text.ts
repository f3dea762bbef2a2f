import type { DecisionText, ReviseDecision, WriteDecision } from '@alongside/contracts';

const NOTHING: Omit<DecisionText, 'outcome'> = {
  reasoning: null,
  conditions: [],
  stopConditions: [],
  ending: null,
  reviewOn: null,
  instead: null,
  whoTellsPerson: null,
  missing: null,
  interimLine: null,
  decideBy: null,
  repair: null,
  forThePersonsRecord: null,
};

/** Lists are never absent and never null in what is kept. */
const withLists = (text: DecisionText): DecisionText => ({
  ...text,
  conditions: text.conditions ?? [],
  stopConditions: text.stopConditions ?? [],
});

const given = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

export const writtenText = (body: WriteDecision): DecisionText =>
  withLists({ ...NOTHING, ...given(body), outcome: body.outcome });

export const revisedText = (before: DecisionText, body: ReviseDecision): DecisionText =>
  withLists({ ...before, ...given(body) });
