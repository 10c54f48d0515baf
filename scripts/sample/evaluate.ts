import { utils, type CellAddress } from '@e965/xlsx';
import type { CustomFunction } from '../../src/functions';
import type { SampleCell, SampleSheet } from '../../src/sample';
import { formatsOf, moneyFormat } from './formats';

/** What a formula of the sample gave, and the rectangle it fills from its own cell on. */
export interface Computed {
  formula: string;
  area: string;
}

/** A sheet whose rows hold the values of its formulas; the formulas themselves are kept by address. */
export interface ComputedSheet extends SampleSheet {
  formulas: Map<string, Computed>;
  /** Number formats of what formulas gave, by address; other cells have that of their column. */
  given: Map<string, string>;
}

/** What a formula gave, and the number formats of it. */
interface Answer {
  table: SampleCell[][];
  formats: string[][];
}

const call = /^=TOUCH\.([A-Z.]+)\((.*)\)$/;
const sum = /^=SUM\(([^()]+)\)$/;
const arithmetic = /^=([A-Z]+\d+)([*/])([A-Z]+\d+)$/;

class Formulas {
  constructor(
    private readonly sheets: SampleSheet[],
    private readonly home: SampleSheet,
    private readonly functions: readonly CustomFunction[],
  ) {}

  /**
   * The answer of a call of a Touchstone function, of a sum, or of one multiplication or division of two cells above.
   * Anything else is an error, so that no formula goes into the file without its value.
   */
  answer(formula: string): Answer {
    const [, id, text] = call.exec(formula) ?? [];
    const known = this.functions.find((candidate) => candidate.id === id);
    if (!known) return { table: [[this.plainValue(formula)]], formats: [[moneyFormat]] };
    const given = text.split(',');
    const result = known.compute(...given.map((argument) => this.argument(argument)));
    const table = Array.isArray(result) ? result : [[result]];
    return { table, formats: formatsOf(known, given, table) };
  }

  private plainValue(formula: string): number {
    const [, summed] = sum.exec(formula) ?? [];
    if (summed) return totalOf((this.read(summed) as SampleCell[][]).flat());
    const [, left, operator, right] = arithmetic.exec(formula) ?? [];
    if (!operator) throw new Error(`The sample's formula ${formula} cannot be evaluated.`);
    const [a, b] = [left, right].map((reference) => Number(this.read(reference)));
    return operator === '*' ? a * b : a / b;
  }

  private argument(text: string): unknown {
    if (text.trim() === '') return null;
    if (text.startsWith('"')) return text.slice(1, -1);
    return Number.isNaN(Number(text)) ? this.read(text) : Number(text);
  }

  /** What Excel passes for a reference: a rectangle for a range, one value for a cell. */
  private read(reference: string): SampleCell | SampleCell[][] {
    const [, table, heading] = /^(\w+)\[(\w+)\]$/.exec(reference) ?? [];
    if (table) return this.column(table, heading);
    const [address, name = this.home.name] = reference.replaceAll('$', '').split('!').reverse();
    const sheet = this.sheets.find((candidate) => candidate.name === name) as SampleSheet;
    const at = ({ r, c }: CellAddress): SampleCell => (r === 0 ? sheet.headings : sheet.rows[r - 1])[c];
    if (!address.includes(':')) return at(utils.decode_cell(address));
    const { s, e } = utils.decode_range(address);
    return Array.from({ length: e.r - s.r + 1 }, (_, down) =>
      Array.from({ length: e.c - s.c + 1 }, (__, across) => at({ r: s.r + down, c: s.c + across })),
    );
  }

  /** A column of a table by its heading. */
  private column(name: string, heading: string): SampleCell[][] {
    const table = this.sheets.find(({ tableName }) => tableName === name) as SampleSheet;
    const place = table.headings.indexOf(heading);
    if (place < 0) throw new Error(`The sample's table ${name} has no column ${heading}.`);
    return table.rows.map((row) => [row[place]]);
  }
}

/** Summed in cents: exact for amounts of two decimals. */
function totalOf(cells: SampleCell[]): number {
  return cells.reduce<number>((total, cell) => total + Math.round(Number(cell) * 100), 0) / 100;
}

/** Computes the formulas of a sheet from top to bottom and spills their results over its rows. */
export function computeSheet(
  sheet: SampleSheet,
  sheets: SampleSheet[],
  functions: readonly CustomFunction[],
): ComputedSheet {
  const rows = sheet.rows.map((row) => [...row]);
  const home = { ...sheet, rows };
  const all = sheets.map((other) => (other === sheet ? home : other));
  const formulas = new Map<string, Computed>();
  const given = new Map<string, string>();
  const evaluator = new Formulas(all, home, functions);
  sheet.rows.forEach((row, index) =>
    row.forEach((cell, c) => {
      if (typeof cell !== 'string' || !cell.startsWith('=')) return;
      const { table, formats } = evaluator.answer(cell);
      const start = { r: index + 1, c };
      table.forEach((line, down) =>
        line.forEach((value, across) => {
          const isTaken = down + across > 0 && rows[index + down][c + across] !== null;
          if (isTaken) throw new Error(`The sample has no room for all that ${cell} gives.`);
          rows[index + down][c + across] = value;
          given.set(utils.encode_cell({ r: start.r + down, c: c + across }), formats[down][across]);
        }),
      );
      const end = { r: start.r + table.length - 1, c: c + table[0].length - 1 };
      formulas.set(utils.encode_cell(start), { formula: cell, area: utils.encode_range(start, end) });
    }),
  );
  return { ...home, formulas, given };
}
