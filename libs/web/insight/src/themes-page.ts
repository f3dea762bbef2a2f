import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { BASE_TEXT, periodInWords, type ThemesOverview } from '@alongside/contracts';
import type { Quarter, ThemePeriod } from '@alongside/domain';
import {
  type Choice,
  EmptyState,
  Loading,
  Note,
  ProblemNote,
  SelectField,
} from '@alongside/web-ui';
import { InsightClient } from './insight.client';
import { READING_AID, WHY_NOT } from './insight.text';
import { ThemeTable } from './theme-table';
import { groupsOf, inASentence } from './unit-figures';

/** What keeps being asked, in one unit and one closed period: patterns, never people. */
@Component({
  selector: 'al-themes-page',
  imports: [EmptyState, Loading, Note, ProblemNote, RouterLink, SelectField, ThemeTable],
  templateUrl: './themes-page.html',
  styleUrl: './themes-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemesPage {
  private readonly client = inject(InsightClient);
  private readonly router = inject(Router);

  /** From the address, so that a view can be kept and gone back to. */
  readonly unit = input<string>();
  readonly quarter = input<string>();
  readonly period = input<string>();

  protected readonly overview = this.client.overview();
  protected readonly unitId = computed(() => {
    const units = this.known()?.units ?? [];
    return (units.find(({ id }) => id === this.unit()) ?? units[0])?.id ?? null;
  });
  protected readonly chosenQuarter = computed<Quarter | null>(() => {
    const quarters = this.known()?.quarters ?? [];
    return quarters.find((each) => each === this.quarter()) ?? quarters[0] ?? null;
  });
  protected readonly chosenPeriod = computed<ThemePeriod>(() =>
    this.period() === 'quarter' ? 'quarter' : 'four_quarters',
  );
  protected readonly at = computed(() => {
    const [quarter, unitId] = [this.chosenQuarter(), this.unitId()];
    return quarter === null || unitId === null ? undefined : { quarter, unitId };
  });
  protected readonly figures = this.client.unit(this.at);

  protected readonly units = computed<readonly Choice[]>(() =>
    (this.known()?.units ?? []).map(({ id, name, kind }) => ({
      value: id,
      label: kind === 'team' ? `Team: ${name}` : kind === 'service' ? `Service: ${name}` : name,
    })),
  );
  protected readonly quarters = computed<readonly Choice[]>(() =>
    (this.known()?.quarters ?? []).map((each) => ({
      value: each,
      label: periodInWords(each, 'quarter'),
    })),
  );
  protected readonly periods = computed<readonly Choice<ThemePeriod>[]>(() => [
    { value: 'quarter', label: 'This quarter' },
    { value: 'four_quarters', label: 'The four quarters that end with it' },
  ]);
  protected readonly periodWords = computed(() => {
    const quarter = this.chosenQuarter();
    return quarter === null ? '' : periodInWords(quarter, this.chosenPeriod());
  });
  protected readonly groups = computed(() => {
    if (!this.figures.hasValue()) return [];
    const { figures, before } = this.figures.value();
    return groupsOf(figures, before, this.chosenPeriod());
  });
  protected readonly sentence = computed(() =>
    this.figures.hasValue() ? inASentence(this.figures.value().figures, this.chosenPeriod()) : '',
  );
  protected readonly copies = computed(() => {
    const at = this.at();
    return at === undefined
      ? null
      : { csv: this.client.copyOf(at, 'csv'), pdf: this.client.copyOf(at, 'pdf') };
  });
  protected readonly aid = READING_AID;
  protected readonly whyNot = WHY_NOT;
  protected readonly many = BASE_TEXT;

  protected choose(changes: {
    unit?: string | null;
    quarter?: string | null;
    period?: string | null;
  }) {
    void this.router.navigate([], {
      queryParams: {
        unit: this.unitId(),
        quarter: this.chosenQuarter(),
        period: this.chosenPeriod(),
        ...changes,
      },
    });
  }

  private known(): ThemesOverview | undefined {
    return this.overview.hasValue() ? this.overview.value() : undefined;
  }
}
