import { isEmailAddress } from './email-address';

/** Longest name of a person or a unit. Unit: characters. */
export const NAME_LENGTH = 200;

const CONTROLS = /\p{Cc}/u;

/** Whether something can be read in it, on one line. */
export const isName = (text: string): boolean =>
  text.trim() !== '' && text.trim().length <= NAME_LENGTH && !CONTROLS.test(text);

export type OpeningProblem =
  | 'organisation_name_unfit'
  | 'organisation_name_taken'
  | 'administrator_name_unfit'
  | 'administrator_email_unfit'
  | 'administrator_signs_in_already'
  | 'zone_unknown';

/** An organisation that an operator means to open, and what is known of its surroundings. */
export interface PlannedOrganisation {
  readonly name: string;
  readonly administratorName: string;
  readonly administratorEmail: string;
  /** Whether this machine knows the time zone that was named. */
  readonly isZoneKnown: boolean;
  /** Whether another organisation is called the same. */
  readonly isNameTaken: boolean;
  /** Whether somebody signs in with this address: one address belongs to one organisation. */
  readonly signsInAlready: boolean;
}

/** Everything that stands in the way of opening it, at once. Source: issue 5, "Opening an organisation". */
export function problemsToOpen(planned: PlannedOrganisation): readonly OpeningProblem[] {
  const problems: OpeningProblem[] = [];
  if (!isName(planned.name)) problems.push('organisation_name_unfit');
  if (planned.isNameTaken) problems.push('organisation_name_taken');
  if (!isName(planned.administratorName)) problems.push('administrator_name_unfit');
  if (!isEmailAddress(planned.administratorEmail)) problems.push('administrator_email_unfit');
  if (planned.signsInAlready) problems.push('administrator_signs_in_already');
  if (!planned.isZoneKnown) problems.push('zone_unknown');
  return problems;
}
