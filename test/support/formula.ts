import { parseAddress, rectangleAt } from '../../src/excel/address';
import {
  cellFunctions,
  ExcelError,
  filtered,
  operators,
  overCells,
  type Scalar,
  type Value,
} from './excelFunctions';
import { call } from './worksheet';

type Cell = string | number | boolean | null;
type Sheets = Record<string, Cell[][]>;

/**
 * What a formula gives over sheets in memory: a worksheet function of ours, called with the cells as Excel would hand it them, and
 * with what Excel's own functions and operators make of them.
 */
export function evaluated(formula: string, sheets: Sheets): (string | number)[][] {
  const given = new Evaluation(formula.slice(1), sheets).result();
  if (!Array.isArray(given)) throw new Error(`${formula} gives ${JSON.stringify(given)}, and no table.`);
  return given as (string | number)[][];
}

/** What an expression gives for each row. */
export function cellsFrom(expression: string, sheets: Sheets): Scalar[] {
  const given = new Evaluation(expression, sheets).result();
  return Array.isArray(given) ? given.map(([cell]) => cell) : [given];
}

const token =
  /\s*("(?:[^"]|"")*"|\{[^}]*\}|(?:'(?:[^']|'')*'|[\p{L}\d_.]+)!\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+|\d+(?:\.\d+)?(?:[Ee][-+]?\d+)?|\w+\[\w+\]|[\p{L}_][\p{L}\d_.]*|<>|<=|>=|[-+*/&=<>(),])/uy;

/** Those that bind least first. */
const ranks = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']];

class Evaluation {
  private readonly tokens: string[] = [];
  private at = 0;
  private readonly named = new Map<string, Value>();

  constructor(
    private readonly formula: string,
    private readonly sheets: Sheets,
  ) {
    token.lastIndex = 0;
    while (token.lastIndex < formula.length) {
      const [, found] = token.exec(formula) ?? [];
      if (found === undefined) throw new Error(`${formula} is no formula.`);
      this.tokens.push(found);
    }
  }

  result(): Value {
    const value = this.operation(0);
    if (this.at < this.tokens.length)
      throw new Error(`${this.tokens[this.at]} is too much in ${this.formula}`);
    return value;
  }

  private take(expected?: string): string {
    const taken = this.tokens[this.at++];
    if (expected !== undefined && taken !== expected) throw new Error(`${expected} lacks in ${this.formula}`);
    return taken;
  }

  private operation(rank: number): Value {
    if (rank === ranks.length) return this.operand();
    let value = this.operation(rank + 1);
    while (ranks[rank].includes(this.tokens[this.at])) {
      const operator = operators[this.take()];
      value = overCells([value, this.operation(rank + 1)], operator);
    }
    return value;
  }

  private operand(): Value {
    const first = this.take();
    if (first === '(') {
      const value = this.operation(0);
      this.take(')');
      return value;
    }
    if (first === '-') return overCells([0, this.operand()], operators['-']);
    if (this.tokens[this.at] === '(') return this.call(first);
    if (first.startsWith('"')) return first.slice(1, -1).replaceAll('""', '"');
    if (first.startsWith('{')) {
      const inner = new Evaluation(`(${first.slice(1, -1)})`, this.sheets);
      return [inner.list() as Scalar[]];
    }
    if (first === 'TRUE' || first === 'FALSE') return first === 'TRUE';
    if (!Number.isNaN(Number(first))) return Number(first);
    const known = this.named.get(first);
    if (known !== undefined) return known;
    return this.cellsAt(first);
  }

  private call(name: string): Value {
    if (name === 'LET') return this.letNames();
    const args = this.list();
    if (name === 'FILTER') return filtered(args[0], args[1]);
    if (name.startsWith('TOUCH.')) {
      const error = args.find((arg) => arg instanceof ExcelError);
      if (error) return error;
      return call(name.slice('TOUCH.'.length), ...args) as Value;
    }
    const of = cellFunctions[name];
    if (of === undefined) throw new Error(`${name} is no function known here.`);
    return overCells(args, of);
  }

  /** Arguments in brackets; an omitted one is `null`. */
  private list(): Value[] {
    this.take('(');
    const args: Value[] = [];
    for (;;) {
      args.push([',', ')'].includes(this.tokens[this.at]) ? null : this.operation(0));
      if (this.take() === ')') return args;
    }
  }

  /** `LET(name,value,…,result)`. */
  private letNames(): Value {
    this.take('(');
    while (this.tokens[this.at + 1] === ',') {
      const name = this.take();
      this.take(',');
      if (this.named.has(name)) throw new Error(`${name} is named twice in ${this.formula}`);
      this.named.set(name, this.operation(0));
      this.take(',');
    }
    const value = this.operation(0);
    this.take(')');
    return value;
  }

  /** A column of the table that fills a sheet of the same name, or the cells of an address. */
  private cellsAt(reference: string): Scalar[][] {
    const [, table, heading] = /^(\w+)\[(\w+)\]$/.exec(reference) ?? [];
    if (table) {
      const [headings, ...rows] = this.sheets[table];
      return rows.map((line) => [asError(line[headings.indexOf(heading)])]);
    }
    const parts = parseAddress(reference);
    if (parts.kind !== 'cells' || parts.sheet === null) throw new Error(`${reference} is no address.`);
    const { row, column, rows, columns } = rectangleAt(parts.cells);
    return this.sheets[parts.sheet]
      .slice(row, row + rows)
      .map((line) => line.slice(column, column + columns).map(asError));
  }
}

const asError = (cell: Cell): Scalar =>
  typeof cell === 'string' && /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/.test(cell)
    ? new ExcelError(cell)
    : cell;
