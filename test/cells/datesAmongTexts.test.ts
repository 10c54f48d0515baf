import { isoText, MomentColumn, type MomentOptions } from '../../src/cells';
import { in1904 } from '../support/in1904';
import { cellErrorOf, column, errorFrom, serial, tableFrom } from '../support/worksheet';

/**
 * A file with the day first opened in an Excel with the month first: of 07/01/2023 it has made 1 July, while 27/01/2023, which is no date
 * to it, has stayed a text.
 */

function read(cells: readonly unknown[], options: MomentOptions = {}) {
  const moments = new MomentColumn('time', 1, options);
  cells.forEach((cell, place) => moments.add(cell, place + 2));
  return Array.from(moments.finish().time, isoText);
}

const [july1, december25] = [serial('2023-07-01'), serial('2023-12-25')];
/** Three more, as many as make chance unlikely. */
const early = [serial('2023-07-02'), serial('2023-07-03'), serial('2023-08-12')];
const earlyDays = ['2023-07-02', '2023-07-03', '2023-08-12'];

test('dates of which none has a day above 12 are refused among texts of which all have one, with row and way out', () => {
  const error = cellErrorOf(() => read(['27/01/2023', july1, '13/02/2023', ...early]));
  expect(error.code).toBe('#VALUE!');
  expect(error.message).toMatch(
    /^time, row 3: 2023-07-01 .*row 2: "27\/01\/2023".*From Text\/CSV.*TOUCH\.DATE and the order "dmy"/,
  );
  expect(error.saying).toMatchObject({
    code: 'turnedDates',
    values: { date: { row: 3, cell: '2023-07-01' } },
  });
});

test('so they are the other way round, with a time, and with other marks', () => {
  expect(() => read([july1, '01/27/2023', ...early])).toThrow(/^time, row 2: 2023-07-01 .*the order "mdy"/);
  expect(() => read([july1 + 0.5, '27/01/2023 14:30', ...early])).toThrow(
    /^time, row 2: 2023-07-01 12:00:00 /,
  );
  expect(() => read(['27-01-2023', july1, ...early])).toThrow(/^time, row 3: 2023-07-01 /);
});

test('they are as they stand where one has a day above 12, or a text is a date in either order', () => {
  expect(read(['27/01/2023', july1, december25, ...early])).toEqual([
    '2023-01-27',
    '2023-07-01',
    '2023-12-25',
    ...earlyDays,
  ]);
  expect(read(['27/01/2023', july1, '03/04/2023', '28/01/2023', ...early])).toEqual([
    '2023-01-27',
    '2023-07-01',
    '2023-04-03',
    '2023-01-28',
    ...earlyDays,
  ]);
  expect(read(['2023-01-27', july1, ...early])).toEqual(['2023-01-27', '2023-07-01', ...earlyDays]);
  expect(read(['27 Jan 2023', july1, ...early])).toEqual(['2023-01-27', '2023-07-01', ...earlyDays]);
});

test('they are as they stand where so few of them may be early in their months by chance', () => {
  expect(read(['31/12/2025', july1, ...early.slice(1)])).toHaveLength(4);
});

test('they are as they stand once the order is told', () => {
  expect(read(['27/01/2023', july1, ...early], { dayOrder: 'dmy' })).toEqual([
    '2023-01-27',
    '2023-07-01',
    ...earlyDays,
  ]);
  expect(tableFrom('DATE', column(['27/01/2023', july1, ...early]), 'dmy')).toEqual(
    column([serial('2023-01-27'), july1, ...early]),
  );
});

test('days are those of the workbook, also where it counts from 1904', () => {
  in1904(() => {
    const july1In1904 = july1 - 1462;
    expect(() => read(['27/01/2023', july1In1904, ...early.map((date) => date - 1462)])).toThrow(
      /^time, row 3: 2023-07-01 /,
    );
    expect(read(['27/01/2023', december25 - 1462])).toEqual(['2023-01-27', '2023-12-25']);
  });
});

test('functions refuse the column, and so does TOUCH.DATE without an order', () => {
  const dates = column(['27/01/2023', july1, '13/02/2023', ...early]);
  expect(errorFrom('DATE', dates).message).toMatch(/^text, row 2: 2023-07-01 /);
  expect(errorFrom('COHORTS', column(['C1', 'C2', 'C3', 'C4', 'C5', 'C6']), dates).message).toMatch(
    /^date, row 2: 2023-07-01 /,
  );
});
