import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvCells } from '../../src/workbench/files/csv';

type Value = string | number | boolean | null;

/** What tells that a text file was opened as Excel opens it. */
export interface ExpectedGrid {
  /** Rows × columns. */
  size: string;
  /** The row of the headings, counted from 1, and some of them. */
  headings: [row: number, ...names: string[]];
  /** Some cells: row, heading, value. */
  cells: [row: number, heading: string, value: Value][];
}

/** One test a file. */
export function testGrids(folder: string, files: Record<string, ExpectedGrid>): void {
  test.each(Object.entries(files))('%s', (file, { size, headings: [headingRow, ...names], cells }) => {
    const rows = csvCells(readFileSync(path.join(folder, file)), false).map((record) =>
      record.map(({ value, formula }) => formula ?? value ?? null),
    );
    expect(`${rows.length}×${Math.max(...rows.map(({ length }) => length))}`).toBe(size);
    const headings = rows[headingRow - 1];
    expect(headings).toEqual(expect.arrayContaining(names));
    for (const [row, heading, value] of cells) {
      const cell = rows[row - 1][headings.indexOf(heading)];
      if (typeof value === 'number') expect(cell).toBeCloseTo(value, 8);
      else expect(cell).toBe(value);
    }
  });
}
