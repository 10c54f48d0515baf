import { attribution } from '../../src/analyses/attribution';
import type { AttributionResult } from '../../src/analyses/attribution/messages';
import { lifetime } from '../../src/analyses/lifetime';
import type { LifetimeResult } from '../../src/analyses/lifetime/messages';
import { OneCurrency } from '../../src/blueprint/oneCurrency';
import { sentenceOf } from '../../src/blueprint/sentences';
import { CellError, type Saying } from '../../src/cells';
import { withLanguage } from '../../src/language/current';
import { chinese } from '../../src/languages/chinese/texts';
import '../../src/taskpane/texts/worker';
import { openedFile, ReadExport } from '../support/openedExport';

/** Two currencies are never added. */

const refusal = (run: () => unknown): Saying => {
  try {
    run();
  } catch (error) {
    if (error instanceof CellError && error.saying) return error.saying;
  }
  throw new Error('It was not refused.');
};

const paid = { column: 6, test: 'is', values: ['Paid'] } as const;
const captured = { column: 5, test: 'is', values: ['true'] } as const;

describe('payments in two currencies', () => {
  const payments = async () =>
    new ReadExport(lifetime, { main: await openedFile('cases/stripe-status.csv') });
  const twoCurrencies = {
    code: 'twoCurrencies',
    values: { first: 'usd', firstRow: 2, second: 'aud', secondRow: 10 },
  };

  it('are refused, with both names and a row of each', async () => {
    const table = await payments();
    expect(table.tables.main.reading).toMatchObject({ conditions: [paid, captured] });
    const saying = refusal(() => table.run());
    expect(saying).toEqual(twoCurrencies);
    expect(sentenceOf(saying)).toBe(
      'Row 2 is in usd and row 10 in aud, and two currencies cannot be added. Choose one of them under Only rows where, or a table of exchange rates under Optional columns.',
    );
    const inChinese = withLanguage({ language: 'zh-CN', locale: 'zh-CN', translation: chinese }, () =>
      sentenceOf(saying),
    );
    expect(inChinese).toContain('usd');
    expect(inChinese).toContain('仅限这些行');
  });

  it('add up once one of them is chosen', async () => {
    const table = await payments();
    const { reading = {} } = table.tables.main;
    const chosen = { column: 4, test: 'is', values: ['USD'] } as const;
    table.change({
      type: 'read as',
      reading: { ...reading, conditions: [...(reading.conditions ?? []), chosen] },
    });
    const { summary, rowsUsed } = table.run<LifetimeResult>();
    expect(rowsUsed).toBe(5);
    expect(summary).toMatchObject({ customers: 4, orders: 5 });
    expect(summary.pastValue).toBeCloseTo(59.96, 10);
  });

  it('are seven charges of five customers if nobody says that they are in two', async () => {
    const table = await payments();
    table.change({ type: 'column', role: 'currency', column: null });
    const { summary, rowsUsed } = table.run<LifetimeResult>();
    expect(rowsUsed).toBe(7);
    expect(summary.customers).toBe(5);
  });
});

it('rows without money are in any currency, and case makes no other one', () => {
  const money = new OneCurrency({ value: 0, currency: 1 });
  const rows = [
    [5, 'EUR'],
    ['', 'USD'],
    [0, 'USD'],
    [3, ''],
    [4, ' eur '],
    [4, '€'],
    [3, 'N/A'],
    ['n/a', 'USD'],
  ];
  rows.forEach((row, at) => expect(() => money.require(row, at + 2)).not.toThrow());
  expect(refusal(() => money.require(['$5.00', 'USD'], 9))).toEqual({
    code: 'twoCurrencies',
    values: { first: 'EUR', firstRow: 2, second: 'USD', secondRow: 9 },
  });
});

it('signs of two currencies are refused as well, and told as in any table', async () => {
  const opened = await openedFile('cases/value-euro.csv');
  opened.grid[3][3] = '$1,500.50';
  const table = new ReadExport(attribution, { main: opened });
  const saying = refusal(() => table.run<AttributionResult>({ models: ['linear'] }));
  expect(saying.code).toBe('severalCurrencies');
  expect(sentenceOf(saying)).toContain('Only rows where');
});

describe('signs', () => {
  it('of one column that is read as it stands are seen to there, and compared with other tables once', () => {
    const seen = { first: null };
    const orders = new OneCurrency({ value: 0 }, seen);
    orders.require(['12'], 2);
    orders.require(['$5.00'], 3);
    orders.require(['$6.00'], 4);
    const costs = new OneCurrency({ cost: 1 }, seen);
    costs.require(['Search', '$2'], 2);
    expect(refusal(() => new OneCurrency({ cost: 1 }, seen).require(['Search', '2 €'], 5))).toEqual({
      code: 'twoCurrencies',
      values: { first: 'USD', firstRow: 3, second: 'EUR', secondRow: 5 },
    });
  });

  it('of columns that an amount is made of are compared row by row', () => {
    const lines = new OneCurrency({ value: 0 }, { first: null }, [0, 2]);
    lines.require([10, 2, ''], 2, ['$5.00', 2, '']);
    lines.require([9, 2, ''], 3, ['$5.00', 2, '$1']);
    expect(refusal(() => lines.require([10, 2, ''], 4, ['€5.00', 2, ''])).code).toBe('twoCurrencies');
    expect(refusal(() => lines.require([9, 2, ''], 5, ['$5.00', 2, '€1'])).code).toBe('twoCurrencies');
  });

  it('give way to a column of currencies', () => {
    const money = new OneCurrency({ value: 0, currency: 1 }, { first: null });
    money.require(['$5.00', 'AUD'], 2);
    expect(() => money.require(['A$6.00', 'AUD'], 3)).not.toThrow();
  });
});
