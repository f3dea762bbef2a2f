import type { OpeningProblem } from '@alongside/domain';

/** What the operator reads, each with the option that it is about. */
export const OPENING_TEXT: Readonly<Record<OpeningProblem, string>> = {
  organisation_name_unfit:
    '--name needs the name of the organisation: one line, at most 200 characters.',
  organisation_name_taken:
    'There is an organisation with this name already. See: organisation list',
  administrator_name_unfit:
    '--administrator-name needs the name of the first administrator, on one line.',
  administrator_email_unfit: '--administrator-email is no e-mail address.',
  administrator_signs_in_already:
    'Somebody signs in with this e-mail address already. One address belongs to one organisation.',
  zone_unknown: '--zone is no time zone. It looks like Europe/London',
};

/** What one side knows and the other does not would fail later, at the first date. */
export function isZoneOfNode(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
