import type { PeopleRefusal } from '@alongside/domain';

/** What each refusal about keeping people says; see REFUSAL_TEXT for all others. */
export const PEOPLE_REFUSAL_TEXT: Readonly<Record<PeopleRefusal, string>> = {
  import_not_clean: 'Some rows have faults.',
  import_nothing_new: 'Nobody here is new.',
  import_accepted_already: 'Somebody has accepted already.',
  member_already: 'Somebody with this address works here already.',
  invited_already: 'This address is invited already. Renew that invitation instead.',
  invitation_without_role: 'Choose at least one role.',
  invitation_over:
    'This invitation does not work: it was used, withdrawn or renewed, or is older than three days. Ask your administrator for a new one.',
  member_gone: 'They do not work here any more.',
  last_administrator:
    'They are the last administrator whose role has no end. Make somebody else an administrator first.',
  last_day_unreal: 'Write a real date as the last day.',
  last_day_too_early: 'The last day is not before their first one here.',
  member_not_leaving: 'No last day is set.',
  return_too_late: 'This can be taken back within a day. Invite them again instead.',
  team_not_known: 'This team or service is not there any more. Choose another.',
  unit_name_taken: 'There is one with this name already. Choose another name.',
  password_too_short: 'Write at least 12 characters. A few words in a row are good.',
  password_too_common: 'This password is one of those that are guessed first. Choose another.',
  password_names_you:
    'This password says who you are. Choose one that nobody could connect with you.',
  reset_over:
    'This link does not work any more: it was used, or is older than an hour. Ask for a new one.',
  role_held_already: 'They have this role already, now or from a date ahead.',
  role_date_unreal: 'Write a real date.',
  role_begins_in_the_past: 'A role begins today or later.',
  role_ends_before_it_begins: 'A role ends on the day it begins, or later.',
  role_not_held: 'This role has ended already.',
  role_ends_in_the_past: 'A role ends today or later.',
  role_asked_for_already: 'This role waits for a second administrator already.',
  role_request_settled: 'Somebody has answered this request already.',
  second_administrator_needed:
    'You asked for this role yourself. Another administrator confirms it.',
};
