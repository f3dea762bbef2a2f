import type { SettingChange } from '@alongside/contracts';
import { CHECK_TEXT, checkAnswerText } from '@alongside/contracts/checks';
import {
  type Cadence,
  type CheckId,
  CHECK_IDS,
  type Effect,
  type Nation,
  type RaisedThresholds,
  type SettingSubject,
  type SettingValues,
} from '@alongside/domain';
import { tightenedAnswers } from '@alongside/domain/settings';
import { plural } from '@alongside/web-ui';

export interface SettingText {
  readonly title: string;
  readonly lede: string;
  /** What a change means for what is there already. */
  readonly effect: string;
}

export const SETTING_TEXT: Readonly<Record<SettingSubject, SettingText>> = {
  name: {
    title: 'Name',
    lede: 'How your organisation is called, on every page and in every mail.',
    effect: 'Everybody sees the new name with the next page they open.',
  },
  zone: {
    title: 'Time zone',
    lede: 'Where your days begin and end.',
    effect:
      'Sessions that have a date keep their moment. What is worked out from now on follows the new zone.',
  },
  calendar: {
    title: 'Working days',
    lede: 'The days of the week you work, whose public holidays you keep, and your own closing days.',
    effect:
      'Days that people were given already stay. What is worked out from now on follows the new calendar.',
  },
  numbers: {
    title: 'Numbers to call',
    lede: 'Shown first when somebody may be in danger. The first one is on every page.',
    effect: 'Everybody sees them with the next page they open.',
  },
  rhythms: {
    title: 'How often supervision happens',
    lede: 'The rhythms that a pair can choose, and the one that is proposed to them.',
    effect: 'What a pair has agreed stays as it is.',
  },
  wording: {
    title: 'Words beside the checks',
    lede: 'A sentence of your own beside a safety check, such as whom to ring here. The check’s own words always stay.',
    effect: 'They are shown from now on, in questions that are open too.',
  },
  rules: {
    title: 'Stricter rules',
    lede: 'What an answer to a safety check asks for here, beyond what it asks for everywhere. Nothing can be made looser.',
    effect: 'A stricter rule holds at once, in questions that are open too.',
  },
  thresholds: {
    title: 'Smallest numbers in team themes',
    lede: 'From how many on managers see something in team themes. Raise them to protect people more; nobody can lower them.',
    effect: 'It holds for quarters that close from now on. What was published stays as it is.',
  },
  today: {
    title: 'The way of “today”',
    lede: 'When a question that cannot wait moves on, and who is on duty.',
    effect: 'What has been asked already keeps its way.',
  },
};

export const NATION_TEXT: Readonly<Record<Nation, string>> = {
  england_and_wales: 'England and Wales',
  scotland: 'Scotland',
  northern_ireland: 'Northern Ireland',
};

export const WEEKDAY_TEXT = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export const RHYTHM_TEXT: Readonly<Record<Cadence, string>> = {
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  every_four_weeks: 'Every four weeks',
  monthly: 'Every month',
  six_weekly: 'Every six weeks',
};

/** What an answer asks for, after "The answer …". */
export const ASKS_TEXT: Readonly<Record<Effect, string>> = {
  seal: 'seals the question for the safeguarding lead',
  escalate: 'takes the question to the safeguarding lead',
  block: 'keeps the boundary where it is',
  hold: 'waits until this is known',
  second_view: 'needs a second view',
  condition: 'goes ahead only with a condition',
  note: 'is good to know, and leaves everything open',
};

export const THRESHOLD_TEXT: Readonly<
  Record<keyof RaisedThresholds, { readonly label: string; readonly hint: string }>
> = {
  cases: {
    label: 'Questions behind a figure',
    hint: 'A figure with fewer is held back.',
  },
  practitioners: {
    label: 'Practitioners behind a figure',
    hint: 'However many questions they asked.',
  },
  persons: {
    label: 'Persons behind a figure',
    hint: 'Whom the questions were about.',
  },
  activePractitioners: {
    label: 'Practitioners in a team that is shown by itself',
    hint: 'A smaller team appears only within its service.',
  },
};

const IN_WORDS: {
  readonly [S in SettingSubject]: (value: SettingValues[S]) => string;
} = {
  name: (name) => name,
  zone: (zone) => zone,
  calendar: ({ nation, weekdays, closingDays }) =>
    `${NATION_TEXT[nation]}; ${weekdays.map((day) => WEEKDAY_TEXT[day] ?? '').join(', ')}; ${
      closingDays.length === 0
        ? 'no closing day'
        : `closed on ${closingDays.map(({ date, label }) => `${date} (${label})`).join(', ')}`
    }`,
  numbers: (numbers) => numbers.map(({ label, number }) => `${label} ${number}`).join(', '),
  rhythms: ({ offered, usual }) =>
    `${offered.map((each) => RHYTHM_TEXT[each].toLowerCase()).join(', ')}; usually ${RHYTHM_TEXT[usual].toLowerCase()}`,
  wording: (notes) =>
    CHECK_IDS.filter((check) => notes[check] !== undefined)
      .map((check) => `${CHECK_TEXT[check].name}: “${notes[check] ?? ''}”`)
      .join('; ') || 'no sentence',
  rules: (rules) =>
    tightenedAnswers(rules)
      .map(({ check, answer, effect }) => `${answerInWords(check, answer)} ${ASKS_TEXT[effect]}`)
      .join('; ') || 'no stricter rule',
  thresholds: ({ cases, practitioners, persons, activePractitioners }) =>
    `at least ${plural(cases, 'question')} of ${plural(practitioners, 'practitioner')} about ${plural(persons, 'person')} behind a figure; ${plural(activePractitioners, 'practitioner')} in a team`,
  today: ({ toDeputy, toDuty, toNobody }) =>
    `to the deputy after ${toDeputy}, to duty after ${toDuty}, “call somebody” after ${plural(toNobody, 'minute')}`,
};

/** One answer, such as “Can be undone: No”. */
export const answerInWords = (check: CheckId, answer: string): string =>
  `“${CHECK_TEXT[check].name}: ${checkAnswerText(answer)}”`;

/** What a subject is set to, in words. */
export function settingInWords(subject: SettingSubject, values: Partial<SettingValues>): string {
  const value = values[subject];
  const inWords = IN_WORDS[subject] as (value: unknown) => string;
  return value === undefined ? '' : inWords(value);
}

/** What was changed of a setting, such as "Time zone: from Europe/London to Europe/Belfast". */
export const settingChangeInWords = ({
  subject,
  was,
  value,
}: Pick<SettingChange, 'subject' | 'was' | 'value'>): string =>
  `${SETTING_TEXT[subject].title}: from ${settingInWords(subject, was)} to ${settingInWords(subject, value)}`;
