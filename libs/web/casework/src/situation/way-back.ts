/** Where a guided page leads when it is done or left, and what the link there says. */
export interface WayBack {
  readonly link: readonly string[];
  readonly label: string;
}

/** To the question; to the supervision session when the two came from there, to go on with their talk. */
export const wayBack = (caseId: string, session: string | undefined): WayBack =>
  session === undefined
    ? { link: ['/questions', caseId], label: 'Back to the question' }
    : { link: ['/supervision/sessions', session], label: 'Back to the session' };
