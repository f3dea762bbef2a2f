export * from './casework.module';
export * from './casework.schema';
export { OverdueReviews } from './pauses/overdue-reviews';
export { type PairDecision, pairDecisions } from './decisions/pair-decisions.queries';
export { type PairQuestion, pairQuestions } from './question/pair-questions.queries';
export { type CaseHandover, handOverCases } from './handover/hand-over-cases';
export { pairCarriedOver, pairPositions, type PairSince } from './positions/pair-figures.queries';
