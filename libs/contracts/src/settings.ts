import type {
  CheckNotes,
  FirstStepState,
  NumberToCall,
  RaisedThresholds,
  Rhythms,
  SettingSubject,
  SettingValues,
  TightenedRules,
  WorkingCalendar,
} from '@alongside/domain';
import type { MemberView } from './session';

/** Answer of `GET /organisation/settings`. */
export interface OrganisationSettings {
  readonly values: Omit<SettingValues, 'today'>;
  /** How often each was changed; the version that a change of it starts from. */
  readonly versions: Readonly<Record<SettingSubject, number>>;
}

/** Body of `PUT /organisation/settings/:subject`: the value of that subject, under its name. */
export interface ChangeSetting {
  /** @maxLength 200 @minLength 1 */
  readonly name?: string;
  /** @maxLength 64 @minLength 1 */
  readonly zone?: string;
  readonly calendar?: WorkingCalendar;
  readonly numbers?: readonly NumberToCall[];
  readonly rhythms?: Rhythms;
  readonly wording?: CheckNotes;
  readonly rules?: TightenedRules;
  readonly thresholds?: RaisedThresholds;
}

/** Body of `POST /organisation/settings/:subject/setting-back`. */
export interface SetSettingBack {
  /** 0 is what it was before the first change. @minimum 0 */
  readonly version: number;
}

/** One change of a setting: from what to what, under the name of its subject. */
export interface SettingChange {
  /** @format uuid */
  readonly id: string;
  readonly subject: SettingSubject;
  readonly version: number;
  readonly was: Partial<SettingValues>;
  readonly value: Partial<SettingValues>;
  /** Which version it was set back to, when it was. */
  readonly setBackTo: number | null;
  readonly by: MemberView;
  readonly at: string;
}

/** Answer of `GET /organisation/settings/:subject/versions`, latest first. */
export interface SettingChangesPage {
  readonly items: readonly SettingChange[];
  readonly next: string | null;
}

/** Answer of `GET /organisation/first-steps`. */
export interface FirstStepsView {
  readonly steps: readonly FirstStepState[];
  /** Whether nothing is left that an administrator has to do. */
  readonly areDone: boolean;
  /** Whether the administrators have put the list away from their home. */
  readonly arePutAway: boolean;
}

/** Body of `PUT /organisation/first-steps`. */
export interface PutFirstStepsAway {
  readonly arePutAway: boolean;
}
