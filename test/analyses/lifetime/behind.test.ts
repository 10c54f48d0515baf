import fc from 'fast-check';
import type { OrdersRequest } from '../../../src/analyses/lifetime/messages';
import { LifetimeSession } from '../../../src/analyses/lifetime/session';
import type { ResultView, SpokenView } from '../../../src/blueprint/views';
import { expectClose } from '../../support/close';
import { countBehind } from '../../../src/blueprint/found';
import { behind, type OpenFigure, hasColumn, listed, openFigures } from '../../support/figures';
import { saidBy } from '../../support/saidBy';
import { inWords } from '../../support/inWords';

const request: OrdersRequest = {
  kind: 'lifetime',
  columns: { customer: 0, date: 1, amount: 2, segment: 3, orderId: 4 },
  options: { model: 'bg/nbd', horizon: 365, discountRate: 0, asOf: null, period: 'month', periods: 2 },
  hasHeadings: true,
  firstSheetRow: 1,
};

type Row = readonly [
  customer: string,
  day: number,
  amount: number,
  segment?: string | null,
  orderId?: string | null,
];

/** 1 January 2026. */
const begin = 46023;

function analysed(rows: readonly Row[], changes: Partial<OrdersRequest> = {}) {
  const session = new LifetimeSession({ ...request, ...changes });
  session.add([['customer', 'date', 'amount', 'segment', 'order id']]);
  session.add(rows.map(([customer, day, ...more]) => [customer, begin + day, ...more]));
  return { session, result: session.finish(() => undefined) };
}

const figure = (view: string, row: string, column: string) => ({ view, row, column });

const table = (view: ResultView): (number | string)[][] => turned(inWords(view));

const turned = ({ columns }: SpokenView): (number | string)[][] => [
  columns.map(({ heading }) => heading),
  ...Array.from(columns[0].cells, (_, row) =>
    columns.map(({ cells }) => (Number.isNaN(cells[row]) ? '' : cells[row])),
  ),
];

const sumOf = (view: ResultView, heading: string) =>
  listed(view, heading).reduce((sum: number, cell) => sum + Number(cell), 0);

/** Two months over; March is not. */
const rows: Row[] = [
  ['A', 0, 100, 'Search', '1'],
  ['A', 0, 20, 'Search', '1'],
  ['A', 40, 50, 'Email', '2'],
  ['A', 41, -30, null, '1'],
  ['A', 45, 70, null, '3'],
  ['A', 46, -70, null, '3'],
  ['B', 3, 10.5, null, '4'],
  ['B', 33, 0.1, null, '5'],
  ['C', 35, 5, 'Email', '6'],
  ['C', 70, 5, 'Email', '7'],
];

describe('behind', () => {
  const { session } = analysed(rows);
  const shown = (view: string, row: string, column: string) =>
    table(behind(session, figure(view, row, column)));

  test('a customer stand the orders, the latest first, as refunds have left them', () => {
    expect(shown('customers', 'A', 'orders')).toEqual([
      ['Date', 'Order ID', 'Ordered', 'Refunded', 'Value', 'Sheet row'],
      [begin + 40, '2', 50, 0, 50, 4],
      [begin, '1', 120, 30, 90, 2],
      ['Total', '', 170, 30, 140, ''],
    ]);
  });

  test('a customer without a refund stand the values alone', () => {
    expect(shown('customers', 'C', 'orders')).toEqual([
      ['Date', 'Order ID', 'Value', 'Sheet row'],
      [begin + 70, '7', 5, 11],
      [begin + 35, '6', 5, 10],
      ['Total', '', 10, ''],
    ]);
  });

  test('a cell of the cohorts stand the customers who ordered in the period', () => {
    expect(shown('cohorts', '2026-01', '1')).toEqual([
      ['Customer', 'Orders', 'Value'],
      ['A', 1, 50],
      ['B', 1, 0.1],
      ['Total', 2, 50.1],
    ]);
    expect(shown('cohorts', 'All', '0')).toEqual([
      ['Customer', 'Cohort', 'Orders', 'Value'],
      ['A', '2026-01', 1, 90],
      ['B', '2026-01', 1, 10.5],
      ['C', '2026-02', 1, 5],
      ['Total', '', 3, 105.5],
    ]);
  });

  test('a cohort stand all its customers with all their orders', () => {
    expect(shown('cohorts', '2026-02', 'Customers')).toEqual([
      ['Customer', 'Orders', 'Value'],
      ['C', 2, 10],
    ]);
  });

  test('a period that is not over stands nothing yet', () => {
    expect(saidBy(() => shown('cohorts', '2026-02', '1'))).toBe('This period is not over yet.');
  });

  test('a segment stand its customers with orders, last order, expected orders and value', () => {
    const view = behind(session, figure('segments', 'Search', 'customers'));
    expect(table(view)[0]).toEqual(['Customer', 'CLV', 'Expected orders', 'Orders', 'Last order']);
    expect(listed(view, 'Customer')).toEqual(['A']);
    expect(table(view)[1].slice(3)).toEqual([2, begin + 40]);
    expect(listed(behind(session, figure('segments', '(blank)', 'customers')), 'Customer')).toEqual(['B']);
    const all = behind(session, figure('segments', 'All', 'customers'));
    expect(listed(all, 'Segment').sort()).toEqual(['(blank)', 'Email', 'Search']);
  });

  test('what the result does not have stands nothing', () => {
    for (const view of ['customers', 'cohorts', 'segments', 'forecast']) {
      expect(saidBy(() => shown(view, 'nobody', 'orders'))).toBe('The result has no row "nobody".');
    }
  });
});

test('without amounts there are days alone', () => {
  const { session } = analysed(rows.slice(0, 3), { columns: { customer: 0, date: 1 } });
  expect(table(behind(session, figure('cohorts', '2026-01', 'Customers')))).toEqual([
    ['Customer', 'Orders'],
    ['A', 2],
  ]);
});

test('a segment called as those without one is not opened, so that neither is taken for the other', () => {
  const { result } = analysed([...rows, ['D', 1, 5, '(blank)']]);
  const segments = result.views.map(inWords).find(({ id }) => id === 'segments');
  expect(segments?.keys?.filter((key) => key === '')).toHaveLength(2);
  expect(segments?.columns[0].cells.slice().sort()).toEqual(['(blank)', '(blank)', 'All', 'Email', 'Search']);
});

test('more than 200 orders are listed up to there; the others are one row, and all add up', () => {
  const many = Array.from({ length: 230 }, (_, day): Row => ['A', day, day + 1]);
  const { session } = analysed([...many, ['B', 0, 5], ['B', 9, 5]], {
    columns: { customer: 0, date: 1, amount: 2 },
  });
  const [, ...shown] = table(behind(session, figure('customers', 'A', 'orders')));
  expect(shown).toHaveLength(202);
  expect(shown[200]).toEqual(['', (30 * 31) / 2, '']);
  expect(shown[201]).toEqual(['Total', (230 * 231) / 2, '']);
});

const anyRow: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom('a', 'b', 'c', '4', 'All'),
  fc.nat(150),
  fc.integer({ min: -4000, max: 9000 }).map((cents) => cents / 100),
  fc.constantFrom(null, 'Search', 'All', 'Email'),
  fc.constantFrom(null, '1', '2', '3', '4', '5', '6'),
);
/** Without them a log might hold no order, or nobody who ordered twice. */
const repeaters: Row[] = [
  ['x', 0, 10, 'Search'],
  ['x', 50, 12.5, 'Search'],
  ['y', 20, 30],
  ['y', 90, 9.99],
];
const anyLog = fc.array(anyRow, { maxLength: 40 }).map((more): Row[] => [...repeaters, ...more]);

test('for any log with refunds and order ids the rows behind add up to the figure', () => {
  fc.assert(
    fc.property(anyLog, fc.constantFrom('week', 'month', 'quarter'), (log, period) => {
      const { session, result } = analysed(log, { options: { ...request.options, period } });
      const columnOf = (id: string, heading: string) =>
        result.views
          .map(inWords)
          .find((each) => each.id === id)
          ?.columns.find((each) => each.heading === heading)?.cells;
      const cellOf = ({ view, rowNumber }: OpenFigure, heading: string) =>
        Number(columnOf(view, heading)?.[rowNumber]);
      let value = 0;
      for (const each of openFigures(result.views)) {
        const isOpenPeriod = each.view === 'cohorts' && Number.isNaN(each.cell);
        if (isOpenPeriod) {
          expect(saidBy(() => behind(session, each))).toBe('This period is not over yet.');
          continue;
        }
        const view = behind(session, each);
        if (each.view === 'customers') {
          expect(new Set(listed(view, 'Date')).size).toBe(each.cell);
          value += sumOf(view, 'Value');
          if (hasColumn(view, 'Refunded')) {
            expectClose(sumOf(view, 'Ordered') - sumOf(view, 'Refunded'), sumOf(view, 'Value'), 1e-9);
          }
        } else if (each.view === 'segments') {
          expect(countBehind(view)).toBe(each.cell);
          expectClose(sumOf(view, 'Expected orders'), cellOf(each, 'Expected orders'), 1e-9);
          // Where the value of a customer is not known, neither is the total.
          const total = cellOf(each, 'Total');
          if (!hasColumn(view, 'CLV')) expect(total).toBeNaN();
          else if (Number.isNaN(total)) expect(sumOf(view, 'CLV')).toBeNaN();
          else expectClose(sumOf(view, 'CLV'), total, 1e-9);
        } else {
          const size = each.column === 'Customers' ? 1 : customersWith(result.views, each);
          expectClose(countBehind(view), each.cell * size, 1e-9);
        }
      }
      if (columnOf('customers', 'Orders')) expectClose(value, result.summary.pastValue ?? NaN, 1e-9);
    }),
    { numRuns: 50 },
  );
});

/** Customers of the cohorts whose share a cell is: of the row of all, those of the cohorts that have the period. */
function customersWith(views: readonly ResultView[], { row, rowNumber, column }: OpenFigure): number {
  const columns = views.map(inWords).find(({ id }) => id === 'cohorts')?.columns ?? [];
  const cells = (heading: string) =>
    Array.from(columns.find((each) => each.heading === heading)?.cells ?? []);
  const customers = cells('Customers').map(Number);
  if (row !== 'All') return customers[rowNumber];
  return customers
    .slice(0, -1)
    .filter((_, cohort) => !Number.isNaN(cells(column)[cohort]))
    .reduce((sum, count) => sum + count, 0);
}
