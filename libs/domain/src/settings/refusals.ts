import { isDate } from '../calendar/days';
import { NATIONS } from '../calendar/public-holidays';
import { CLOSING_DAYS, type WorkingCalendar } from '../calendar/working-days';
import { type CheckNoteRefusal, refusalsOfCheckNotes } from '../case/check-note';
import { refusalsToTighten, type TighteningRefusal } from '../case/tighten';
import { isName } from '../people/opening';
import { CADENCES } from '../supervision/cadence';
import { DISCLOSURE_THRESHOLDS } from '../themes/snapshot';
import { type RaisedThresholds, refusalsToThresholds } from '../themes/thresholds';
import type { NumberToCall, Rhythms, Setting } from './subjects';

/** Most numbers to call: more could not be taken in by somebody who is frightened. */
export const NUMBERS_TO_CALL = 8;
/** Longest label, number and name of a closing day. Unit: characters. */
export const LABEL_LENGTH = 80;
export const NUMBER_LENGTH = 40;

export type SettingRefusal =
  | CheckNoteRefusal
  | TighteningRefusal
  | 'organisation_name_unfit'
  | 'zone_unknown'
  | 'nation_unknown'
  | 'weekdays_missing'
  | 'closing_day_unfit'
  | 'closing_day_twice'
  | 'number_unfit'
  | 'number_missing'
  | 'rhythms_missing'
  | 'rhythm_not_offered'
  | 'threshold_lowered'
  | 'setting_missing'
  | 'setting_unchanged'
  | 'setting_version_unknown';

/** Whether clocks can be read in this zone, such as `Europe/London`. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

/** Why an organisation cannot set this. Source: issue 5, "settings". */
export function refusalsToSet(setting: Setting): readonly SettingRefusal[] {
  switch (setting.subject) {
    case 'name':
      return isName(setting.value) ? [] : ['organisation_name_unfit'];
    case 'zone':
      return isZone(setting.value) ? [] : ['zone_unknown'];
    case 'calendar':
      return refusalsOfCalendar(setting.value);
    case 'numbers':
      return refusalsOfNumbers(setting.value);
    case 'rhythms':
      return refusalsOfRhythms(setting.value);
    case 'wording':
      return refusalsOfCheckNotes(setting.value);
    case 'rules':
      return refusalsToTighten(setting.value);
    case 'thresholds':
      return refusalsOfThresholds(setting.value);
    case 'today':
      return [];
  }
}

function refusalsOfCalendar(calendar: WorkingCalendar): readonly SettingRefusal[] {
  const { nation, weekdays, closingDays } = calendar;
  const refusals: SettingRefusal[] = [];
  if (!NATIONS.includes(nation)) refusals.push('nation_unknown');
  const areDays = weekdays.every((day) => Number.isInteger(day) && day >= 0 && day <= 6);
  if (weekdays.length === 0 || !areDays || hasTwice(weekdays)) refusals.push('weekdays_missing');
  const areFit = closingDays.every(
    ({ date, label }) => isDate(date) && isLine(label, LABEL_LENGTH),
  );
  if (!areFit || closingDays.length > CLOSING_DAYS) refusals.push('closing_day_unfit');
  if (hasTwice(closingDays.map(({ date }) => date))) refusals.push('closing_day_twice');
  return refusals;
}

const NUMBER = /^[+\d][\d\s()+-]*$/;

function refusalsOfNumbers(numbers: readonly NumberToCall[]): readonly SettingRefusal[] {
  if (numbers.length === 0) return ['number_missing'];
  const areFit = numbers.every(
    ({ label, number }) =>
      isLine(label, LABEL_LENGTH) && number.length <= NUMBER_LENGTH && NUMBER.test(number),
  );
  return areFit && numbers.length <= NUMBERS_TO_CALL ? [] : ['number_unfit'];
}

function refusalsOfRhythms({ offered, usual }: Rhythms): readonly SettingRefusal[] {
  const areKnown = offered.every((cadence) => CADENCES.includes(cadence));
  if (offered.length === 0 || !areKnown || hasTwice(offered)) return ['rhythms_missing'];
  return offered.includes(usual) ? [] : ['rhythm_not_offered'];
}

/** Raised, or as it is everywhere: never lowered. */
const refusalsOfThresholds = (raised: RaisedThresholds): readonly SettingRefusal[] =>
  refusalsToThresholds({ ...DISCLOSURE_THRESHOLDS, ...raised }).length === 0
    ? []
    : ['threshold_lowered'];

const isLine = (text: string, most: number): boolean => isName(text) && text.length <= most;

const hasTwice = (values: readonly unknown[]): boolean => new Set(values).size < values.length;
