/**
 * What the sign-in page needs. Bundlers load a library's whole index with whatever imports it, and the
 * first page must stay light (design: 95 KB); everything else imports `@alongside/web-ui`.
 */
export { BrandMark } from './icon/brand-mark';
export { TextField } from './field/text-field';
export { ErrorSummary, type SummaryError } from './errors/error-summary';
export { Note } from './layout/note';
