import fc from 'fast-check';
import { TableRows } from '../../src/blueprint/tableRows';

describe('the rows of a table', () => {
  it('are each handed on once below the headings, with their row in the sheet, however the blocks are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.array(fc.integer(), { maxLength: 2 }), { maxLength: 4 }), { maxLength: 5 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 1_048_576 }),
        (blocks, hasHeadings, firstSheetRow) => {
          const rows = new TableRows({ columns: {}, hasHeadings, firstSheetRow });
          const handedOn: unknown[] = [];
          for (const block of blocks) rows.each(block, (row, sheetRow) => handedOn.push([row, sheetRow]));
          const all = blocks.flat().map((row, position) => [row, firstSheetRow + position]);
          expect(handedOn).toEqual(hasHeadings ? all.slice(1) : all);
          expect(rows.count).toBe(handedOn.length);
        },
      ),
    );
  });
});
