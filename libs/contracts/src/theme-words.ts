import type { Quarter, QuestionFamily, ThemeBase, ThemePeriod } from '@alongside/domain';

/** Families of questions, in the words of every page and document. */
export const FAMILY_TEXT: Readonly<Record<QuestionFamily, string>> = {
  giving_and_money: 'Giving and money',
  self_and_body: 'Self and body',
  time_and_place: 'Time and place',
  digital_and_information: 'Digital contact and information',
  roles_and_loyalty: 'Roles and loyalty',
  distance_and_endings: 'Distance, endings and colleagues',
  other: 'Something else',
};

/** What a base counts, as a heading and in a sentence. */
export const BASE_TEXT: Readonly<
  Record<ThemeBase, { readonly many: string; readonly total: string }>
> = {
  raised: { many: 'questions', total: 'Questions asked' },
  decided: { many: 'decisions', total: 'Decisions made' },
  review_due: { many: 'reviews', total: 'Reviews that fell due' },
  action_due: { many: 'actions', total: 'Agreed actions that fell due' },
  closed: { many: 'closed questions', total: 'Questions closed' },
  session_agreed: { many: 'sessions', total: 'Supervision sessions agreed' },
};

export interface ThemeTableText {
  readonly heading: string;
  /** What the first column holds. */
  readonly of: string;
  readonly rows: Readonly<Record<string, string>>;
}

/** Every table of themes, in the order in which it is read. */
export const THEME_TEXT: Readonly<Record<ThemeBase, Readonly<Record<string, ThemeTableText>>>> = {
  raised: {
    family: { heading: 'What was asked about', of: 'Theme', rows: FAMILY_TEXT },
    direction: {
      heading: 'Which way people were leaning',
      of: 'Direction',
      rows: {
        towards_closer: 'Stepping closer',
        towards_distance: 'Stepping back',
        rule_causing_harm: 'A rule that seems to cause harm',
        unclear: 'Not clear yet',
      },
    },
    timing: {
      heading: 'When they asked',
      of: 'Asked',
      rows: {
        before: 'Before it happened',
        happening_now: 'While it was happening',
        already_happened: 'After it had happened',
        pattern: 'About something that keeps happening',
      },
    },
  },
  decided: {
    outcome: {
      heading: 'What was decided',
      of: 'Decision',
      rows: {
        go_ahead: 'Go ahead',
        go_ahead_with_conditions: 'Go ahead, with conditions',
        not_this_way: 'Not this way; something else instead',
        affirmed: 'Right as it was',
        affirmed_with_learning: 'Right, with something learned',
        repair_needed: 'Something to repair',
      },
    },
    time_to_decision: {
      heading: 'How long an answer took',
      of: 'Working days',
      rows: {
        within_2_days: 'Within 2 working days',
        within_5_days: '3 to 5 working days',
        within_10_days: '6 to 10 working days',
        longer: 'Longer',
      },
    },
    was_on_hold: {
      heading: 'Put on hold first',
      of: 'On hold',
      rows: { yes: 'Was on hold', no: 'Was not' },
    },
    second_view: {
      heading: 'A second view',
      of: 'Second view',
      rows: { taken: 'A second view was taken', not_taken: 'Decided without one' },
    },
    check_left_unsure: {
      heading: 'Checks left unsure',
      of: 'Checks',
      rows: { yes: 'At least one was left unsure', no: 'None was' },
    },
    person_voice: {
      heading: 'The person’s voice',
      of: 'Voice',
      rows: { present: 'What the person says is in it', absent: 'It is missing' },
    },
    policy: {
      heading: 'What the policy says',
      of: 'Policy',
      rows: {
        inside: 'Inside our policy',
        outside: 'Outside our policy',
        silent: 'Our policy is silent',
        unlawful: 'Against the law',
        not_answered: 'Not answered',
      },
    },
  },
  review_due: {
    review: {
      heading: 'Looking back',
      of: 'Review',
      rows: { on_time: 'Held by its date', late: 'Held late', not_held: 'Not held yet' },
    },
  },
  action_due: {
    action: {
      heading: 'What was agreed to be done',
      of: 'Action',
      rows: { on_time: 'Done by its date', late: 'Done late', not_done: 'Not done yet' },
    },
  },
  closed: {
    stop_condition: {
      heading: 'Stop conditions',
      of: 'Stop condition',
      rows: { used: 'One was reported', not_used: 'None was needed' },
    },
  },
  session_agreed: {
    supervision: {
      heading: 'Supervision held against agreed',
      of: 'Session',
      rows: { held: 'Held on its date', moved: 'Moved to another date', not_held: 'Not held' },
    },
  },
};

/** What stands for everything that is not shown, whatever the reason, zero included. */
export const NOT_SHOWN = 'fewer than 5, or held back';
/** The same in copies, which show figures from 10 on. */
export const NOT_SHOWN_IN_COPIES = 'fewer than 10, or held back';

const MONTHS = [
  'January to March',
  'April to June',
  'July to September',
  'October to December',
] as const;

/** "July to September 2026", or "the year from April 2025 to March 2026", which ends with this quarter. */
export function periodInWords(quarter: Quarter, period: ThemePeriod): string {
  const [year, number] = quarter.split('-Q');
  return period === 'quarter'
    ? `${MONTHS[Number(number) - 1] ?? ''} ${year ?? ''}`
    : `the year from April ${Number(year) - 1} to March ${year ?? ''}`;
}
