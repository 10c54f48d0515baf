import fc from 'fast-check';
import { itemsOf, type PivotFigure, pivotLines } from '../../src/workbench/model/pivots';
import type { Scalar } from '../../src/workbench/model/sheets';

const headings = ['Customer', 'Plan', 'Value'];
const figure = (column: string, summary: PivotFigure['summary']): PivotFigure => ({
  id: column,
  column,
  summary,
  name: `${summary} of ${column}`,
  format: 'General',
});
const figures = [figure('Customer', 'Count'), figure('Value', 'Sum')];

const rows: Scalar[][] = [
  ['Ada', 'Pro', 20],
  ['Bea', 'free', 5],
  ['Cem', 'pro', 10],
  ['Dan', '', ''],
  ['', 7, 1],
];

describe('a PivotTable', () => {
  it('has headings, a row for each item whatever its case, and the grand total', () => {
    expect(pivotLines({ headings, rows }, { rows: 'Plan', figures }, [])).toEqual([
      ['Row Labels', 'Count of Customer', 'Sum of Value'],
      [7, '', 1],
      ['free', 1, 5],
      ['Pro', 2, 30],
      ['(blank)', 1, ''],
      ['Grand Total', 4, 36],
    ]);
  });

  it('counts only the rows of the items that slicers leave', () => {
    const chosen = [{ column: 'Plan', chosen: ['Pro', '(blank)'] }];
    const lines = pivotLines({ headings, rows }, { rows: 'Plan', figures }, chosen);
    expect(lines.map(([label]) => label)).toEqual(['Row Labels', 'Pro', '(blank)', 'Grand Total']);
    expect(lines.at(-1)).toEqual(['Grand Total', 3, 30]);
  });

  it('takes no cells before it is told what to show, and no labels without rows', () => {
    expect(pivotLines({ headings, rows }, { rows: null, figures: [] }, [])).toEqual([]);
    expect(pivotLines({ headings, rows }, { rows: null, figures }, [])).toEqual([
      ['Count of Customer', 'Sum of Value'],
      [4, 36],
    ]);
  });

  it('has rows that add up to its grand total, one for each item', () => {
    const cell = fc.oneof(fc.constantFrom<Scalar>('', 'a', 'A', 'b', true), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (records) => {
        const lines = pivotLines({ headings, rows: records }, { rows: 'Plan', figures }, []);
        const items = lines.slice(1, -1);
        expect(items.map(([label]) => label)).toEqual(itemsOf({ headings, rows: records }, 'Plan'));
        for (const column of [1, 2])
          expect(items.reduce((sum, line) => sum + Number(line[column]), 0)).toBe(
            Number(lines.at(-1)?.[column]),
          );
      }),
    );
  });
});
