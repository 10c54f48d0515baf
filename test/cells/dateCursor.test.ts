import fc from 'fast-check';
import { DateCursor } from '../../src/cells/dateCursor';
import { MomentColumn } from '../../src/cells/momentColumn';

const dayLength = 86_400_000;
const cell = fc.option(fc.integer({ min: 1, max: 9 }));

test('whatever rows are passed over, a row has the date that stands in it', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ cell, isDate: fc.boolean(), isAskedFor: fc.boolean() })), (rows) => {
      const column = new MomentColumn('start', 1);
      rows.forEach((row, i) => row.cell !== null && column.add(row.cell, i + 1));
      const dated = rows.filter((row) => row.cell !== null);
      const dates = Uint8Array.from(dated, ({ isDate }) => Number(isDate));
      const cursor = new DateCursor(column.finish(), dates);
      rows.forEach((row, i) => {
        if (!row.isAskedFor) return;
        cursor.goTo(i + 1);
        const time = row.cell === null ? NaN : row.cell * dayLength;
        expect([cursor.time, cursor.clock]).toEqual([time, time]);
        expect(cursor.isDate).toBe(row.cell !== null && row.isDate);
      });
      expect(cursor.isByDay).toBe(dated.length > 0 && dated.every(({ isDate }) => isDate));
    }),
  );
});
