import { DISCLOSURE_THRESHOLDS, type DisclosureThresholds, type ThemeUnit } from './snapshot';

/** The thresholds that an organisation may raise for itself. Unit: cases, people. */
export type RaisedThresholds = Pick<
  DisclosureThresholds,
  'cases' | 'practitioners' | 'persons' | 'activePractitioners'
>;

/** Highest that makes sense: beyond it nothing would ever be shown. */
export const MOST_THRESHOLD = 100;

/** Thresholds that protect more the lower they are, as parts of 0 to 1; the others protect more the higher they are. */
const PARTS: readonly (keyof DisclosureThresholds)[] = ['dominance', 'nearlyAll'];
const THRESHOLDS = Object.keys(DISCLOSURE_THRESHOLDS) as readonly (keyof DisclosureThresholds)[];

/**
 * The thresholds that an organisation may not set like this: weaker than the platform's own, or no sensible number.
 * Empty when all may be set. "Raising" a part means protecting more, that is a lower part.
 *
 * Source: docs/domain/DOMAIN.md section 8.2, "may raise these numbers, never lower them".
 */
export const refusalsToThresholds = (
  wanted: DisclosureThresholds,
): readonly (keyof DisclosureThresholds)[] =>
  THRESHOLDS.filter((name) => !isAtLeastAsStrict(name, wanted[name]));

function isAtLeastAsStrict(name: keyof DisclosureThresholds, wanted: number): boolean {
  return PARTS.includes(name)
    ? wanted > 0 && wanted <= DISCLOSURE_THRESHOLDS[name]
    : Number.isInteger(wanted) && wanted >= DISCLOSURE_THRESHOLDS[name] && wanted <= MOST_THRESHOLD;
}

/**
 * Whether a unit is large enough to appear by itself; else it appears only within the larger one. This depends on
 * how many work there and not on what they asked, so the page may give it as the reason why nothing is shown.
 *
 * Source: docs/domain/DOMAIN.md section 8.2.
 */
export const mayShowUnit = (
  unit: Pick<ThemeUnit, 'activePractitioners'>,
  thresholds: Pick<DisclosureThresholds, 'activePractitioners'>,
): boolean => unit.activePractitioners >= thresholds.activePractitioners;
