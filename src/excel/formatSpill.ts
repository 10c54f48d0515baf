import { errorCodeOf, isComputing } from '../cells';
import { cellsAddress, type Rectangle } from './address';
import { contentOf } from './content';
import { inWorkbook } from './inWorkbook';
import { locate } from './locate';
import { placeOf } from './rectangleOf';
import { spilledFrom } from './spill';

/** The number format that stands for dates: with a time of day where one of them has one. */
export const dateFormat = 'yyyy-mm-dd';

/** The number format under a heading, if there is one; `null` for the heading: in all cells of an answer that has none. */
export type FormatOf = (heading: string | null) => string | null;

/** Milliseconds until the formula is looked at again: nothing tells when a function of an add-in has answered. */
const waits = [0, 200, 400, 800, 1500, 3000, 6000, 12_000, 24_000, 48_000];

/** Cells of one column that got a format here. */
interface Given {
  cells: Rectangle;
  format: string;
}

/** By the cell of their formula. */
const given = new Map<string, Given[]>();

/**
 * Gives figures of a formula that was just entered their number formats, as soon as it has answered. Only cells without a format get
 * one. What an earlier formula in the same cell was given is taken away, but not what somebody has chosen since.
 */
export async function formatSpill(address: string, formatOf: FormatOf): Promise<void> {
  const entered = await inWorkbook(async (context) => {
    await takeBack(context, address);
    return formulaIn(context, address);
  });
  for (const wait of waits) {
    await new Promise((done) => setTimeout(done, wait));
    const isDone = await inWorkbook((context) => attempt(context, address, entered, formatOf));
    if (isDone) return;
  }
}

async function formulaIn(context: Excel.RequestContext, address: string): Promise<string> {
  const cell = await locate(context, address);
  cell.load('formulas');
  await context.sync();
  return String(cell.formulas[0][0]);
}

/** Answers whether there is no more to wait for: it is done, or somebody has put something else there. */
async function attempt(
  context: Excel.RequestContext,
  address: string,
  entered: string,
  formatOf: FormatOf,
): Promise<boolean> {
  const cell = await locate(context, address);
  cell.load('formulas,values');
  const { sheet, rectangle } = await placeOf(context, cell);
  if (String(cell.formulas[0][0]) !== entered) return true;
  const [[shown]] = cell.values as unknown[][];
  if (errorCodeOf(shown) !== null) return !isComputing(shown);
  const area = await spilledFrom(context, cell, rectangle);
  // Before the answer comes, the cell may as well be empty.
  const isAnswered = formatOf(null) === null ? area.rows > 1 : shown !== '';
  if (!isAnswered) return false;
  given.set(address, await give(context, sheet, area, formatOf));
  return true;
}

async function give(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Rectangle,
  formatOf: FormatOf,
): Promise<Given[]> {
  const all = formatOf(null);
  const head = sheet.getRangeByIndexes(area.row, area.column, 1, area.columns);
  head.load('values');
  await context.sync();
  const below = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const columns =
    all === null
      ? head.values[0].map((heading, i) => ({ cells: columnOf(below, i), format: formatOf(String(heading)) }))
      : Array.from({ length: area.columns }, (_, i) => ({ cells: columnOf(area, i), format: all }));
  const done: Given[] = [];
  for (const { cells, format: wanted } of columns) {
    if (wanted === null || cells.rows === 0) continue;
    const { runs, hasTimes } = await runsOf(context, sheet, cells, 'General');
    const format = wanted === dateFormat && hasTimes ? `${dateFormat} hh:mm` : wanted;
    for (const run of runs) {
      setFormat(sheet, run, format);
      done.push({ cells: run, format });
    }
  }
  await context.sync();
  return done;
}

/** Takes away what was given to the figures of the formula that stood there before. */
async function takeBack(context: Excel.RequestContext, address: string): Promise<void> {
  const earlier = given.get(address);
  if (!earlier) return;
  given.delete(address);
  const cell = await locate(context, address);
  const { sheet } = await placeOf(context, cell);
  for (const { cells, format } of earlier)
    for (const run of (await runsOf(context, sheet, cells, format)).runs) setFormat(sheet, run, 'General');
  await context.sync();
}

/** The cells of a column that have a format, as stretches, and whether a number among them has a part of a day. */
async function runsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: Rectangle,
  format: string,
): Promise<{ runs: Rectangle[]; hasTimes: boolean }> {
  const runs: Rectangle[] = [];
  let hasTimes = false;
  for (const { row, values, formats } of await contentOf(context, sheet, column, { formatted: true })) {
    formats.forEach(([present], i) => {
      if (present !== format) return;
      const [value] = values[i];
      hasTimes ||= typeof value === 'number' && !Number.isInteger(value);
      const last = runs.at(-1);
      if (last && last.row + last.rows === row + i) last.rows++;
      else runs.push({ ...column, row: row + i, rows: 1 });
    });
  }
  return { runs, hasTimes };
}

const columnOf = (area: Rectangle, i: number): Rectangle => ({
  ...area,
  column: area.column + i,
  columns: 1,
});

function setFormat(sheet: Excel.Worksheet, cells: Rectangle, format: string): void {
  sheet.getRange(cellsAddress(cells)).numberFormat = format as unknown as string[][];
}
