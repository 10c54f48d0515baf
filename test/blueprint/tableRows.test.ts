import fc from 'fast-check';
import { SkippedRowCounter } from '../../src/blueprint/skipped';
import { TableRows } from '../../src/blueprint/tableRows';

describe('the rows of a table', () => {
  it('are each handed on once below the headings, with their row in the sheet, however the blocks are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.array(fc.integer(), { minLength: 1, maxLength: 2 }), { maxLength: 4 }), {
          maxLength: 5,
        }),
        fc.boolean(),
        fc.integer({ min: 1, max: 1_048_576 }),
        (blocks, hasHeadings, firstSheetRow) => {
          const rows = new TableRows({ columns: {}, hasHeadings, firstSheetRow }, new SkippedRowCounter());
          const handedOn: unknown[] = [];
          for (const block of blocks) rows.each(block, (row, sheetRow) => handedOn.push([row, sheetRow]));
          const all = blocks.flat().map((row, position) => [row, firstSheetRow + position]);
          expect(handedOn).toEqual(hasHeadings ? all.slice(1) : all);
          expect(rows.count).toBe(handedOn.length);
        },
      ),
    );
  });

  it('that do not count are counted by reason, with the first row of each', () => {
    const skipped = new SkippedRowCounter();
    const rows = new TableRows(
      {
        columns: { time: 0, value: 1 },
        hasHeadings: true,
        firstSheetRow: 4,
        reading: {
          conditions: [{ column: 2, test: 'is', values: ['paid'] }],
          repeatsCountOnce: true,
        },
      },
      skipped,
    );
    const seen: unknown[] = [];
    rows.each(
      [
        ['time', 'value', 'status'],
        ['2026-01-01', 5, 'paid'],
        ['2026-01-01', 5, 'paid'],
        ['2026-01-02', 7, 'void'],
        ['', 12, ''],
        ['Total', 12, ''],
      ],
      (row, sheetRow) => seen.push([sheetRow, row[1]]),
    );
    expect(seen).toEqual([[5, 5]]);
    expect(skipped.list()).toEqual([
      { column: null, reason: 'repeatedRow', count: 1, firstSheetRow: 6, table: 'main' },
      { column: null, reason: 'byCondition', count: 2, firstSheetRow: 7, table: 'main' },
      { column: null, reason: 'totalRow', count: 1, firstSheetRow: 9, table: 'main' },
    ]);
    expect(rows.count).toBe(5);
  });
});
