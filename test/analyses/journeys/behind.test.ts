import fc from 'fast-check';
import type { EventsRequest } from '../../../src/analyses/journeys/messages';
import { stepKeys } from '../../../src/analyses/journeys/behind';
import { JourneysSession } from '../../../src/analyses/journeys/session';
import { medianOf } from '../../../src/analytics/numerics/median';
import type { ResultView } from '../../../src/blueprint/views';
import { eventLogs, logBegin } from '../../support/events';
import { countBehind } from '../../../src/blueprint/found';
import { behind, listed, type OpenFigure, openFigures } from '../../support/figures';
import { saidBy } from '../../support/saidBy';
import { inWords } from '../../support/inWords';

const request: EventsRequest = {
  kind: 'journeys',
  columns: { customer: 0, time: 1, event: 2 },
  options: { steps: [], window: null, order: 'ordered', top: 3 },
  hasHeadings: false,
  firstSheetRow: 2,
};

type Rows = readonly (readonly [customer: string, day: number, event: string])[];

function analysed(rows: Rows, options: Partial<EventsRequest['options']> = {}) {
  const session = new JourneysSession({ ...request, options: { ...request.options, ...options } });
  session.add(rows.map(([customer, day, event]) => [customer, logBegin + day, event]));
  return { session, result: session.finish(() => undefined) };
}

const figure = (view: string, row: string, column = 'customers') => ({ view, row, column });

const table = (view: ResultView): (number | string)[][] => {
  const { columns } = inWords(view);
  return Array.from(columns[0].cells, (_, row) => columns.map(({ cells }) => cells[row]));
};

const median = (days: readonly (number | string)[]) =>
  days.length === 0 ? NaN : medianOf(Float64Array.from(days, Number));

/** A is through, B is lost before buy, C has a day left, D began only. */
const rows: Rows = [
  ['A', 0, 'visit'],
  ['A', 1, 'cart'],
  ['A', 4, 'buy'],
  ['B', 0, 'visit'],
  ['B', 2, 'cart'],
  ['C', 7, 'visit'],
  ['C', 9, 'cart'],
  ['D', 1, 'visit'],
  ['D', 10, 'look'],
];
const funnelOf = { steps: ['visit', 'cart', 'buy'], window: 4 };

describe('behind a step of a funnel stand', () => {
  const { session } = analysed(rows, funnelOf);
  const shown = (row: string, column: string) => table(behind(session, figure('funnel', row, column)));

  test('who made it, the latest first, with the days it took', () => {
    expect(shown('visit', 'customers')).toEqual([
      ['C', logBegin + 7],
      ['D', logBegin + 1],
      ['A', logBegin],
      ['B', logBegin],
    ]);
    expect(shown('cart', 'customers')).toEqual([
      ['C', logBegin + 9, 2],
      ['B', logBegin + 2, 2],
      ['A', logBegin + 1, 1],
    ]);
    expect(shown('buy', 'customers')).toEqual([['A', logBegin + 4, 3, 4]]);
  });

  test('who was lost before it, with the step reached last and the days since', () => {
    expect(shown('buy', 'lost')).toEqual([['B', logBegin + 2, 8, 'cart']]);
    expect(shown('cart', 'lost')).toEqual([['D', logBegin + 1, 9, 'visit']]);
  });

  test('who is still in time, with the days left', () => {
    expect(shown('buy', 'still in time')).toEqual([['C', logBegin + 9, 1, 'cart']]);
  });

  test('nobody before the first', () => {
    expect(shown('visit', 'lost')).toEqual([]);
  });
});

test('behind a transition stand the customers who went that way, with the first time they did', () => {
  const { session, result } = analysed([...rows, ['B', 3, 'visit'], ['B', 8, 'cart']], funnelOf);
  const steps = result.views.find(({ id }) => id === 'steps');
  const [key] = steps?.keys ?? [];
  expect(table(behind(session, figure('steps', key)))).toEqual([
    ['C', logBegin + 7, 2],
    ['A', logBegin, 1],
    ['B', logBegin, 2],
  ]);
});

test('transitions that are written alike are not opened, so that neither is taken for the other', () => {
  const { result } = analysed([
    ['A', 0, 'x → y'],
    ['A', 1, 'z'],
    ['B', 0, 'x'],
    ['B', 1, 'y → z'],
    ['B', 2, 'x'],
  ]);
  expect(result.views.find(({ id }) => id === 'steps')?.keys).toEqual(['', '', 'y → z → x']);
});

test('behind a path stand its customers, whoever was there last first', () => {
  const { session } = analysed(rows, funnelOf);
  expect(table(behind(session, figure('paths', 'visit > cart')))).toEqual([
    ['C', 2, logBegin + 7, logBegin + 9],
    ['B', 2, logBegin, logBegin + 2],
  ]);
});

test('an event that is a step twice is opened by each of its rows', () => {
  const { session } = analysed([...rows, ['A', 6, 'visit']], { steps: ['visit', 'cart', 'visit'] });
  expect(table(behind(session, figure('funnel', 'visit'))).map(([customer]) => customer)).toHaveLength(4);
  expect(table(behind(session, figure('funnel', 'visit (2)')))).toEqual([['A', logBegin + 6, 5, 6]]);
});

test('no key of a step is that of another', () => {
  const names = fc.array(fc.constantFrom('a', 'a (2)', 'a (3)', 'a (2) (2)', 'b'), { maxLength: 8 });
  fc.assert(fc.property(names, (steps) => new Set(stepKeys(steps)).size === steps.length));
  expect(stepKeys(['a', 'a (2)', 'a'])).toEqual(['a', 'a (2)', 'a (3)']);
});

test('what the result does not have is refused', () => {
  const { session } = analysed(rows, funnelOf);
  expect(saidBy(() => behind(session, figure('funnel', 'checkout')))).toBe(
    'The result has no row "checkout".',
  );
  expect(saidBy(() => behind(session, figure('steps', 'checkout')))).toBe(
    'The result has no row "checkout".',
  );
  expect(saidBy(() => behind(session, figure('paths', 'checkout')))).toBe(
    'The result has no row "checkout".',
  );
});

test('more than 200 customers are listed up to there, and the others counted', () => {
  const many = Array.from({ length: 212 }, (_, i) => [`c${i}`, i, 'visit'] as const);
  const { session } = analysed(many, { steps: ['visit'] });
  const view = behind(session, figure('funnel', 'visit'));
  expect(countBehind(view)).toBe(212);
  expect(view.columns[0].cells).toHaveLength(201);
  expect(view.columns[0].cells[0]).toBe('c211');
  expect(view.columns[0].cells[200]).toBe('');
});

/** The transitions that are not shown one by one. */
const isOther = ({ view, row }: OpenFigure) => view === 'steps' && row === 'other';

test('behind every figure stand as many customers as it counts', () => {
  const names = ['A', 'B', 'C'];
  fc.assert(
    fc.property(
      eventLogs(names),
      fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('ordered', 'strict', 'any'),
      fc.option(fc.integer({ min: 1, max: 10 })),
      fc.constantFrom(undefined, 'step before' as const),
      fc.option(
        fc.record({
          from: fc.constantFrom<string[]>([], ['A']),
          upTo: fc.constantFrom<string[]>([], ['B', 'C']),
          length: fc.constantFrom(null, 2, 3),
          collapse: fc.boolean(),
        }),
      ),
      (log, steps, order, window, windowFrom, part) => {
        // In any order a step counts once, and there is no step before.
        fc.pre(order !== 'any' || (new Set(steps).size === steps.length && !windowFrom));
        const options = { steps, order, window, ...(windowFrom && { windowFrom }), ...(part && { part }) };
        const { session, result } = analysed(log, options);
        for (const each of openFigures(result.views)) {
          const view = behind(session, each);
          // The other transitions count each customer once a transition; they stand behind as transitions.
          if (isOther(each)) {
            const customers = listed(view, 'Customers').map(Number);
            expect(customers.reduce((sum, count) => sum + count, 0)).toBe(each.cell);
            continue;
          }
          expect(countBehind(view)).toBe(Number.isNaN(each.cell) ? 0 : each.cell);
          expect(new Set(listed(view, 'Customer')).size).toBe(countBehind(view));
        }
      },
    ),
  );
});

test('behind every figure stand as many customers as it counts, with steps that may be skipped, events between and a property', () => {
  const steps = ['A', 'B', 'C', 'D'];
  fc.assert(
    fc.property(
      eventLogs([...steps, 'X']),
      fc.option(fc.integer({ min: 1, max: 10 })),
      fc.subarray(['B', 'C']),
      fc.boolean(),
      fc.option(fc.infiniteStream(fc.constantFrom('one', 'two', ''))),
      (log, window, optional, isExcluding, values) => {
        const options = {
          ...{ ...request.options, steps, window },
          ...(optional.length > 0 && { optional }),
          ...(isExcluding && { exclude: ['X'] }),
        };
        const columns = { ...request.columns, ...(values && { hold: 3 }) };
        const session = new JourneysSession({ ...request, columns, options });
        session.add(log.map(([who, day, event]) => [who, logBegin + day, event, values?.next().value]));
        const { views } = session.finish(() => undefined);
        const funnel = views.filter(({ id }) => id === 'funnel');
        for (const each of openFigures(funnel)) {
          const view = behind(session, each);
          expect(countBehind(view)).toBe(Number.isNaN(each.cell) ? 0 : each.cell);
          expect(new Set(listed(view, 'Customer')).size).toBe(countBehind(view));
        }
      },
    ),
  );
});

test('behind a loss after a step that may be skipped stands the step each made last', () => {
  const log: Rows = [
    ['A', 0, 'visit'],
    ['A', 1, 'cart'],
    ['A', 2, 'buy'],
    ['B', 0, 'visit'],
    ['B', 1, 'cart'],
    ['C', 3, 'visit'],
    ['C', 9, 'other'],
  ];
  const { session } = analysed(log, { steps: ['visit', 'cart', 'buy'], optional: ['cart'] });
  expect(table(behind(session, figure('funnel', 'buy', 'lost')))).toEqual([
    ['C', logBegin + 3, 6, 'visit'],
    ['B', logBegin + 1, 8, 'cart'],
  ]);
  expect(table(behind(session, figure('funnel', 'cart', 'lost')))).toEqual([]);
});

test('their days have the median of the table', () => {
  fc.assert(
    fc.property(eventLogs(['A', 'B']), (log) => {
      const { session, result } = analysed(log, { steps: ['A', 'B', 'A'] });
      const columnOf = (id: string, heading: string) =>
        result.views
          .map(inWords)
          .find((each) => each.id === id)
          ?.columns.find((each) => each.heading === heading)?.cells;
      for (const each of openFigures(result.views)) {
        if (each.column !== 'customers' || isOther(each) || each.view === 'paths') continue;
        const view = behind(session, each);
        if (each.view === 'steps') {
          expect(median(listed(view, 'Days'))).toBe(columnOf('steps', 'Median days')?.[each.rowNumber]);
        } else if (each.rowNumber > 0) {
          const medians = columnOf('funnel', 'Median days from previous');
          expect(median(listed(view, 'Days from previous'))).toBe(medians?.[each.rowNumber]);
        }
      }
    }),
  );
});
