import { cellsAddress, lastColumn, lastRow, type Rectangle } from './address';
import { blockSize, settledInputs } from './addInputs';
import { noteLines } from './noteLines';
import type { Output, OutputInputs } from './types';
import { WorkbookError } from './workbookError';

/**
 * Where the parts of an output go: title and answer on top, the table below; to its right, one below the other and where nothing that
 * the table may yet get comes upon them, the settings of a formula, the chart and the note. Right of a wide table a chart would be out of
 * sight: it stands above.
 */
export interface Layout {
  /** Texts of the first column above the table; the last one is empty. */
  above: string[];
  /** Title, answer and table. */
  body: Rectangle;
  /** Headings and rows. */
  table: Rectangle;
  /** Cells that hold the settings of the formula. */
  inputs: Rectangle | null;
  chart: Rectangle | null;
  /** The second chart of a report. */
  second?: Rectangle | null;
  note: Rectangle;
  /** The lines of the note. */
  lines: string[];
}

export const chartRows = 18;
const chartColumns = 9;
/** Columns and rows left free between the parts. */
export const gap = 1;

/** Rows of title, answer and an empty line. */
const rowsAbove = 3;

/** A table of more columns leaves no room beside it on a usual screen; one of more rows wants its headings frozen on top instead. */
const mostColumns = 12;
const mostRows = 40;
/** Above a table it is as wide as so many of the table's columns. */
const columnsOfWide = 6;

/**
 * Lays an output out with its top left cell at a row and column (0-based). `hasInputs`: there are cells to be had for the
 * settings of its formula.
 */
export function layOut(output: Output, row: number, column: number, hasInputs = true): Layout {
  const { headings, rows } = output.table;
  // A table has at least one row, if an empty one.
  const height = 1 + Math.max(1, rows.length);
  const hasChart = output.chart !== null && rows.length > 0;
  const isChartAbove =
    hasChart && output.formula === undefined && headings.length > mostColumns && rows.length <= mostRows;
  const lead = rowsAbove + (isChartAbove ? chartRows + gap : 0);
  const table = { row: row + lead, column, rows: height, columns: headings.length };
  const body = { row, column, rows: lead + height, columns: headings.length };
  const inputs = hasInputs && output.inputs ? inputsBeside(table, output.inputs) : null;
  const { title, answer, note: sentences } = settledInputs(output, inputs);
  const above = Array.from({ length: lead }, (_, i) => [title, answer][i] ?? '');
  // Beside the settings it would be out of sight.
  const right = inputs ? below(inputs) : rightOf(table);
  const chart = isChartAbove
    ? { row: row + rowsAbove, column, rows: chartRows, columns: columnsOfWide }
    : { ...right, rows: chartRows, columns: chartColumns };
  const lines = noteLines(sentences);
  // The table of a formula may grow sideways by itself, and must not come upon the note.
  const mayMeet = output.formula !== undefined && !inputs;
  const place = mayMeet ? rightOf(chart) : hasChart && !isChartAbove ? below(chart) : right;
  const note = { ...place, rows: lines.length, columns: 1 };
  const all = extent([body, note, ...(hasChart ? [chart] : []), ...(inputs ? [inputs] : [])]);
  if (!isOnSheet(all)) throw sheetFull(all);
  return { above, body, table, inputs, chart: hasChart ? chart : null, note, lines };
}

/** Right of all the columns that the table may get. */
function inputsBeside(table: Rectangle, inputs: OutputInputs): Rectangle {
  const { row, column } = rightOf(table);
  return { row, column: column + inputs.room, ...blockSize(inputs) };
}

/** The rectangles whose cells hold something: all but the chart. */
export const filledParts = ({ body, note, inputs }: Layout): Rectangle[] =>
  [body, note, ...(inputs ? [inputs] : [])].filter(({ rows }) => rows > 0);

const rightOf = ({ row, column, columns }: Rectangle) => ({ row, column: column + columns + gap });

const below = ({ row, column, rows }: Rectangle) => ({ row: row + rows + gap, column });

/** The rectangle around others, the first of them in its top left corner. */
function extent(parts: readonly [Rectangle, ...Rectangle[]]): Rectangle {
  const [{ row, column }] = parts;
  return {
    row,
    column,
    rows: Math.max(...parts.map((part) => part.row + part.rows)) - row,
    columns: Math.max(...parts.map((part) => part.column + part.columns)) - column,
  };
}

export const isOnSheet = ({ row, column, rows, columns }: Rectangle): boolean =>
  row + rows <= lastRow && column + columns <= lastColumn;

export function sheetFull(place: Rectangle): WorkbookError {
  const { rows, columns } = place;
  const cell = cellsAddress({ ...place, rows: 1, columns: 1 });
  return new WorkbookError('sheet full', { code: 'noRoom', values: { rows, columns, cell } });
}
