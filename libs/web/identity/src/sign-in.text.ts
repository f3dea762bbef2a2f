import type { Problem } from '@alongside/contracts';
import { formatDate } from '@angular/common';

/** Why somebody comes to sign in, as the address says it. */
export type Because = 'signed_out' | 'session_ended';

export const BECAUSE_TEXT: Readonly<Record<Because, string>> = {
  signed_out: 'You are signed out. Drafts are kept in your account.',
  session_ended: 'Your session has ended. What you wrote is kept in your account.',
};

/** Ten minutes have passed, or five codes were wrong. */
export const STEP_OVER =
  'That took too long, or too many codes were wrong. Please begin again with your password.';

/** What to say when signing in did not work, at this moment. */
export function problemSentence(problem: Problem, now: Date): string {
  if (problem.status === 401)
    return 'That email and password do not go together. Please try again.';
  if (problem.status === 429) {
    const again = new Date(now.getTime() + (problem.retryAfter ?? 60) * 1000 + 30_000);
    return `That was too many tries. You can try again at ${formatDate(again, 'HH:mm', 'en-GB')}.`;
  }
  return [problem.title, problem.status === 0 ? '' : problem.detail].filter(Boolean).join(' ');
}
