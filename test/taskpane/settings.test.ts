import { daysIn } from '../../src/reading/numbers';
import { attribution } from '../../src/analyses/attribution/index';
import type { TouchesRequest } from '../../src/analyses/attribution/messages';
import { options, sharesIn } from '../../src/analyses/attribution/options';
import { analyses } from '../../src/analyses';
import { problemsOf } from '../../src/blueprint/problems';
import { flowOf, type FlowStore, initialFlow } from '../../src/taskpane/flow/flow';
import { createStore } from '../../src/taskpane/flow/store';
import { changeTable } from '../../src/taskpane/flow/table';
import { source } from './fakes';
import { requestFor } from '../support/requests';

const [described] = analyses;
/** The inputs of options come with it. */
beforeAll(() => described.loadRequest());

/** A pane with the standard source in which the user has set these things. */
function settings(change: (store: FlowStore) => void = () => undefined) {
  const store: FlowStore = createStore(flowOf(described), initialFlow(described, { name: 'starting' }));
  store.dispatch({ type: 'table', table: 'main', change: { type: 'found', source: source() } });
  change(store);
  return store.get();
}

const request = (state: ReturnType<typeof settings>) => requestFor(described)(state) as TouchesRequest | null;
const problems = (state: ReturnType<typeof settings>) => problemsOf(described, state);

describe('the breakdown', () => {
  it('is by touchpoint, by another column, or by two crossed; the touchpoint always makes the touch', () => {
    expect(request(settings())?.columns).toMatchObject({ touchpoint: 2, breakDownBy: [2] });
    const crossed = settings((store) =>
      store.dispatch({ type: 'options', options: { dimension: 'campaign', crossed: 'touchpoint' } }),
    );
    expect(request(crossed)?.columns).toMatchObject({ touchpoint: 2, breakDownBy: [3, 2] });
  });

  it('crosses nothing with itself, nor with a column that is gone', () => {
    const itself = settings((store) => {
      store.dispatch({ type: 'options', options: { crossed: 'campaign' } });
      store.dispatch({ type: 'options', options: { dimension: 'campaign' } });
    });
    expect(itself.options).toMatchObject({ dimension: 'campaign', crossed: '' });
    const gone = settings((store) => {
      store.dispatch({ type: 'options', options: { crossed: 'campaign' } });
      store.dispatch({
        type: 'table',
        table: 'main',
        change: { type: 'column', role: 'campaign', column: null },
      });
    });
    expect(gone.options.crossed).toBe('');
  });
});

describe('options', () => {
  it('have defaults that need no look', () => {
    expect(request(settings())?.options).toEqual({
      models: ['Linear', 'Last touch', 'First touch'],
      dimensions: ['touchpoint'],
      lookback: null,
      halfLife: 7,
      direct: 'Direct',
      order: 1,
      shares: [40, 20, 40],
      startsAnew: false,
      collapse: false,
      intervals: true,
    });
  });

  it('carry the journey policy and the settings of models to the worker', () => {
    const state = settings((store) =>
      store.dispatch({
        type: 'options',
        options: {
          startsAnew: true,
          collapse: true,
          intervals: false,
          order: '3',
          shares: ['1', '0', '2,5'],
        },
      }),
    );
    expect(request(state)?.options).toMatchObject({
      startsAnew: true,
      collapse: true,
      intervals: false,
      order: 3,
      shares: [1, 0, 2.5],
    });
  });

  it.each([
    [
      ['40', '20', '40'],
      [40, 20, 40],
    ],
    [['0', '1', '0'], null],
    [['-1', '1', '3'], null],
    [['', '1', '3'], null],
  ] as const)('shares %p are %p', (typed, shares) => expect(sharesIn(typed)).toEqual(shares));

  it.each([
    ['30', 30],
    [' 1,5 ', 1.5],
    ['0', null],
    ['soon', null],
    ['', null],
  ])('%p are %p days', (typed, days) => expect(daysIn(typed)).toBe(days));
});

describe('problems', () => {
  it('are told of a setting only where a chosen model has it', () => {
    const shares = ['x', '', ''] as const;
    expect(problems(settings((store) => store.dispatch({ type: 'options', options: { shares } })))).toEqual(
      [],
    );
    const chosen = settings((store) =>
      store.dispatch({ type: 'options', options: { shares, models: ['Custom'] } }),
    );
    expect(problems(chosen)).toEqual([
      {
        field: 'shares',
        isMissing: false,
        text: 'Enter three numbers, such as 40, 20 and 40. First or last must be above 0.',
      },
    ]);
  });

  it('name the model that lacks its milestones', () => {
    const chosen = settings((store) =>
      store.dispatch({ type: 'options', options: { models: [...options.models, 'W shaped'] } }),
    );
    expect(problems(chosen)).toEqual([
      {
        field: 'models',
        isMissing: false,
        text: expect.stringContaining('W shaped needs a milestone column'),
      },
    ]);
  });

  it('keep cost and value apart', () => {
    const same = settings((store) =>
      store.dispatch({ type: 'table', table: 'main', change: { type: 'column', role: 'cost', column: 5 } }),
    );
    expect(problems(same)).toEqual([
      {
        field: 'main.cost',
        isMissing: false,
        text: 'This column already serves as value. Choose another.',
      },
    ]);
  });
});

describe('orders in another table', () => {
  const wanted = (store: FlowStore) => {
    store.dispatch({ type: 'table', table: 'main', change: { type: 'column', role: 'value', column: null } });
    store.dispatch({ type: 'table', table: 'orders', change: { type: 'wanted', wanted: true } });
  };
  const orders = source({
    address: 'Orders!B3:D9',
    firstRow: 3,
    head: [
      ['client', 'order date', 'amount'],
      ['C1', 46025, 120],
    ],
    formats: [
      ['General', 'General', 'General'],
      ['General', 'yyyy-mm-dd', '0.00'],
    ],
    columns: 3,
  });

  it('free the main table from its value and ask for the other one', () => {
    expect(problems(settings(wanted))).toMatchObject([{ field: 'orders.source', isMissing: true }]);
    expect(settings(wanted).following).toBe(false);
  });

  it('are guessed like the main table and go to the worker with their own place', () => {
    const state = settings((store) => {
      wanted(store);
      store.dispatch({ type: 'table', table: 'orders', change: { type: 'found', source: orders } });
    });
    expect(problems(state)).toEqual([]);
    expect(request(state)?.beside?.orders).toEqual({
      columns: { customer: 0, time: 1, value: 2 },
      hasHeadings: true,
      firstSheetRow: 3,
    });
  });

  it('are forgotten when no longer wanted', () => {
    const state = settings((store) => {
      wanted(store);
      store.dispatch({ type: 'table', table: 'orders', change: { type: 'wanted', wanted: false } });
    });
    expect(problems(state)).toEqual([
      { field: 'main.value', isMissing: true, text: 'Choose the column that holds the value.' },
    ]);
  });
});

test('a cost table may call its touchpoints campaigns and its costs amounts', () => {
  const state = settings((store) => {
    store.dispatch({ type: 'table', table: 'costs', change: { type: 'wanted', wanted: true } });
    const costs = source({
      head: [
        ['Campaign', 'Amount'],
        ['Spring', 300],
      ],
      formats: [
        ['General', 'General'],
        ['General', 'General'],
      ],
      columns: 2,
    });
    store.dispatch({ type: 'table', table: 'costs', change: { type: 'found', source: costs } });
  });
  expect(state.tables.costs?.columns).toMatchObject({ touchpoint: 0, cost: 1 });
});

describe('orders', () => {
  it('have ids where a column is chosen for them, and count as the data show unless told', () => {
    expect(request(settings())?.columns).not.toHaveProperty('orderId');
    expect(request(settings())?.options).not.toHaveProperty('conversions');
    const told = settings((store) => {
      store.dispatch({
        type: 'table',
        table: 'main',
        change: { type: 'column', role: 'orderId', column: 4 },
      });
      store.dispatch({ type: 'options', options: { conversions: 'one a customer' } });
    });
    expect(request(told)).toMatchObject({
      columns: { orderId: 4 },
      options: { conversions: 'one a customer' },
    });
  });

  it('of a table of their own have ids where its headings name them', () => {
    const orders = source({
      head: [
        ['Order ID', 'Buyer', 'Paid on', 'Amount'],
        ['O1', 'C1', 46027, 100.25],
        ['O2', 'C2', 46028, 50.5],
      ],
      formats: [1, 2, 3].map(() => ['General', 'General', 'yyyy-mm-dd', '0.00']),
      columns: 4,
    });
    const [, shape] = attribution.tables;
    const wanted = changeTable(shape, null, { type: 'wanted', wanted: true });
    const found = changeTable(shape, wanted, { type: 'found', source: orders });
    const state = settings();
    const asked = request({ ...state, tables: { ...state.tables, orders: found } });
    expect(asked?.beside?.orders?.columns).toEqual({ customer: 1, time: 2, value: 3, orderId: 0 });
  });
});
