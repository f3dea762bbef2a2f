const number = (value, digits = 0) =>
  Number.isFinite(value) ? value.toLocaleString('en-GB', { maximumFractionDigits: digits }) : '–';

const COLUMNS = [
  ['operation', ({ name }) => name],
  ['requests/s', ({ api }) => number(api.requestsPerSecond)],
  ['p50 ms', ({ api }) => number(api.p50, 1)],
  ['p99 ms', ({ api }) => number(api.p99, 1)],
  ['round trips', ({ api }) => number(api.queriesPerRequest, 1)],
  ['bare requests/s', ({ bare }) => number(bare.requestsPerSecond)],
  ['bare p50 ms', ({ bare }) => number(bare.p50, 1)],
  ['ratio', ({ ratio }) => number(ratio, 2)],
];

/** The results of one size as a table in Markdown. */
export function table(results) {
  const rows = [
    COLUMNS.map(([title]) => title),
    ...results.map((r) => COLUMNS.map(([, show]) => show(r))),
  ];
  const widths = COLUMNS.map((_, place) => Math.max(...rows.map((row) => row[place].length)));
  const line = (cells) =>
    `| ${cells.map((cell, place) => cell.padEnd(widths[place])).join(' | ')} |`;
  const [titles, ...body] = rows.map(line);
  return [titles, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}
