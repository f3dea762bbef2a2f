/**
 * Counting working days, deciding, and what comes next. Few pages need these; a bundler loads a library's whole index
 * with whatever imports it, and all other pages stay light.
 */
export * from './calendar/public-holidays';
export * from './calendar/working-days';
export * from './case/record-decision';
export * from './case/next-step';
