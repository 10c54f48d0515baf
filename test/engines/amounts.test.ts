import { amountOf } from '../../src/reading/amountOf';
import type { AmountReading } from '../../src/reading/tableReading';
import { amountIn } from '../../src/queries/amounts';
import { dialects } from '../../src/queries';
import { onEngines, patience } from './support/onEngines';
import { type Cell, loadTable } from './support/tables';

/** An amount made of several columns: as the pane makes it of cells. */

const names = ['paid', 'pieces', 'refunded', 'fees'];
const rows: readonly Cell[][] = [
  [10, 3, null, null],
  [10, 3, 5, 1],
  [10, null, 5, null],
  [null, 3, 5, null],
  [null, null, 5, 2],
  [10, 3, 30, null],
  [10, 3, 4, 6],
  [null, null, null, null],
  [0.1, 3, 0.3, null],
  [7, 1, 0, 0],
  [-4, 2, null, null],
  [0, 2, 0, null],
];
const readings: AmountReading[] = [
  { of: 0, times: 1 },
  { of: 0, less: [2] },
  { of: 0, less: [2, 3] },
  { of: 0, times: 1, less: [2, 3] },
];

onEngines((engine) => {
  test.each(readings)(
    '%p',
    async (reading) => {
      const dialect = dialects[engine().dialect];
      const number = (place: number) => ({
        ...{ name: names[place], type: dialect.double, cell: (row: Cell[]) => row[place] },
      });
      const no = { name: 'no', type: dialect.double, cell: (row: Cell[]) => rows.indexOf(row) };
      await loadTable(engine(), 'log', [no, ...names.map((_, place) => number(place))], rows as Cell[][]);
      const parts = {
        ...(reading.times !== undefined && { times: names[reading.times] }),
        ...(reading.less && { less: reading.less.map((column) => names[column]) }),
      };
      const made = amountIn(names[reading.of], parts, dialect);
      const { quote } = dialect;
      const found = await engine().ask(
        `SELECT ${made} AS amount FROM ${quote('log')} ORDER BY ${quote('no')}`,
      );
      const own = amountOf(reading, undefined);
      const expected = rows.map((row) => own(row.map((cell) => cell ?? '')));
      expect(found.map(({ amount }) => (amount === null ? '' : Number(amount)))).toEqual(
        expected.map((amount) => (amount === '' ? '' : (expect.closeTo(Number(amount), 9) as number))),
      );
    },
    patience,
  );
});
