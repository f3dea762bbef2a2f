/** What an administrator may have changed of people and units, as the audit names it: codes, never words. */
export const PEOPLE_CHANGES = [
  'member_renamed',
  'member_moved',
  'role_given',
  'role_asked_for',
  'role_confirmed',
  'role_declined',
  'role_ended',
  'leaving_set',
  'leaving_taken_back',
  'sign_in_help_asked',
  'sign_in_help_started',
  'sign_in_help_declined',
  'service_added',
  'service_renamed',
  'team_added',
  'team_changed',
  'invited',
  'invitation_renewed',
  'invitation_withdrawn',
  'people_imported',
  'import_taken_back',
  'joined',
  'single_sign_on_changed',
  'single_sign_on_linked',
  'setting_changed',
  'setting_set_back',
] as const;
export type PeopleChange = (typeof PEOPLE_CHANGES)[number];

/** Whether somebody works here, has a last day ahead, or has left. */
export const PEOPLE_STANDINGS = ['here', 'leaving', 'left'] as const;
export type PeopleStanding = (typeof PEOPLE_STANDINGS)[number];
