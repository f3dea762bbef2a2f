import { type Quarter, type ThemePeriod, windowOf, yearEndOf } from '@alongside/domain';

/** A closed period that can be looked at: a quarter, or the reporting year that ends with it. */
export interface Span {
  /** For the address: "2026-Q1/four_quarters". */
  readonly value: string;
  readonly quarter: Quarter;
  readonly period: ThemePeriod;
}

/** Whole reporting years first, since they show most, then every quarter; the latest first. */
export function spansOf(quarters: readonly Quarter[]): readonly Span[] {
  const years = quarters.filter(
    (quarter) =>
      yearEndOf(quarter) === quarter && windowOf(quarter).every((each) => quarters.includes(each)),
  );
  const span = (quarter: Quarter, period: ThemePeriod): Span => ({
    value: `${quarter}/${period}`,
    quarter,
    period,
  });
  return [
    ...years.map((quarter) => span(quarter, 'four_quarters')),
    ...quarters.map((quarter) => span(quarter, 'quarter')),
  ];
}
