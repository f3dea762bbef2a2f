import type { Lines } from './lines';

/** Every member of the organisation, or its managers. */
export type LibraryTerms = 'member' | 'manager';

/** The policy library belongs to the whole organisation. */
export const LIBRARY_LINES: Lines<LibraryTerms> = {
  'GET /policies': 'member',
  'POST /policies': 'manager',
  'GET /policies/{policyId}': 'member',
  'PUT /policies/{policyId}/draft': 'manager',
  'POST /policies/{policyId}/adoptions': 'manager',
  'POST /policies/{policyId}/withdrawal': 'manager',
  'GET /policy-gaps': 'member',
  'POST /policy-gaps': 'manager',
  'GET /policy-gaps/{gapId}': 'manager', // while it is open
  'POST /policy-gaps/{gapId}/answer': 'manager',
  'GET /policy-gap-choices': 'manager',
};

/** What team themes show belongs to managers; who looked is told to everybody. */
export const THEME_LINES: Lines<LibraryTerms> = {
  'GET /themes': 'manager',
  'GET /themes/views': 'member',
  'GET /themes/{quarter}/units/{unitId}': 'manager',
  'GET /themes/{quarter}/units/{unitId}.csv': 'manager',
  'GET /themes/{quarter}/units/{unitId}.pdf': 'manager',
};
