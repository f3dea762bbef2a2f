import { DocumentPrinter, type PrintedSection } from '@alongside/api-platform';
import type { UnitThemes } from '@alongside/contracts';
import {
  BASE_TEXT,
  NOT_SHOWN_IN_COPIES,
  periodInWords,
  THEME_TEXT,
} from '@alongside/contracts/words';
import { exportFigures, type ThemeFigure, type ThemePeriod, yearEndOf } from '@alongside/domain';
import { Injectable } from '@nestjs/common';

const READING_AID =
  'More questions usually means more trust. A quiet team is a reason to ask, not a result to praise.';
const TOO_SMALL =
  'Too few practitioners work here: what they ask is part of the figures of their service.';

/** What is said of one place: where it stands, in words, and its figure. */
interface Said {
  readonly period: string;
  readonly table: string;
  readonly row: string;
  readonly figure: string;
}

/** Copies to keep: the same rounded figures as on the page, from 10 on. */
@Injectable()
export class ThemeCopies {
  constructor(private readonly printer: DocumentPrinter) {}

  /** UTF-8 with a byte order mark, so that spreadsheets read it as what it is. */
  csv(themes: UnitThemes): Uint8Array {
    const { unit } = themes;
    const rows = [
      ['Unit', 'Period', 'Table', 'Row', 'About'],
      ...saidOf(themes).map(({ period, table, row, figure }) => [
        unit.name,
        period,
        table,
        row,
        figure,
      ]),
    ];
    return Buffer.from(`\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`);
  }

  /** A tagged PDF, made from the data. */
  pdf(themes: UnitThemes): Uint8Array {
    const { unit, quarter, mayShow } = themes;
    const title = `What keeps being asked: ${unit.name}, ${periodInWords(quarter, 'quarter')}`;
    return this.printer.print({
      title,
      foot: title,
      facts: [
        { label: 'To read it', value: READING_AID },
        {
          label: 'Figures',
          value: `Rounded to the nearest 5; “${NOT_SHOWN_IN_COPIES}” stands for everything that is not shown.`,
        },
      ],
      sections: mayShow
        ? sectionsOf(saidOf(themes))
        : [{ heading: 'Not shown', paragraphs: [TOO_SMALL] }],
    });
  }
}

/** Every place, in the order of the page. */
function saidOf({ figures, quarter }: UnitThemes): readonly Said[] {
  const exported = exportFigures(figures);
  const periods: readonly ThemePeriod[] =
    yearEndOf(quarter) === quarter ? ['quarter', 'four_quarters'] : ['quarter'];
  return periods.flatMap((period) =>
    exported
      .filter((figure) => figure.period === period)
      .map((figure) => ({ period: periodInWords(quarter, period), ...wordsOf(figure) })),
  );
}

function wordsOf({ base, table, category, shown }: ThemeFigure): Omit<Said, 'period'> {
  const figure = shown === null ? NOT_SHOWN_IN_COPIES : String(shown);
  const text = table === null ? undefined : THEME_TEXT[base][table];
  if (text === undefined || category === null)
    return { table: BASE_TEXT[base].total, row: 'All', figure };
  return { table: text.heading, row: text.rows[category] ?? category, figure };
}

function sectionsOf(said: readonly Said[]): readonly PrintedSection[] {
  const tables = Map.groupBy(said, ({ period, table }) => `${table}, ${period}`);
  return [...tables].map(([heading, rows]) => ({
    heading,
    table: { columns: ['', 'About'], rows: rows.map(({ row, figure }) => [row, figure]) },
  }));
}

/** Quoted always; what a spreadsheet would take for a formula is text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
