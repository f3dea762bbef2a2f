import type { PeopleChangeView } from '@alongside/contracts';
import type { PeopleChange, PeopleStanding, Role } from '@alongside/domain';
import { ROLES } from '@alongside/domain';
import { settingChangeInWords } from './settings/setting.text';
import type { Choice, Tone } from '@alongside/web-ui';

export const ROLE_TEXT: Readonly<Record<Role, string>> = {
  practitioner: 'Practitioner',
  supervisor: 'Supervisor',
  manager: 'Manager',
  safeguarding_lead: 'Safeguarding lead',
  administrator: 'Administrator',
};

export const ROLE_CHOICES: readonly Choice<Role>[] = ROLES.map((role) => ({
  value: role,
  label: ROLE_TEXT[role],
}));

export const rolesInWords = (roles: readonly Role[]): string =>
  roles.map((role) => ROLE_TEXT[role]).join(', ') || 'No role';

export const STANDING_TEXT: Readonly<Record<PeopleStanding, { words: string; tone: Tone }>> = {
  here: { words: 'Works here', tone: 'leaf' },
  leaving: { words: 'Is leaving', tone: 'honey' },
  left: { words: 'Has left', tone: 'plain' },
};

const CHANGE_TEXT: Readonly<Record<PeopleChange, string>> = {
  member_renamed: 'corrected the name',
  member_moved: 'moved them to another team',
  role_given: 'gave a role',
  role_asked_for: 'asked for a role for themselves',
  role_confirmed: 'confirmed a role',
  role_declined: 'did not confirm a role',
  role_ended: 'ended a role',
  leaving_set: 'set the last day',
  leaving_taken_back: 'took leaving back',
  sign_in_help_asked: 'asked for help with sign-in',
  sign_in_help_started: 'removed what they signed in with, to help them in anew',
  sign_in_help_declined: 'did not go on with help with sign-in',
  service_added: 'added a service',
  service_renamed: 'renamed a service',
  team_added: 'added a team',
  team_changed: 'changed a team',
  invited: 'invited somebody',
  invitation_renewed: 'renewed an invitation',
  invitation_withdrawn: 'withdrew an invitation',
  people_imported: 'imported a list of people',
  import_taken_back: 'took an import back',
  single_sign_on_changed: 'changed how people sign in through the organisation',
  single_sign_on_linked: 'linked their account with the organisation’s sign-in',
  joined: 'joined',
  setting_changed: 'changed a setting',
  setting_set_back: 'set a setting back',
};

/** What somebody did, such as "Ada Moss gave a role: Supervisor". */
export const changeInWords = ({ by, what, role, unit, setting }: PeopleChangeView): string => {
  const named = setting === null ? unit?.name : settingChangeInWords(setting);
  const about = role === null ? named : ROLE_TEXT[role];
  return `${by.name} ${CHANGE_TEXT[what]}${about === undefined ? '' : `: ${about}`}`;
};
