import { TypstDocumentPrinter } from '@alongside/api-platform';
import type { RecordView } from '@alongside/contracts';
import { inflateSync } from 'node:zlib';
import { printedRecord } from './printed-record';

const priya = { id: '01890000-0000-7000-8000-000000000001', name: 'Priya Nair' };
const amira = { id: '01890000-0000-7000-8000-000000000002', name: 'Amira Łódź' };

const record: RecordView = {
  id: '01890000-0000-7000-8000-000000000003',
  lineId: '01890000-0000-7000-8000-000000000004',
  sessionId: '01890000-0000-7000-8000-000000000005',
  version: 2,
  state: 'signed',
  readAs: 'supervisor',
  isCurrent: true,
  text: {
    heldOn: '2026-11-26',
    supervisor: priya,
    supervisee: amira,
    items: [
      {
        itemId: '01890000-0000-7000-8000-000000000006',
        title: 'Workload',
        kind: 'workload',
        note: 'Two late shifts.\n#pagebreak() *not* markup',
      },
    ],
    decisions: [
      {
        caseId: '01890000-0000-7000-8000-000000000007',
        title: 'A birthday hoodie',
        personLabel: 'Heron 14',
        outcome: 'not_this_way',
        decidedOn: '2026-11-26',
      },
    ],
    actions: [
      {
        actionId: '01890000-0000-7000-8000-000000000008',
        what: 'Find cover',
        owner: priya,
        dueOn: '2026-12-03',
      },
    ],
    nextOn: '2026-12-10',
  },
  draft: null,
  draftedBy: amira,
  sharedAt: '2026-11-26T12:00:00.000Z',
  readBackBy: '2026-12-03',
  settleBy: '2026-12-10',
  contentHash: 'ab'.repeat(32),
  signatures: [
    {
      part: 'supervisee',
      kind: 'with_difference',
      text: 'I would have gone.',
      by: amira,
      at: '2026-06-27T12:00:00.000Z',
    },
  ],
  addenda: [{ text: 'She rang.', by: priya, at: '2026-11-28T12:00:00.000Z' }],
  unsettledAt: null,
  nextManager: null,
  views: [],
};

/** The text that a reader takes from the pages, through the maps from glyphs to letters. */
function textOf(pdf: string): string {
  const streams = [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) =>
    inflated(Buffer.from(body ?? '', 'latin1')),
  );
  const letters = new Map<string, string>();
  for (const map of streams.filter((each) => each.includes('beginbfchar')))
    for (const [, glyph, code] of map.matchAll(/<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>/g))
      letters.set(`${glyph}`, Buffer.from(`${code}`, 'hex').swap16().toString('utf16le'));
  return [...letters.values()].join('');
}

function inflated(body: Buffer): string {
  try {
    return inflateSync(body).toString('latin1');
  } catch {
    return body.toString('latin1');
  }
}

describe('the printed record', () => {
  const printer = new TypstDocumentPrinter();
  const printed = printedRecord(record, 'Europe/London');
  const pdf = Buffer.from(printer.print(printed)).toString('latin1');

  it('is PDF/UA-1: tagged, with a title and a language', () => {
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/MarkInfo <<\s*\/Marked true/);
    expect(pdf).toContain('/Lang (en-GB)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('Supervision record, Thursday 26 November 2026');
  });

  it('has its headings, tables and table headings in its structure', () => {
    for (const tag of ['H1', 'H2', 'Table', 'THead', 'TH', 'TBody', 'TD', 'P'])
      expect(pdf).toMatch(new RegExp(`/S /${tag}\\b`));
  });

  it('says everything in reading order', () => {
    expect(printed.sections.map(({ heading }) => heading)).toEqual([
      'Workload',
      'Decisions',
      'Actions',
      'Signatures',
      'Addenda',
      'Seal of the text',
    ]);
    expect(printed.sections[1]?.table?.rows).toEqual([
      ['A birthday hoodie', 'Heron 14', 'Not this way', 'Thursday 26 November 2026'],
    ]);
    expect(printed.sections[3]?.facts?.[0]).toEqual({
      label: 'Amira Łódź',
      value: 'signed with a difference of view, 27 June 2026 at 13:00\nI would have gone.',
    });
  });

  it('maps what is shown to letters, also those of other alphabets', () => {
    const letters = textOf(pdf);
    for (const letter of 'ŁódźHeron14#*') expect(letters).toContain(letter);
  });

  it('prints what no font can show as well, still tagged', () => {
    const words = Buffer.from(
      printer.print({ ...printed, facts: [{ label: 'Note', value: '日本語 \u{1F9A9}' }] }),
    ).toString('latin1');
    expect(words).toContain('/StructTreeRoot');
    expect(words).toContain('/Lang (en-GB)');
  });

  it('reads nothing that somebody wrote as markup', () => {
    const { sections } = printed;
    const hostile = [{ heading: '#panic()', paragraphs: ['#sys.inputs $x$ [a] @b <c> // d'] }];
    expect(
      printer.print({ ...printed, sections: [...sections, ...hostile] }).length,
    ).toBeGreaterThan(0);
  });
});
