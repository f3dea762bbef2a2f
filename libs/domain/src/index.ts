export * from './words';
export * from './stages';
export * from './case/check-answers';
