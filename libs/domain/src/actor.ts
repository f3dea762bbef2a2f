/** What a member may be in their organisation; one member may be several of these. */
export const ROLES = [
  'practitioner',
  'supervisor',
  'manager',
  'safeguarding_lead',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** The signed-in member, as every rule sees them. */
export interface Actor {
  readonly memberId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
}
