import type { WorkingCalendar } from '../calendar/working-days';
import type { CheckNotes } from '../case/check-note';
import type { TightenedRules } from '../case/safety-check';
import type { Cadence } from '../supervision/cadence';
import type { TodayIntervals } from '../supervision/today';
import type { RaisedThresholds } from '../themes/thresholds';

/** What an organisation sets for itself. Each is changed, kept in versions and set back by itself. */
export const SETTING_SUBJECTS = [
  'name',
  'zone',
  'calendar',
  'numbers',
  'rhythms',
  'wording',
  'rules',
  'today',
  'thresholds',
] as const;
export type SettingSubject = (typeof SETTING_SUBJECTS)[number];

/** A number to call, such as the emergency duty team. */
export interface NumberToCall {
  readonly label: string;
  readonly number: string;
}

/** How often supervision may be laid out to happen, and how often unless the two agree otherwise. */
export interface Rhythms {
  readonly offered: readonly Cadence[];
  readonly usual: Cadence;
}

/** What each subject is set to. `today` is set where duty is set; its versions are kept with the others. */
export interface SettingValues {
  readonly name: string;
  /** An IANA name. */
  readonly zone: string;
  readonly calendar: WorkingCalendar;
  readonly numbers: readonly NumberToCall[];
  readonly rhythms: Rhythms;
  /** A sentence of the organisation's own beside a check. */
  readonly wording: CheckNotes;
  readonly rules: TightenedRules;
  readonly today: TodayIntervals;
  /** From how many on team themes show something. */
  readonly thresholds: RaisedThresholds;
}

/** A subject with what it is set to. */
export type Setting = {
  readonly [S in SettingSubject]: { readonly subject: S; readonly value: SettingValues[S] };
}[SettingSubject];
