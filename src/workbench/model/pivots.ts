import type { Area } from './area';
import type { Scalar } from './sheets';

/** A PivotTable over a table: one field of rows at most, and figures side by side. Other axes and layouts are not played. */
export interface Pivot {
  id: string;
  name: string;
  sheet: string;
  /** The id of the table. */
  table: string;
  /** Its top left cell. */
  row: number;
  column: number;
  /** Heading of the column whose values are its rows. */
  rows: string | null;
  figures: PivotFigure[];
  /** The cells it takes; `null` as long as it has neither rows nor figures. */
  area: Area | null;
}

export interface PivotFigure {
  id: string;
  /** Heading of its column. */
  column: string;
  summary: 'Sum' | 'Count';
  name: string;
  format: string;
}

/** A slicer of a PivotTable. */
export interface Slicer {
  id: string;
  name: string;
  caption: string;
  sheet: string;
  /** The id of its PivotTable. */
  pivot: string;
  /** Heading of its column. */
  column: string;
  /** Only these items count; `null`: all. */
  chosen: string[] | null;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The cells of a table: its headings and the rows below. */
export interface Records {
  headings: readonly string[];
  rows: readonly (readonly Scalar[])[];
}

const blank = '(blank)';

/** The item a value belongs to: case does not count. */
const keyOf = (value: Scalar): string => (value === '' ? blank : String(value).toLowerCase());

/** How Excel names the item of a value. */
export const itemOf = (value: Scalar): Scalar => (value === '' ? blank : value);

/** The items of a column: numbers, then texts, then truth values, and what is blank last. */
export function itemsOf({ headings, rows }: Records, column: string): Scalar[] {
  const place = headings.indexOf(column);
  const items = new Map<string, Scalar>();
  for (const row of rows) {
    const key = keyOf(row[place] ?? '');
    if (!items.has(key)) items.set(key, itemOf(row[place] ?? ''));
  }
  return [...items.values()].sort(inOrder);
}

const rankOf = (item: Scalar): number =>
  item === blank ? 3 : ['number', 'string', 'boolean'].indexOf(typeof item);

function inOrder(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return rankOf(a) - rankOf(b) || String(a).localeCompare(String(b), 'en', { sensitivity: 'base' });
}

/** What a PivotTable shows in Excel's compact layout: headings, a row for each item, the grand total. */
export function pivotLines(
  records: Records,
  { rows: by, figures }: Pick<Pivot, 'rows' | 'figures'>,
  slicers: readonly Pick<Slicer, 'column' | 'chosen'>[],
): Scalar[][] {
  if (by === null && figures.length === 0) return [];
  const { headings } = records;
  const rows = records.rows.filter((row) => slicers.every((slicer) => isChosen(row, headings, slicer)));
  const names = figures.map(({ name }) => name);
  const figuresOf = (some: Records['rows']) =>
    figures.map(({ column, summary }) =>
      summed(
        some.map((row) => row[headings.indexOf(column)] ?? ''),
        summary,
      ),
    );
  if (by === null) return [names, figuresOf(rows)];
  const place = headings.indexOf(by);
  return [
    ['Row Labels', ...names],
    ...itemsOf({ headings, rows }, by).map((item) => [
      item,
      ...figuresOf(rows.filter((row) => keyOf(row[place] ?? '') === keyOf(item))),
    ]),
    ['Grand Total', ...figuresOf(rows)],
  ];
}

const isChosen = (
  row: readonly Scalar[],
  headings: readonly string[],
  { column, chosen }: Pick<Slicer, 'column' | 'chosen'>,
): boolean =>
  chosen === null || chosen.some((item) => keyOf(item) === keyOf(row[headings.indexOf(column)] ?? ''));

/** Of nothing but empty cells there is no figure. */
function summed(cells: readonly Scalar[], summary: PivotFigure['summary']): Scalar {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return '';
  if (summary === 'Count') return filled.length;
  return filled.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
}
