/**
 * Rules that only the pages of settings need. A bundler loads a library's whole index with whatever imports it; all
 * other pages stay light.
 */
export * from '../case/check-note';
export * from '../case/tighten';
export * from './first-steps';
export * from './refusals';
export * from './subjects';
