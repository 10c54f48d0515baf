import { quoteSheet, type Rectangle } from './address';
import { argumentCells } from './addInputs';
import { literal } from './cellText';
import { contentOf, type Content } from './content';
import { type InputBlock, removeInputs } from './inputBlock';
import type { OutputCell, OutputInput, OutputInputs } from './types';

/** How the cells change when the formula does. */
export interface InputChange {
  block: InputBlock;
  /** The formula that takes its settings from them; `null`: the cells go. */
  formula: string | null;
  cells: { row: number; column: number; value: OutputCell }[];
  before: Content[];
}

/**
 * Settles which of the cells get other values: none where `isTyped`, for then what stands there counts. Where the cells
 * do not hold all there is to say, or the table needs their place, they go.
 */
export async function planInputs(
  context: Excel.RequestContext,
  block: InputBlock,
  inputs: OutputInputs | undefined,
  table: Rectangle & { sheet: string },
  isTyped: boolean,
): Promise<InputChange> {
  const { area, values, sheetName } = block;
  const isBeside = sheetName === table.sheet;
  const before = await contentOf(context, block.sheet, area);
  const gone: InputChange = { block, formula: null, cells: [], before };
  if (!inputs || (isBeside && meet(area, table))) return gone;
  const places = inputs.rows.map(({ label }) => values.findIndex(([found]) => isSame(found, label)));
  const rowOf = (i: number) => (places[i] < 0 ? null : area.row + places[i]);
  const changed = inputs.rows.flatMap((input, i) =>
    isTyped ? [] : changesIn(input, places[i] < 0 ? null : values[places[i]].slice(1), places[i]),
  );
  if (changed.includes(null)) return gone;
  const cells = changed.flatMap((change) =>
    change === null
      ? []
      : [{ row: area.row + change.place, column: area.column + 1 + change.column, value: change.value }],
  );
  const sheet = isBeside ? '' : `${quoteSheet(sheetName)}!`;
  return { block, formula: inputs.formula(argumentCells(inputs, area, rowOf, sheet)), cells, before };
}

/** Cells of a row that hold something else than they are to; `null` where there is no cell for a value. */
function changesIn({ values }: OutputInput, present: readonly unknown[] | null, place: number) {
  const given = values.filter((value) => value !== null);
  if (!present || values.length > present.length) return given.length > 0 ? [null] : [];
  return present.flatMap((cell, column) => {
    const value = values[column] ?? null;
    return isSame(cell, value ?? '') ? [] : [{ place, column, value }];
  });
}

const isSame = (cell: unknown, value: unknown): boolean =>
  String(cell).trim().toLowerCase() === String(value).trim().toLowerCase();

const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Writes what was settled. */
export function changeInputs({ block, formula, cells }: InputChange): void {
  if (formula === null) return removeInputs(block);
  for (const { row, column, value } of cells)
    block.sheet.getRangeByIndexes(row, column, 1, 1).values = [[literal(value)]];
}
