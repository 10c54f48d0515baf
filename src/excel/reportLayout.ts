import type { Rectangle } from './address';
import { chartRows, gap, isOnSheet, type Layout, sheetFull } from './layout';
import { noteLines } from './noteLines';
import type { Output, OutputReport } from './types';

/** An output that is laid out as a page. */
export type ReportOutput = Output & { report: OutputReport };

export const isReport = (output: Output): output is ReportOutput => output.report !== undefined;

/** Room for title, date, answer and a few sentences more, so that a refresh may say more than the first time. */
const leastLines = 9;
/** A chart alone is no wider. */
const mostChartColumns = 9;

/** What is said above the charts, line by line. */
export const reportLines = ({ title, answer, report: { made, details } }: ReportOutput): string[] => [
  title,
  made,
  '',
  ...noteLines([answer, ...details]),
];

/**
 * Lays an output out as a page with its top left cell at a row and column (0-based): sentences, the charts side by side, the table,
 * and below it the note, which makes way for rows to come.
 */
export function layOutReport(output: ReportOutput, row: number, column: number): Layout {
  const { headings, rows } = output.table;
  const sentences = reportLines(output);
  const lines = Math.max(leastLines, sentences.length);
  const charts =
    rows.length > 0 ? [output.chart, output.report.second].filter((chart) => chart !== null) : [];
  // A line stays free below the sentences and below the charts.
  const above = lines + gap + (charts.length > 0 ? chartRows + gap : 0);
  // A table has at least one row, if an empty one.
  const table = {
    row: row + above,
    column,
    rows: 1 + Math.max(1, rows.length),
    columns: headings.length,
  };
  const half = Math.ceil(table.columns / 2);
  const place = (left: number, columns: number): Rectangle => ({
    row: row + lines + gap,
    column: column + left,
    rows: chartRows,
    columns,
  });
  const isTwofold = charts.length > 1;
  const note = noteLines(output.note);
  const layout: Layout = {
    above: Array.from({ length: above }, (_, i) => sentences[i] ?? ''),
    body: { row, column, rows: above + table.rows, columns: table.columns },
    table,
    inputs: null,
    chart: charts.length > 0 ? place(0, isTwofold ? half : Math.min(table.columns, mostChartColumns)) : null,
    second: isTwofold ? place(half, table.columns - half) : null,
    note: { row: table.row + table.rows + gap, column, rows: note.length, columns: 1 },
    lines: note,
  };
  const end = layout.note.row + note.length;
  if (!isOnSheet({ ...layout.body, rows: end - row })) throw sheetFull(layout.body);
  return layout;
}

/** How many lines above the table are there for sentences. */
export const linesOf = ({ above, chart }: Pick<Layout, 'above' | 'chart'>): number =>
  above.length - gap - (chart ? chartRows + gap : 0);
