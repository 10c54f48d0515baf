import type { SampleCell, SampleSheet } from './types';

/** As many as the widest table has. */
const columns = 22;
/** Rows the attribution table may grow over: a heading, a dozen channels, Unattributed and some air. */
export const spillRows = 17;

/** The rows of the sheet as they are written down, so that a formula can name the row of its inputs. */
export class Page {
  readonly rows: SampleCell[][] = [];
  /** Rows of titles, counted from 0. */
  private readonly titles: number[] = [0];

  /** Returns the row of the sheet it went to; the title stands in row 1. */
  add(...cells: SampleCell[]): number {
    this.rows.push([...cells, ...Array<null>(columns - cells.length).fill(null)]);
    return this.rows.length + 1;
  }

  section(title: string, ...lines: string[]): void {
    this.add();
    this.titles.push(this.add(title) - 1);
    lines.forEach((line) => this.add(line));
  }

  leave(rows: number): void {
    for (let row = 0; row < rows; row++) this.add();
  }

  sheet(name: string, title: string): SampleSheet {
    const each = <T>(first: T, other: T): T[] => [first, ...Array<T>(columns - 1).fill(other)];
    return {
      name,
      tableName: '',
      headings: each(title, ''),
      rows: this.rows,
      formats: each('General', 'General'),
      widths: each(30, 18),
      titles: this.titles.map((row) => ({ row, column: 0 })),
    };
  }
}

/** `Journeys[customer_id]`: one column of a table of the sample, which its formulas follow as it grows. */
export const column = ({ tableName }: SampleSheet, heading: string): string => `${tableName}[${heading}]`;

/** The same of several columns, as the arguments of a function. */
export const columnsOf = (sheet: SampleSheet, ...headings: string[]): string =>
  headings.map((heading) => column(sheet, heading)).join(',');

/** The same cells of some columns, such as `A7:A9,B7:B9`. */
export const cellsOf = (letters: string, first: number, last: number): string =>
  [...letters].map((letter) => `${letter}${first}:${letter}${last}`).join(',');
