import type { Form, Output } from '../../src/excel/types';
import { createFormat } from '../../src/language/format';
import { outputOf } from '../../src/taskpane/output/output';
import { refusalText } from '../../src/taskpane/output/refusalText';
import type { WhatIsWritten } from '../../src/taskpane/output/formulaOf';
import type { TouchesRequest, AttributionRow } from '../../src/analyses/attribution/messages';
import { attributionWords } from '../../src/analyses/attribution/words';
import type { ResultWords } from '../../src/blueprint/analysis';
import type { Run } from '../../src/blueprint/run';
import '../../src/taskpane/texts/worker';
import { figure, result, type ResultChange, source, transactions } from './fakes';

const run: Run<TouchesRequest> = {
  source: source(),
  others: {},
  request: {
    kind: 'attribution',
    columns: { customer: 0, time: 1, touchpoint: 2, value: 5 },
    options: { models: ['Linear', 'Last touch', 'First touch'], lookback: 30, halfLife: 7, direct: 'Direct' },
    hasHeadings: true,
    firstSheetRow: 1,
  },
  valueFormat: '#,##0.00 "€"',
  at: new Date(2026, 2, 1, 14, 30),
  version: '0.1.0',
};

/** All rows of the table, as they are written. */
const rowsOf = ({ table: { rows } }: Pick<Output, 'table'>) => rows.slice(0, rows.length);

/** What a run of these settings writes, unless something else of it is in sight. */
const written = (
  change: ResultChange,
  { behind = null, ...of }: Partial<WhatIsWritten> = {},
  form: Form = 'values',
) =>
  outputOf(
    {
      run,
      result: result({ settings: ['halfLife'], ...change }),
      words: attributionWords as ResultWords,
      view: 'credit',
      behind,
      ...of,
    },
    createFormat('en-US'),
    form,
  );

const output = (change: ResultChange = {}) => written(change);

describe('outputOf', () => {
  it('gives every model a value and a share column', () => {
    const { headings, formats } = output().table;
    expect(headings).toEqual([
      'Touchpoint',
      'Linear attributed value',
      'Linear share',
      'Last touch attributed value',
      'Last touch share',
      'First touch attributed value',
      'First touch share',
      'Conversions',
      'Average order value',
    ]);
    expect(formats).toHaveLength(headings.length);
    expect(formats[1]).toBe('#,##0.00 "€"');
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('makes every value column and the conversions add up to Total', () => {
    const rows = rowsOf(output());
    const total = rows[rows.length - 1];
    expect(total[0]).toBe('Total');
    expect(rows[rows.length - 2][0]).toBe('Unattributed');
    for (const column of [1, 3, 5, 7]) {
      const sum = rows.slice(0, -1).reduce((all, row) => all + Number(row[column]), 0);
      expect(sum).toBeCloseTo(Number(total[column]), 6);
    }
  });

  it('leaves the total of participation empty and says why', () => {
    const { table, note } = output({
      models: ['Linear', 'Last touch', 'Participation'],
      exceedsTotal: [false, false, true],
    });
    expect(rowsOf({ table })[table.rows.length - 1][5]).toBeNull();
    expect(note).toContain(
      'Participation credits every touch with the full value, so it adds up to more than the total by design.',
    );
  });

  it('notes method, parameters, source, rows, version and time', () => {
    const { answer, note } = output();
    expect([answer, ...note]).toEqual([
      'Paid Search earns 36% of value under last touch but 14% under first touch: it closes journeys that others open.',
      'Source: Journeys!A1:F6, by touchpoint.',
      'Models: Linear, Last touch, First touch.',
      'Lookback: 30 days.',
      'Half-life: 7 days.',
      'Rows used: 1,997 of 2,000.',
      'Left out: 2 where time is not a date, the first in row 418.',
      'Left out: 1 where value is not a number, the first in row 1203.',
      'Credit and Unattributed add up to 175,568.14 under every model.',
      'Conversions and average order value are those under Linear.',
      'Shares are of the attributed value, without Unattributed.',
      'Computed by Touchstone 0.1.0 on 2026-03-01 14:30.',
    ]);
  });

  it('tells the exchange rates, by the cells they stand in and one by one, and writes amounts in the reporting currency', () => {
    const others = { rates: { source: source({ address: 'Rates!A1:B3' }), columns: {} } };
    const rates = [{ currency: 'USD', rate: 0.92 }];
    const { note, table } = written(
      {},
      {
        run: { ...run, others, valueFormat: null },
        result: {
          ...result(),
          currency: 'EUR',
          notes: [{ code: 'converted', values: { currency: 'EUR', rates } }],
        },
      },
    );
    expect(note).toContain('Exchange rates: Rates!A1:B3.');
    expect(note).toContain('Amounts are in EUR, converted by the exchange rates USD 0.92.');
    expect(table.formats[1]).toBe('#,##0.00 "EUR"');
  });

  it('draws touchpoints only, and nothing without them', () => {
    expect(output().chart).toMatchObject({ category: 'Touchpoint', rows: 5 });
    expect(output({ rows: [] }).chart).toBeNull();
  });

  const rowsWith = (change: (row: AttributionRow) => Partial<AttributionRow>) =>
    result().summary.rows.map((row) => ({ ...row, ...change(row) }));

  it('gives the limits their columns, which add up to nothing, and states how they came about', () => {
    const { table, note } = output({
      rows: rowsWith(({ credit }) => ({ lower: credit.map((c) => c - 9), upper: credit.map((c) => c + 20) })),
      bootstrap: { replicates: 200, seed: 20260101 },
    });
    expect(table.headings.slice(1, 5)).toEqual([
      'Linear attributed value',
      'Linear lower 95%',
      'Linear upper 95%',
      'Linear share',
    ]);
    const rows = rowsOf({ table });
    expect(rows[0].slice(1, 4)).toEqual([54300, 54291, 54320]);
    expect(rows[rows.length - 1].slice(1, 4)).toEqual([175568.14, null, null]);
    expect(note).toContain('95% intervals: bootstrap over customers, 200 replicates, seed 20260101.');
  });

  it('adds costs up, but never ratios, and leaves a ratio without a meaning empty', () => {
    const none = { cost: 0, costPerAcquisition: null, roas: null, roi: null };
    const { table, note } = output({
      rows: rowsWith(({ touchpoint }) => ({
        cost: touchpoint === 'Email' ? { cost: 100, costPerAcquisition: 2, roas: 543, roi: 542 } : none,
      })),
      totalCost: { cost: 130, costPerAcquisition: 0.08, roas: 1350.52, roi: 1349.52, withoutTouchpoint: 30 },
    });
    const column = (heading: string) => rowsOf({ table }).map((row) => row[table.headings.indexOf(heading)]);
    expect(column('Cost')).toEqual([100, 0, 0, 0, 0, 30, 130]);
    expect(column('ROAS')).toEqual([543, null, null, null, null, null, 1350.52]);
    expect(column('ROI')).toEqual([542, null, null, null, null, null, 1349.52]);
    expect(note).toContain(
      'Rows that name no touchpoint cost 30.00; that stands at Unattributed and in the total.',
    );
  });

  it('names the other tables, and where their rows are at fault', () => {
    const orders = source({ address: 'Orders!A1:C9', sheet: 'Orders' });
    const costs = source({ address: 'Spend!A1:B5', sheet: 'Spend' });
    const skipped = [
      { column: 'time', reason: 'notDate' as const, count: 1, firstSheetRow: 7, table: 'orders' },
      { column: 'cost', reason: 'notNumber' as const, count: 2, firstSheetRow: 3, table: 'costs' },
    ];
    const others = {
      orders: { source: orders, columns: { customer: 0, time: 1, value: 2 } },
      costs: { source: costs, columns: { touchpoint: 0, cost: 1 } },
    };
    const { note } = written({ skipped }, { run: { ...run, others } });
    expect(note).toEqual(
      expect.arrayContaining([
        'Orders: Orders!A1:C9.',
        'Costs: Spend!A1:B5.',
        'Left out: 1 where time is not a date, the first in row 7 of Orders!A1:C9.',
        'Left out: 2 where cost is not a number, the first in row 3 of Spend!A1:B5.',
      ]),
    );
  });

  it('notes the journey policy and the settings of the models', () => {
    const options = { ...run.request.options, startsAnew: true, collapse: true, order: 2 };
    const { note } = written(
      { settings: ['order', 'shares'] },
      { run: { ...run, request: { ...run.request, options: { ...options, shares: [50, 0, 50] } } } },
    );
    expect(note).toEqual(
      expect.arrayContaining([
        'Markov order: 2.',
        'Custom shares of first touch, those between, last touch: 50, 0, 50.',
        'A journey starts anew after each transaction.',
        'Repeats of a touchpoint in a row count once.',
      ]),
    );
  });
});

describe('as a formula', () => {
  it('the credit has the columns of the function, and the chart names them', () => {
    const { answer, note, table, chart, formula } = written({ skipped: [] }, {}, 'formula');
    expect(formula).toMatch(/^=TOUCH.ATTRIBUTION\(/);
    expect(table.headings).toEqual(['Touchpoint', 'Linear', 'Last touch', 'First touch', 'Conversions']);
    expect(table.formats).toEqual(['General', '#,##0.00 "€"', '#,##0.00 "€"', '#,##0.00 "€"', '#,##0.0']);
    expect(table.rows).toHaveLength(6);
    expect(chart).toMatchObject({
      category: 'Touchpoint',
      series: ['Linear', 'Last touch', 'First touch'],
      looks: { length: 3 },
    });
    expect(answer).toMatch(/^Live formula/);
    expect(note.slice(0, 2)).toEqual([expect.stringContaining('those of'), output().answer]);
  });

  it('the list behind a figure has a row for each transaction, those that are not listed included', () => {
    const behind = { figure: figure(), answer: { view: transactions } };
    const { table, formula } = written({ skipped: [] }, { behind }, 'formula');
    expect(formula).toMatch(/^=TOUCH.ATTRIBUTION.EXPLAIN\(.*"Email","Last touch"/);
    expect(table.headings).toEqual(['Customer', 'Time', 'Value', 'Journey', 'Credit']);
    expect(table.rows).toHaveLength(5);
  });

  it('is refused in words of the analysis, or in those all of them share', () => {
    const others = { orders: { source: source(), columns: {} } };
    expect(() => written({}, { run: { ...run, others } }, 'formula')).toThrow();
    const puts = { identities: { source: source(), columns: {} } };
    expect(() => written({}, { run: { ...run, others: puts } }, 'formula')).toThrow();
    expect(refusalText(attributionWords, 'identities')).toContain('puts no ids together');
    const converts = { rates: { source: source(), columns: {} } };
    expect(() => written({}, { run: { ...run, others: converts } }, 'formula')).toThrow();
    expect(refusalText(attributionWords, 'rates')).toContain('times its rate, by XLOOKUP');
    expect(refusalText(attributionWords, 'orders')).toBe(
      'A formula takes touches and orders from one table.',
    );
    expect(refusalText(attributionWords, 'tooLarge')).toBe('The table is larger than a formula may give.');
  });
});

test('the list behind a figure adds up to it', () => {
  const { title, table } = written({}, { behind: { figure: figure(), answer: { view: transactions } } });
  expect(title).toBe('What gave Email its Last touch attributed value');
  expect(rowsOf({ table })).toEqual([
    ['C7', 46027.5, 900, 'Email > Social', 450],
    ['C2', 46030, 300, 'Email', 300],
    ['3 more', null, null, null, 250],
    ['Total', null, null, null, 1000],
  ]);
});
