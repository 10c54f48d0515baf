import { cellsAddress, fixedAddress, type Rectangle } from './address';
import { ask } from './askInput';
import { literal } from './cellText';
import { inWorkbook } from './inWorkbook';
import type { Output, OutputInput, OutputInputs } from './types';

/** The cells for the settings of a formula: a title, and below it a row for each with its label in front. */
export const blockSize = ({ rows }: OutputInputs): Pick<Rectangle, 'rows' | 'columns'> => ({
  rows: 1 + rows.length,
  columns: 1 + Math.max(...rows.map(({ values }) => values.length)),
});

/** An output that says where its settings stand; `null`: in the formula itself. */
export function settledInputs(output: Output, block: Rectangle | null): Output {
  const { inputs, note } = output;
  if (!inputs) return output;
  if (!block) return { ...output, note: [inputs.noRoom, ...note] };
  return { ...output, answer: inputs.answer, note: [inputs.note(cellsAddress(block)), ...note] };
}

/** The formula that takes its settings from a new block. */
export const formulaOver = (inputs: OutputInputs, block: Rectangle): string =>
  inputs.formula(argumentCells(inputs, block, (row) => block.row + 1 + row));

/** The cells of each argument, of which the rows stand where `rowOf` says. `sheet`: in front of them. */
export function argumentCells(
  { rows }: OutputInputs,
  block: Rectangle,
  rowOf: (row: number) => number | null,
  sheet = '',
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const argument of new Set(rows.map((row) => row.argument))) {
    const own = rows.flatMap((row, i) => (row.argument === argument ? (rowOf(i) ?? []) : []));
    if (own.length === 0) continue;
    const { isNamed } = rows.find((row) => row.argument === argument) as OutputInput;
    const row = Math.min(...own);
    const cells = { ...block, row, rows: Math.max(...own) - row + 1 };
    found[argument] =
      sheet + fixedAddress(isNamed ? cells : { ...cells, column: block.column + 1, columns: 1 });
  }
  return found;
}

/** Writes the cells. They bear a defined name, by which they are found wherever they are moved. */
export function addInputs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  inputs: OutputInputs,
  block: Rectangle,
  name: string,
): void {
  const { row, column, rows, columns } = block;
  const title = sheet.getRangeByIndexes(row, column, 1, 1);
  title.values = [[literal(inputs.title)]];
  title.format.font.bold = true;
  inputs.rows.forEach(({ label, values, format }, i) => {
    const cells = sheet.getRangeByIndexes(row + 1 + i, column, 1, columns);
    sheet.getRangeByIndexes(row + 1 + i, column + 1, 1, columns - 1).numberFormat =
      format as unknown as string[][];
    cells.values = [Array.from({ length: columns }, (_, c) => literal([label, ...values][c] ?? null))];
  });
  for (const [place, width] of [110, 90].entries())
    sheet.getRangeByIndexes(row, column + place, 1, 1).format.columnWidth = width;
  context.workbook.names.add(name, sheet.getRangeByIndexes(row, column, rows, columns));
}

/** Shades the cells that are there to be filled in, and has Excel ask for what belongs into them. They serve as well without. */
export async function askForInputs(sheet: string, { rows }: OutputInputs, block: Rectangle): Promise<void> {
  await inWorkbook(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet);
    rows.forEach(({ label, values, rule, help }, i) => {
      const at = { row: block.row + 1 + i, column: block.column + 1, rows: 1, columns: values.length };
      cells.getRangeByIndexes(at.row, at.column, at.rows, at.columns).format.fill.color = inputShade;
      ask(cells, at, { heading: label.slice(0, longestTitle), rule, help });
    });
    await context.sync();
  }).catch(() => undefined);
}

/** The light yellow by which workbooks tell cells to be filled in. */
const inputShade = '#FFF2CC';

/** Excel shows no more of a title. */
const longestTitle = 32;
