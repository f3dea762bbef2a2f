/**
 * What a member is in the record of one case. A deputy who stands in for the supervisor has the
 * supervisor's part.
 */
export const PARTS = ['raiser', 'supervisor', 'second_viewer', 'safeguarding_lead'] as const;
export type Part = (typeof PARTS)[number];
