/**
 * Words that only some pages and documents need. A bundler loads a library's whole index with whatever imports it; the
 * pages that need none of these stay light.
 */
export * from './theme-words';
export * from './policy/policy-words';
export * from './policy/type-words';
export * from './setting-refusals';
