import type { UrlMatchResult, UrlSegment } from '@angular/router';

/**
 * `questions/new` and `questions/:caseId/raise` are one page: the draft begins while it is written,
 * and the address changes beneath it without anything on the screen being lost.
 */
export function raiseMatcher(segments: UrlSegment[]): UrlMatchResult | null {
  const [questions, second, third, ...rest] = segments;
  if (questions?.path !== 'questions' || !second || rest.length > 0) return null;
  if (!third) return second.path === 'new' ? { consumed: segments } : null;
  return third.path === 'raise' ? { consumed: segments, posParams: { caseId: second } } : null;
}
