import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { FigureTable } from './unit-figures';

/** One table of figures with a bar in each row: the picture and the figures are the same thing. */
@Component({
  selector: 'al-theme-table',
  templateUrl: './theme-table.html',
  styleUrl: './theme-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeTable {
  readonly table = input.required<FigureTable>();
  /** What the figures count: "questions". */
  readonly many = input.required<string>();
  /** "July to September 2026" */
  readonly period = input.required<string>();
}
