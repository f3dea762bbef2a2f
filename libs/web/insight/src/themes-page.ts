import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ThemesOverview, ThemeUnitChoice } from '@alongside/contracts';
import { BASE_TEXT, periodInWords } from '@alongside/contracts/words';
import { SaveCopy } from '@alongside/web-platform';
import {
  capitalised,
  type Choice,
  EmptyState,
  Loading,
  Note,
  ProblemNote,
  SelectField,
} from '@alongside/web-ui';
import { InsightClient } from './insight.client';
import { READING_AID, TOO_SMALL, WHY_NOT } from './insight.text';
import { ThemeTable } from './theme-table';
import { type Span, spansOf } from './spans';
import { groupsOf, inASentence } from './unit-figures';

const nameOf = ({ kind, name }: ThemeUnitChoice): string =>
  kind === 'team' ? `Team: ${name}` : kind === 'service' ? `Service: ${name}` : name;

/** What keeps being asked, in one unit and one closed period: patterns, never people. */
@Component({
  selector: 'al-themes-page',
  imports: [EmptyState, Loading, Note, ProblemNote, RouterLink, SaveCopy, SelectField, ThemeTable],
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
  /** Whole reporting years, then quarters, the latest first. */
  private readonly spans = computed<readonly Span[]>(() => spansOf(this.known()?.quarters ?? []));
  protected readonly chosen = computed<Span | null>(() => {
    const asked = `${this.quarter() ?? ''}/${this.period() ?? ''}`;
    return this.spans().find(({ value }) => value === asked) ?? this.spans()[0] ?? null;
  });
  protected readonly at = computed(() => {
    const [span, unitId] = [this.chosen(), this.unitId()];
    return span === null || unitId === null ? undefined : { quarter: span.quarter, unitId };
  });
  protected readonly figures = this.client.unit(this.at);

  protected readonly units = computed<readonly Choice[]>(() =>
    (this.known()?.units ?? []).map((unit) => ({
      value: unit.id,
      label: `${nameOf(unit)}${unit.mayShow ? '' : `, ${TOO_SMALL[unit.kind]}`}`,
    })),
  );
  protected readonly whens = computed<readonly Choice[]>(() =>
    this.spans().map(({ value, quarter, period }) => ({
      value,
      label: capitalised(periodInWords(quarter, period)),
    })),
  );
  protected readonly periodWords = computed(() => {
    const span = this.chosen();
    return span === null ? '' : periodInWords(span.quarter, span.period);
  });
  protected readonly groups = computed(() => {
    if (!this.figures.hasValue()) return [];
    const { figures, before } = this.figures.value();
    return groupsOf(figures, before, this.chosen()?.period ?? 'quarter');
  });
  protected readonly sentence = computed(() =>
    this.figures.hasValue()
      ? inASentence(this.figures.value().figures, this.chosen()?.period ?? 'quarter')
      : '',
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
    readonly unit?: string | null;
    readonly when?: string | null;
  }): void {
    const [quarter, period] = (changes.when ?? this.chosen()?.value ?? '').split('/');
    void this.router.navigate([], {
      queryParams: { unit: changes.unit ?? this.unitId(), quarter, period },
    });
  }

  private known(): ThemesOverview | undefined {
    return this.overview.hasValue() ? this.overview.value() : undefined;
  }
}
