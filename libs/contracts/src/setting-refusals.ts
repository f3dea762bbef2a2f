import type { SettingRefusal } from '@alongside/domain';

/** Every reason of a setting that is not taken, in a sentence; a new one without one does not compile. */
export const SETTING_REFUSAL_TEXT: Readonly<Record<SettingRefusal, string>> = {
  organisation_name_unfit: 'Write the name of your organisation on one line.',
  zone_unknown: 'Choose a time zone from the list.',
  nation_unknown: 'Choose whose public holidays you keep.',
  weekdays_missing: 'Choose at least one day of the week.',
  closing_day_unfit: 'Each closing day is a real date with a short name; at most 100 of them.',
  closing_day_twice: 'A day stands in the list twice.',
  number_missing: 'Keep at least one number, so that nobody looks for help in vain.',
  number_unfit: 'Each number has a short name and is made of digits; at most eight of them.',
  rhythms_missing: 'Offer at least one rhythm.',
  threshold_lowered:
    'A number can be raised, to 100 at most, and never be lower than it is everywhere.',
  rhythm_not_offered: 'The usual rhythm is one of those that you offer.',
  note_of_no_check: 'There is no such check.',
  note_unfit: 'Write one paragraph of at most 300 characters, or take the sentence out.',
  rule_of_no_check: 'There is no such check.',
  rule_of_no_answer: 'This check has no such answer.',
  rule_not_stricter: 'A rule can only become stricter than it is everywhere.',
  setting_missing: 'Say what it is set to.',
  setting_unchanged: 'It is set like this already.',
  setting_version_unknown: 'There is no such version to set it back to.',
};
