/** Excel's own functions and operators, as Microsoft documents them, as far as live formulas use them. */

export type Scalar = string | number | boolean | null | ExcelError;
export type Value = Scalar | Scalar[][];

export class ExcelError {
  constructor(readonly code: string) {}
}

const notNumber = new ExcelError('#VALUE!');

const isError = (value: unknown): value is ExcelError => value instanceof ExcelError;

/** A function of single cells, over ranges: a smaller one is filled up with #N/A, a single cell or column is repeated. */
export function overCells(args: readonly Value[], of: (cells: Scalar[]) => Scalar): Value {
  const matrices = args.filter((arg): arg is Scalar[][] => Array.isArray(arg));
  if (matrices.length === 0) return of(args as Scalar[]);
  const rows = Math.max(...matrices.map(({ length }) => length));
  const columns = Math.max(...matrices.map(([first]) => first.length));
  const at = (arg: Value, row: number, column: number): Scalar => {
    if (!Array.isArray(arg)) return arg;
    const line = arg.length === 1 ? arg[0] : arg[row];
    return line?.[line.length === 1 ? 0 : column] === undefined
      ? new ExcelError('#N/A')
      : line[line.length === 1 ? 0 : column];
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => of(args.map((arg) => at(arg, row, column)))),
  );
}

/** Errors go through. */
const unlessError =
  (of: (...cells: Exclude<Scalar, ExcelError>[]) => Scalar) =>
  (cells: Scalar[]): Scalar =>
    cells.find(isError) ?? of(...(cells as Exclude<Scalar, ExcelError>[]));

const textOf = (cell: Exclude<Scalar, ExcelError>): string =>
  typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? '');

function numberOf(cell: Exclude<Scalar, ExcelError>): number | ExcelError {
  const number = typeof cell === 'string' && cell.trim() === '' ? NaN : Number(cell ?? 0);
  return Number.isFinite(number) ? number : notNumber;
}

const arithmetic = (of: (a: number, b: number) => number) =>
  unlessError((a, b) => {
    const [one, other] = [numberOf(a), numberOf(b)];
    if (isError(one)) return one;
    return isError(other) ? other : of(one, other);
  });

/** Numbers before texts before truth values; an empty cell is what it is compared with. */
function order(a: Exclude<Scalar, ExcelError>, b: Exclude<Scalar, ExcelError>): number {
  const empty = { number: 0, string: '', boolean: false } as const;
  const [one, other] = [a ?? empty[kindOf(b)], b ?? empty[kindOf(a)]].map((cell) =>
    typeof cell === 'string' ? cell.toLowerCase() : cell,
  );
  const kinds = ['number', 'string', 'boolean'];
  const [rank, otherRank] = [kinds.indexOf(typeof one), kinds.indexOf(typeof other)];
  if (rank !== otherRank) return rank - otherRank;
  return one === other ? 0 : one < other ? -1 : 1;
}

const kindOf = (cell: unknown): 'number' | 'string' | 'boolean' =>
  cell === null ? 'number' : (typeof cell as 'number' | 'string' | 'boolean');

const compared = (holds: (order: number) => boolean) => unlessError((a, b) => holds(order(a, b)));

export const operators: Readonly<Record<string, (cells: Scalar[]) => Scalar>> = {
  '=': compared((is) => is === 0),
  '<>': compared((is) => is !== 0),
  '<': compared((is) => is < 0),
  '>': compared((is) => is > 0),
  '<=': compared((is) => is <= 0),
  '>=': compared((is) => is >= 0),
  '&': unlessError((a, b) => textOf(a) + textOf(b)),
  '+': arithmetic((a, b) => a + b),
  '-': arithmetic((a, b) => a - b),
  '*': arithmetic((a, b) => a * b),
  '/': arithmetic((a, b) => a / b),
};

const of1 = (of: (text: string) => Scalar) => unlessError((cell) => of(textOf(cell)));

export const cellFunctions: Readonly<Record<string, (cells: Scalar[]) => Scalar>> = {
  TRIM: of1((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  // eslint-disable-next-line no-control-regex
  CLEAN: of1((text) => text.replace(/[\x00-\x1f]/g, '')),
  SUBSTITUTE: unlessError((text, old, by) => textOf(text).replaceAll(textOf(old), textOf(by))),
  UNICHAR: unlessError((code) => String.fromCodePoint(Number(code))),
  LOWER: of1((text) => text.toLowerCase()),
  FIND: unlessError((part, text) => {
    const at = textOf(text).indexOf(textOf(part));
    return at < 0 ? notNumber : at + 1;
  }),
  ABS: unlessError((cell) => {
    const number = numberOf(cell);
    return isError(number) ? number : Math.abs(number);
  }),
  DATE: unlessError((year, month, day) =>
    Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569),
  ),
  ISNUMBER: ([cell]) => typeof cell === 'number',
  ISLOGICAL: ([cell]) => typeof cell === 'boolean',
  IFERROR: ([cell, otherwise]) => (isError(cell) ? otherwise : cell),
  IF: ([test, yes, no]) => (isError(test) ? test : test ? yes : no),
};

/** The rows for which a column is TRUE or not 0. */
export function filtered(cells: Value, include: Value): Value {
  const rows = Array.isArray(cells) ? cells : [[cells]];
  const kept = Array.isArray(include) ? include.map(([cell]) => cell) : [include];
  const error = kept.find(isError);
  if (error) return error;
  if (kept.length !== rows.length) return notNumber;
  const found = rows.filter((_, row) => Boolean(kept[row]));
  return found.length === 0 ? new ExcelError('#CALC!') : found;
}
