import type { TouchesRequest } from '../../../src/analyses/attribution/messages';
import { AttributionSession } from '../../../src/analyses/attribution/session';
import { saidBy, wordsOf } from '../../support/saidBy';

const request: TouchesRequest = {
  kind: 'attribution',
  columns: { customer: 0, time: 1, touchpoint: 2, value: 3 },
  options: {
    models: ['last touch', 'first-touch', 'participation'],
    lookback: null,
    halfLife: 7,
    direct: 'Direct',
  },
  hasHeadings: true,
  firstSheetRow: 5,
};
const head = ['Customer', 'Time', 'Touchpoint', 'Value'];

/** `costs`: rows of a table of costs, read before the blocks. */
function run(blocks: unknown[][][], changes: Partial<TouchesRequest> = {}, costs?: unknown[][]) {
  const table = { columns: { touchpoint: 0, cost: 1 }, hasHeadings: false, firstSheetRow: 1 };
  const beside = costs && { beside: { costs: table } };
  const session = new AttributionSession({ ...request, ...changes, ...beside });
  if (costs) session.add(costs, 'costs');
  blocks.forEach((rows) => session.add(rows));
  return finished(session);
}

/** What a session found, with the figures of its summary. */
function finished(session: AttributionSession) {
  const { summary, ...result } = session.finish(() => {});
  return { ...summary, ...result };
}

it('attributes, largest first, and reconciles with the total', () => {
  const result = run([
    [head, ['a', 1, 'Search', ''], ['a', 2, 'Email', '']],
    [
      ['a', 3, '', 100.1],
      ['b', 1, '', 50],
      ['b', 2, 'Ads', 7],
    ],
  ]);
  expect(result.models).toEqual(['Last touch', 'First touch', 'Participation']);
  expect(result.rows.map(({ touchpoint, credit }) => [touchpoint, ...credit])).toEqual([
    ['Email', 100.1, 0, 100.1],
    ['Ads', 7, 7, 7],
    ['Search', 0, 100.1, 100.1],
  ]);
  expect(result.rows[1]).toMatchObject({
    share: [7 / 107.1, 7 / 107.1, 7 / 207.2].map((x) => expect.closeTo(x)),
    averageOrderValue: 7,
  });
  expect(result.rows[2]).toMatchObject({ conversions: 0, averageOrderValue: null });
  expect(result.unattributed).toEqual({ value: 50, transactions: 1 });
  expect(result.total).toEqual({ value: expect.closeTo(157.1), transactions: 3 });
  expect(result.exceedsTotal).toEqual([false, false, true]);
});

it('counts what it skips by reason with the sheet’s own rows', () => {
  const result = run([
    [head, ['a', 'yesterday', 'Search', ''], ['a', 2, 'Email', 'much']],
    [
      ['', 3, 'Email', 1],
      ['', '', '', ''],
      ['a', 'today', 'Ads', ''],
      ['a', 4, '', ''],
      ['#REF!', 4, 'Ads', 1],
      ['a', 5, 'Ads', 1],
    ],
  ]);
  expect(result.skipped).toEqual([
    { column: 'time', reason: 'notDate', count: 2, firstSheetRow: 6, table: 'main' },
    { column: 'value', reason: 'notNumber', count: 1, firstSheetRow: 7, table: 'main' },
    { column: 'customer', reason: 'empty', count: 1, firstSheetRow: 8, table: 'main' },
    { column: null, reason: 'saysNothing', count: 1, firstSheetRow: 11, table: 'main' },
    { column: 'customer', reason: 'error', count: 1, firstSheetRow: 12, table: 'main' },
  ]);
  expect(result).toMatchObject({ rowsRead: 8, rowsUsed: 1 });
});

it('names the sheet’s own row of what the rest of the column shows to be unreadable', () => {
  const result = run([[head, ['a', '03/04/2026', 'Search', ''], ['a', '2026-04-05', '', 5]]]);
  expect(result.skipped).toEqual([
    { column: 'time', reason: 'twoDates', count: 1, firstSheetRow: 6, table: 'main' },
  ]);
});

it('says of rows none of which can be used why, instead of showing a result', () => {
  const run8 = () =>
    run([Array.from({ length: 8 }, (_, i) => ['a', `soon ${i}`, 'Ads', 5])], { hasHeadings: false });
  expect(saidBy(run8)).toBe('None of the 8 rows could be used: the times are not dates.');
});

it('takes a refund from the order before it', () => {
  const result = run(
    [
      [
        ['a', 1, 'Search', ''],
        ['a', 2, '', 100],
        ['a', 3, 'Email', ''],
        ['a', 4, '', -40],
      ],
    ],
    { hasHeadings: false },
  );
  expect(result.rows.map(({ touchpoint, credit }) => [touchpoint, credit[0]])).toEqual([
    ['Search', 60],
    ['Email', 0],
  ]);
});

it('reads the first row too when there are no headings', () => {
  expect(run([[['a', 1, 'Ads', 5]]], { hasHeadings: false })).toMatchObject({ rowsRead: 1, rowsUsed: 1 });
});

it('answers an empty result for no rows', () => {
  expect(run([])).toMatchObject({ rows: [], rowsRead: 0, total: { value: 0, transactions: 0 } });
});

it('refuses a model it does not know', () => {
  expect(() => run([], { options: { ...request.options, models: ['best touch'] } })).toThrow('best touch');
});

it('takes a full sheet in a few seconds', () => {
  const session = new AttributionSession(request);
  const names = ['Search', 'Email', 'Ads', 'Direct'];
  for (let block = 0; block < 64; block++) {
    session.add(
      Array.from({ length: 16_384 }, (_, i) => {
        const row = block * 16_384 + i;
        return [
          `C${row % 90_001}`,
          45_000 + (row % 365) + (row % 1000) / 1000,
          names[row % 4],
          row % 7 === 0 ? 12.34 : '',
        ];
      }),
    );
  }
  const result = finished(session);
  expect(result.rowsUsed).toBe(1_048_575);
  const credited = result.rows.reduce((sum, { credit }) => sum + credit[0], 0) + result.unattributed.value;
  expect(credited).toBeCloseTo(result.total.value, 4);
}, 20_000);

describe('beyond the log', () => {
  const head = ['Customer', 'Time', 'Channel', 'Value', 'Product', 'Cost'];
  const rows = [
    head,
    ['a', 1, 'Search', '', 'Kit', 2],
    ['a', 2, 'Email', '', '', 0.5],
    ['a', 3, '', 90, 'Kit', 1],
    ['b', 1, 'Ads', '', 'Kit', 4],
  ];
  const columns = { ...request.columns, cost: 5 };

  it('adds up cost, and divides by nothing that is 0', () => {
    const { rows: found, totalCost } = run([rows], { columns }, [['Fair', 10]]);
    const figures = Object.fromEntries(found.map(({ touchpoint, cost }) => [touchpoint, cost]));
    expect(figures.Email).toEqual({ cost: 0.5, costPerAcquisition: 0.5, roas: 180, roi: 179 });
    expect(figures.Ads).toEqual({ cost: 4, costPerAcquisition: null, roas: 0, roi: -1 });
    expect(figures.Fair).toEqual({ cost: 10, costPerAcquisition: null, roas: 0, roi: -1 });
    expect(totalCost).toMatchObject({ cost: 17.5, costPerAcquisition: 17.5, withoutTouchpoint: 1 });
  });

  it('takes a cost that is no number as 0 and says so', () => {
    const broken = [...rows.slice(0, 2), ['a', 2, 'Email', '', '', 'much'], ...rows.slice(3)];
    const { skipped, total } = run([broken], { columns });
    expect(skipped).toEqual([
      { column: 'cost', reason: 'takenAsZero', count: 1, firstSheetRow: 7, table: 'main' },
    ]);
    expect(total.value).toBe(90);
  });

  it('breaks down by another column, or by two crossed; only a row with a touchpoint is a touch', () => {
    const byProduct = run([rows], { columns: { ...request.columns, breakDownBy: [4] } });
    expect(byProduct.rows.map(({ touchpoint, credit }) => [touchpoint, credit[0]])).toEqual([
      ['(blank)', 90],
      ['Kit', 0],
    ]);
    const crossed = run([rows], { columns: { ...request.columns, breakDownBy: [2, 4] } });
    expect(crossed.rows.map(({ touchpoint }) => touchpoint)).toEqual([
      'Email × (blank)',
      'Ads × Kit',
      'Search × Kit',
    ]);
  });

  it('takes the orders from a table of their own', () => {
    const session = new AttributionSession({
      ...request,
      beside: {
        orders: { columns: { customer: 1, time: 0, value: 2 }, hasHeadings: true, firstSheetRow: 1 },
      },
    });
    session.add(rows);
    session.add(
      [
        ['When', 'Who', 'Amount'],
        [4, 'a', 10],
        ['soon', 'a', 5],
      ],
      'orders',
    );
    const result = finished(session);
    expect(result.total).toEqual({ value: 10, transactions: 1 });
    expect(result.rowsRead).toBe(6);
    expect(result.skipped).toContainEqual({
      column: 'time',
      reason: 'notDate',
      count: 1,
      firstSheetRow: 3,
      table: 'orders',
    });
  });

  it('reads each of two tables upwards where it runs newest first', () => {
    const session = new AttributionSession({
      ...request,
      beside: {
        orders: { columns: { customer: 0, time: 1, value: 2 }, hasHeadings: false, firstSheetRow: 1 },
      },
    });
    // Of the two touches of the first moment the lower one came first.
    session.add([head, ['a', 5, 'X', ''], ['a', 1, 'B', ''], ['a', 1, 'A', '']]);
    session.add(
      [6, 7, 8, 9, 10].map((time) => ['a', time, 2]),
      'orders',
    );
    const { rows: found, models } = finished(session);
    const first = models.indexOf('First touch');
    expect(found.filter(({ credit }) => credit[first] > 0).map(({ touchpoint }) => touchpoint)).toEqual([
      'A',
    ]);
  });

  it('gives every credit its interval, the same on every run', () => {
    const many = Array.from({ length: 200 }, (_, i) => [
      [`c${i}`, 1, i % 3 ? 'Search' : 'Email', ''],
      [`c${i}`, 2, '', 50 + (i % 7)],
    ]).flat();
    const asked = { hasHeadings: false, options: { ...request.options, intervals: true } };
    const result = run([many], asked);
    for (const { credit, lower = [], upper = [] } of result.rows) {
      credit.forEach((value, m) => {
        expect(lower[m]).toBeLessThan(value);
        expect(upper[m]).toBeGreaterThan(value);
      });
    }
    expect(result.bootstrap).toEqual({ replicates: 200, seed: 20260101 });
    expect(run([many], asked)).toEqual(result);
  });

  it('shares by milestones where the log marks them', () => {
    const marked = [
      ['a', 1, 'Search', '', ''],
      ['a', 2, 'Email', '', 'Lead'],
      ['a', 3, 'Ads', '', ''],
      ['a', 4, 'Call', '', 'Opportunity'],
      ['a', 5, '', 100, ''],
    ];
    const { rows: found } = run([marked], {
      hasHeadings: false,
      columns: { ...request.columns, milestone: 4 },
      options: { ...request.options, models: ['w shaped'] },
    });
    expect(Object.fromEntries(found.map(({ touchpoint, credit }) => [touchpoint, credit[0]]))).toEqual({
      Search: expect.closeTo(30),
      Email: expect.closeTo(30),
      Call: expect.closeTo(30),
      Ads: expect.closeTo(10),
    });
  });
});

describe('orders and refunds', () => {
  const columns = { ...request.columns, orderId: 4 };
  const options = { ...request.options, models: ['last touch'] };
  const rows = [
    ['a', 1, 'Email', '', ''],
    ['a', 2, '', 8, 'O1'],
    ['a', 2, '', 32, 'O1'],
    ['b', 1, 'Email', '', ''],
    ['b', 2, '', 60, 'O2'],
    ['b', 2.1, '', 60, 'O2'],
    ['c', 1, 'Ads', '', ''],
    ['c', 2, '', 100, 'O3'],
    ['c', 3, 'Newsletter', '', ''],
    ['c', 4, '', -100, ''],
    ['d', 1, '', -7, ''],
  ];
  const expected = [
    ['Email', 100, 2],
    ['Ads', 0, 0],
    ['Newsletter', 0, 0],
  ];
  const figuresOf = (found: ReturnType<typeof run>) =>
    found.rows.map(({ touchpoint, credit, conversions }) => [touchpoint, credit[0], conversions]);

  it('are what they are in the functions, and the notes say what is not as it stands', () => {
    const found = run([rows], { columns, options, hasHeadings: false });
    expect(figuresOf(found)).toEqual(expected);
    expect(found.unattributed).toEqual({ value: -7, transactions: 0 });
    expect(wordsOf(found.notes)).toEqual([
      '1 order sent again counted once.',
      '1 refund without an order unattributed.',
    ]);
  });

  it('come from a table of their own as well', () => {
    const session = new AttributionSession({
      ...request,
      options,
      hasHeadings: false,
      beside: {
        orders: {
          columns: { customer: 0, time: 1, value: 3, orderId: 4 },
          hasHeadings: false,
          firstSheetRow: 1,
        },
      },
    });
    session.add(rows.filter(([, , touchpoint]) => touchpoint !== ''));
    session.add(
      rows.filter(([, , touchpoint]) => touchpoint === ''),
      'orders',
    );
    expect(figuresOf(finished(session))).toEqual(expected);
  });

  it('count a flag on every row of the buyers once a customer, and say so', () => {
    const flags = [
      ['a', 1, 'Search', 1],
      ['a', 2, 'Email', 1],
      ['b', 1, 'Search', ''],
    ];
    const found = run([flags], { options, hasHeadings: false });
    expect(figuresOf(found)).toEqual([
      ['Email', 1, 1],
      ['Search', 0, 0],
    ]);
    expect(found.conversions).toBe('one a customer');
    expect(found.notes).toHaveLength(1);
    const each = run([flags], { options: { ...options, conversions: 'each row' }, hasHeadings: false });
    expect(each.total.transactions).toBe(2);
    expect(each.notes).toEqual([]);
  });
});

describe('last non-direct', () => {
  const rows = [
    ['C1', 1, 'Email', '', 'Spring'],
    ['C1', 5, 'Direct', 100, ''],
    ['C2', 2, 'Search', '', 'Brand'],
    ['C2', 6, 'Direct', 50, ''],
  ];
  const options = { ...request.options, models: ['last non-direct'] };
  const creditBy = (breakDownBy: number[], direct = 'Direct') =>
    Object.fromEntries(
      run([rows], {
        columns: { ...request.columns, breakDownBy },
        options: { ...options, direct },
        hasHeadings: false,
      }).rows.map(({ touchpoint, credit }) => [touchpoint, credit[0]]),
    );

  it('looks at the channel whatever the breakdown', () => {
    expect(creditBy([2])).toEqual({ Email: 100, Search: 50, Direct: 0 });
    expect(creditBy([4])).toEqual({ Spring: 100, Brand: 50, '(blank)': 0 });
    expect(creditBy([2, 4])).toEqual({
      'Email × Spring': 100,
      'Search × Brand': 50,
      'Direct × (blank)': 0,
    });
  });

  it('takes several names of direct, and refuses one that no row bears', () => {
    expect(creditBy([2], 'direct, search')).toEqual({ Email: 100, Direct: 50, Search: 0 });
    expect(saidBy(() => creditBy([4], 'Drect'))).toBe(
      'Last non-direct: no row has the touchpoint "Drect". Correct the name.',
    );
  });

  it('notes that none of the usual names is there', () => {
    const others = rows.map(([a, b, c, d, e]) => [a, b, c === 'Direct' ? 'Typed' : c, d, e]);
    const found = run([others], { options, hasHeadings: false });
    expect(wordsOf(found.notes)).toEqual([
      'No touchpoint is called Direct, (direct), (direct) / (none), Direct Traffic: last non-direct may have found none to pass over.',
    ]);
  });
});

describe('costs from a table', () => {
  const rows = [
    ['C1', 1, 'Email', '', 'Spring'],
    ['C1', 5, 'Search', 100, 'Brand'],
  ];
  const costsBy = (breakDownBy: number[], costs: unknown[][]) =>
    run([rows], { columns: { ...request.columns, breakDownBy }, hasHeadings: false }, costs);

  it('never appear as 0 in another dimension', () => {
    const found = costsBy([4], [['Email', 30]]);
    expect(found.rows.map(({ touchpoint, cost }) => [touchpoint, cost?.cost])).toEqual([
      ['Brand', null],
      ['Spring', null],
    ]);
    expect(found.totalCost).toMatchObject({ cost: 30, withoutTouchpoint: 30 });
    expect(wordsOf(found.notes)).toEqual([expect.stringContaining('The table of costs names none')]);
    expect(costsBy([2, 4], [['Email', 30]]).rows).toHaveLength(2);
  });

  it('leave open what they do not name', () => {
    const found = costsBy([2], [['Email', 30]]);
    expect(found.rows.map(({ touchpoint, cost }) => [touchpoint, cost])).toEqual([
      ['Search', { cost: null, costPerAcquisition: null, roas: null, roi: null }],
      ['Email', { cost: 30, costPerAcquisition: null, roas: 0, roi: -1 }],
    ]);
    expect(found.totalCost).toMatchObject({ cost: 30, withoutTouchpoint: 0 });
  });

  it('find their touchpoint in other letters', () => {
    const found = costsBy([2], [['email ', 30]]);
    expect(found.rows.map(({ touchpoint, cost }) => [touchpoint, cost?.cost])).toEqual([
      ['Search', null],
      ['Email', 30],
    ]);
  });
});

it('says how it read what had to be made out', () => {
  const result = run(
    [
      [
        ['a', '1767258000', 'Search', ''],
        ['a', '1767261600', 'search', ''],
        ['b', '1767261600', 'Search', ''],
        ['a', 1767268800, '', 5],
      ],
    ],
    { hasHeadings: false },
  );
  expect(wordsOf(result.notes)).toEqual([
    'time holds Unix seconds: 1767258000 is read as 2026-01-01 09:00:00.',
    'touchpoint: "Search" stands there in 2 spellings, which count as one.',
  ]);
  const late = run(
    [
      [
        ['a', '21/01/2026 09:00', 'Search', ''],
        ['a', '22/01/2026', '', 5],
      ],
    ],
    { hasHeadings: false },
  );
  expect(wordsOf(late.notes)).toEqual([
    'time has the day first, as "21/01/2026 09:00" in row 5 proves.',
    'Orders without a time of day come after everything else of their day.',
  ]);
});

it('takes in a table of costs over several blocks, and counts what it cannot use', () => {
  const costs = { columns: { touchpoint: 0, cost: 2 }, hasHeadings: true, firstSheetRow: 4 };
  const session = new AttributionSession({ ...request, beside: { costs } });
  session.add(
    [
      ['Channel', 'Month', 'Spend'],
      ['Email', 'May', 120.5],
      ['Social', 'May', 'n/a'],
    ],
    'costs',
  );
  session.add(
    [
      ['', 'May', 7],
      ['Email', 'June', 80],
      ['Social', 'June', ''],
      ['Search', 'June', '#REF!'],
      ['Social', 'July', 'later'],
    ],
    'costs',
  );
  session.add([head, ['a', 1, 'Email', ''], ['a', 2, '', 9]]);
  const { summary, skipped, rowsRead } = session.finish(() => undefined);
  expect(summary.totalCost).toMatchObject({ cost: 200.5 });
  expect(skipped).toEqual([
    { table: 'costs', column: 'cost', reason: 'notNumber', count: 2, firstSheetRow: 6 },
    { table: 'costs', column: 'touchpoint', reason: 'empty', count: 1, firstSheetRow: 7 },
    { table: 'costs', column: 'cost', reason: 'error', count: 1, firstSheetRow: 10 },
  ]);
  expect(rowsRead).toBe(2);
});
