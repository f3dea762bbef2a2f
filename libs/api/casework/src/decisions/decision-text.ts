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

const given = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

export const writtenText = (body: WriteDecision): DecisionText => ({
  ...NOTHING,
  ...given(body),
  outcome: body.outcome,
});

export const revisedText = (before: DecisionText, body: ReviseDecision): DecisionText => ({
  ...before,
  ...given(body),
});
