import type { CellWrite, Scalar } from '../../model/sheets';
import type { Book } from '../../model/book';
import { hiddenRows } from '../../model/filters';
import { isFormula } from '../../model/formulaCheck';
import { mapReferences } from '../../model/formulaReferences';
import { isError, parseInput } from '../../model/input';
import { coveredCells } from '../../model/merging';
import { headingsOf, sameName } from '../../model/tableCells';
import { displayText } from '../../model/text';
import type { Target } from '../context';
import { invalidArgument } from '../errors';

type RangeTarget = Target<'Range'>;

type Reading = 'values' | 'formulas' | 'text' | 'types' | 'formats';

function valueType(value: Scalar): string {
  if (value === '') return 'Empty';
  if (typeof value === 'string') return isError(value) ? 'Error' : 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}

/** Reads a rectangle as rows of cells. */
export function readArea({ context, sheet, area }: RangeTarget, what: Reading): Scalar[][] {
  const { sheets, switches } = context;
  const cell: Record<Reading, (row: number, column: number) => Scalar> = {
    values: (row, column) => sheets.value(sheet, row, column),
    formulas: (row, column) => sheets.formula(sheet, row, column) ?? sheets.value(sheet, row, column),
    text: (row, column) =>
      displayText(sheets.value(sheet, row, column), sheets.format(sheet, row, column), switches.date1904),
    types: (row, column) => valueType(sheets.value(sheet, row, column)),
    formats: (row, column) => sheets.format(sheet, row, column),
  };
  const at = cell[what];
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => at(area.row + row, area.column + column)),
  );
}

/** An array of values must be as large as its range. */
export function checkSize({ area }: RangeTarget, rows: number, columns: number): void {
  if (rows === area.rows && columns === area.columns) return;
  throw invalidArgument(
    `the number of rows or columns in the input array (${rows} × ${columns}) doesn't match the range (${area.rows} × ${area.columns})`,
  );
}

/** One value for all cells, or exactly one for each. */
function spread(target: RangeTarget, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const matrix = input as unknown[][];
  const { columns } = target.area;
  const odd = matrix.find((row) => !Array.isArray(row) || row.length !== columns);
  const found = odd ?? matrix[0];
  checkSize(target, matrix.length, Array.isArray(found) ? found.length : 1);
  return (row, column) => matrix[row - target.area.row][column - target.area.column];
}

function scalar(value: unknown): Scalar | null {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Scalar | null;
  throw invalidArgument('a cell takes text, a number or a truth value');
}

function write(
  target: RangeTarget,
  input: unknown,
  cell: (value: unknown, before: string, row: number, column: number) => CellWrite | null,
): void {
  const { context, sheet, area } = target;
  const at = spread(target, input);
  context.sheets.write(sheet, area, (row, column) =>
    cell(at(row, column), context.sheets.format(sheet, row, column), row, column),
  );
}

/**
 * What was given for each row, but not for rows that a filter hides: as in Excel, they are passed over, and what was
 * meant for the last rows is lost.
 */
function inSight(target: RangeTarget, input: unknown): unknown {
  const { context, sheet, area } = target;
  const isHidden = hiddenRows(context.book, sheet);
  const rows = Array.from({ length: area.rows }, (_, row) => isHidden(area.row + row));
  if (!Array.isArray(input) || !rows.includes(true)) return input;
  checkSize(target, input.length, area.columns);
  let next = 0;
  return rows.map((hidden) => (hidden ? Array<null>(area.columns).fill(null) : (input[next++] as unknown)));
}

/** The most characters that a cell takes. */
const longestText = 32_767;

/** Nothing is written where one of the cells would be refused. */
function check(book: Book, value: unknown, format: () => string): void {
  if (typeof value !== 'string') return;
  // The apostrophe that marks text is no part of it.
  if (value.replace(/^'/, '').length > longestText)
    throw invalidArgument('a cell takes 32,767 characters at most');
  // What begins otherwise is no formula.
  if (!/^ *[-=+@]/.test(value)) return;
  const { formula } = parseInput(value, format());
  if (formula && !(isFormula(formula) && namesTables(book, formula)))
    throw invalidArgument(`"${formula}" is no formula`);
}

/** Whether a formula names tables and columns that there are. */
function namesTables({ tables, sheets }: Book, formula: string): boolean {
  let isKnown = true;
  mapReferences(formula, {
    table: (reference, text) => {
      const table = reference && tables.find(({ name }) => sameName(name, reference.table));
      const headings = table ? headingsOf(sheets, table) : [];
      const isThere =
        reference?.columns?.every((of) => headings.some((other) => sameName(other, of))) ?? true;
      if (!reference || (reference.table && !(table && isThere))) isKnown = false;
      return text;
    },
  });
  return isKnown;
}

/** As if each value were typed; null leaves its cell alone. */
export function writeValues(target: RangeTarget, input: unknown): void {
  const { date1904 } = target.context.switches;
  const { context, sheet, area } = target;
  for (const [row, line] of (Array.isArray(input) ? (input as unknown[][]) : [[input]]).entries())
    for (const [column, value] of (Array.isArray(line) ? line : []).entries())
      check(context.book, value, () => context.sheets.format(sheet, area.row + row, area.column + column));
  const isCovered = coveredCells(context.sheets, sheet, area);
  write(target, inSight(target, input), (value, format, row, column) => {
    if (value === null || isCovered(row, column)) return null;
    const parsed = parseInput(scalar(value), format, date1904);
    return format === 'General' ? parsed : { ...parsed, format: undefined };
  });
}

export const writeFormulas = writeValues;

export function writeFormats(target: RangeTarget, input: unknown): void {
  const { context, sheet, area } = target;
  if (typeof input === 'string') return context.sheets.restyle(sheet, area, { format: input });
  write(target, input, (value) => (value === null ? null : { format: String(value) }));
}
