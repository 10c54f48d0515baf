import type { FakeChart } from './fakeChart';
import { FakeEvent } from './fakeEvent';

export type Cell = { formula: unknown; value: unknown; format: string };

/** One sheet of the fake workbook: its cells in memory. */
export class FakeSheet {
  cells = new Map<string, Cell>();
  tables: FakeTable[] = [];
  charts: FakeChart[] = [];
  scales: FakeScale[] = [];
  /** Colours of cells, and fonts, by row and column. */
  fills = new Map<string, string>();
  fonts = new Map<string, { bold: boolean; size: number }>();
  /** Named styles of cells, by row and column. */
  styles = new Map<string, string>();
  /** Row, column, rows, columns of what formulas give. */
  spills: { area: [number, number, number, number] }[] = [];
  isProtected = false;
  frozenRows = 0;
  /** What may be entered, by the row and column where the cells begin. */
  validations = new Map<string, Record<string, unknown>>();
  widths: Record<number, number> = {};
  /** Number formats that whole columns were given. */
  readonly columnFormats: Record<number, string> = {};
  /** How it is printed. */
  readonly pageLayout: { titleRows?: string; zoom?: object; orientation?: string } = {};
  readonly onChanged = new FakeEvent<{ address: string; changeType: string }>();
  readonly id: string;

  constructor(public name: string) {
    this.id = `{${name}}`;
  }

  fill(row: number, column: number, entered: unknown): void {
    if (entered === null) return;
    const key = `${row},${column}`;
    const format = this.cells.get(key)?.format ?? 'General';
    if (entered === '') this.cells.delete(key);
    else this.cells.set(key, { ...parsed(entered), format });
  }

  /** Whether a filter hides a row. */
  hides(row: number): boolean {
    return this.tables.some(({ at: [top, left, rows, columns], filters }) => {
      if (filters.size === 0 || row <= top || row >= top + rows) return false;
      const shown = (column: number, of: number) => String(this.cells.get(`${of},${column}`)?.value ?? '');
      return Array.from({ length: columns }, (_, i) => left + i).some((column) => {
        const values = filters.get(shown(column, top));
        return values !== undefined && !values.includes(shown(column, row));
      });
    });
  }

  values(): Record<string, unknown> {
    return Object.fromEntries([...this.cells].map(([key, { value }]) => [key, value]));
  }
}

/** A conditional format of colours. */
export interface FakeScale {
  at: number[];
  type: 'ColorScale';
  colorScale: { criteria: { maximum: { color: string } }; load(): void };
  delete(): void;
}

export interface FakeTable {
  id: string;
  name: string;
  style: string;
  /** Row, column, rows, columns. */
  at: number[];
  showHeaders: boolean;
  showTotals: boolean;
  /** What filters each column, by its heading: the values that stay in sight. */
  filters: Map<string, string[]>;
}

export const fakeTable = (name: string, at: number[], id = '{T}'): FakeTable => ({
  id,
  name,
  style: '',
  at,
  showHeaders: true,
  showTotals: false,
  filters: new Map(),
});

/** What Excel makes of an entry: the leading apostrophe marks text, `=` a formula, and much else is read as a value. */
function parsed(entered: unknown): Omit<Cell, 'format'> {
  if (typeof entered !== 'string') return { formula: entered, value: entered };
  if (entered.startsWith("'")) return { formula: entered.slice(1), value: entered.slice(1) };
  if (/^[=+\-@]/.test(entered)) return { formula: entered, value: 'executed' };
  if (entered.trim() !== '' && !Number.isNaN(Number(entered)))
    return { formula: Number(entered), value: Number(entered) };
  if (isReadAsValue.test(entered)) return { formula: 'converted', value: 'converted' };
  return { formula: entered, value: entered };
}

/** Truth values, errors, amounts, shares, times and dates. */
const isReadAsValue =
  /^\s*(true|false|#(n\/a|ref!|value!|name\?|num!|null!|div\/0!)|[$€£¥]\s*\d.*|\d[\d.,]*\s*%|\d+:\d+.*|\d+[-/.]\d+.*|[a-z]{3,9}[ -]\d{1,4})\s*$/i;
