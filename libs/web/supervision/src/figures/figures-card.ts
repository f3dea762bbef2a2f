import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PairFigures } from '@alongside/contracts';
import { onAnyChange } from '@alongside/web-platform';
import { Card, DateText, Loading, ProblemNote } from '@alongside/web-ui';
import { carriedInWords, heightOf, metInWords, placedInWords } from './figures.text';

const STEP = 24;
const ROW = 10;

/** A year of the two, for the two: sentences first, then where both placed their questions. */
@Component({
  selector: 'al-figures-card',
  imports: [Card, DateText, Loading, ProblemNote],
  templateUrl: './figures-card.html',
  styleUrl: './figures-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FiguresCard {
  readonly lineId = input.required<string>();

  protected readonly figures = httpResource<PairFigures>(
    () => `/api/v1/supervision/lines/${this.lineId()}/figures`,
  );
  protected readonly words = computed(() => {
    if (!this.figures.hasValue()) return [];
    const figures = this.figures.value();
    return [metInWords(figures), placedInWords(figures), carriedInWords(figures)].filter(Boolean);
  });
  protected readonly placed = computed(() =>
    this.figures.hasValue() ? this.figures.value().placed : [],
  );
  /** One line for each of the two, from further away (below) to closer (above). */
  protected readonly lines = computed(() => {
    const placed = this.placed();
    const points = (of: 'supervisee' | 'supervisor'): string =>
      placed.map((each, at) => `${at * STEP},${(6 - heightOf(each[of])) * ROW}`).join(' ');
    return {
      width: Math.max(1, placed.length - 1) * STEP,
      height: 6 * ROW,
      supervisee: points('supervisee'),
      supervisor: points('supervisor'),
    };
  });

  constructor() {
    onAnyChange('session', () => this.figures.reload());
    onAnyChange('case', () => this.figures.reload());
  }
}
