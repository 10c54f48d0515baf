import { expectClose } from '../support/close';
import { plainAttribution, plainModels } from '../support/plainAttribution';
import {
  attributionOf,
  call,
  column,
  errorFrom,
  figure,
  logColumns,
  type LogRow,
  numberFrom,
  settingsOf,
  tableFrom,
} from '../support/worksheet';

/** Inputs at the edge of what a workbook holds. */

const models = Object.keys(plainModels);

test('amounts of a million millions keep their cents', () => {
  // 8,000 orders of 1e12 and a cent: 2^53 hundredths are reached at 9e13, so totals are judged by their last digit.
  const rows = Array.from({ length: 8000 }, (_, i): LogRow => [`c${i}`, 46000, `T${i % 2}`, 1e12 + 0.01]);
  const figures = attributionOf(rows, 'last touch');
  expect(figure(figures, 'T0', 'Last touch')).toBe(4e15 + 40);
  expect(figure(figures, 'T1', 'Last touch')).toBe(4e15 + 40);
});

test('a refund of a million millions leaves the cents of the others', () => {
  const rows: LogRow[] = [
    ['c1', 46000, 'A', 1e12],
    ['c2', 46000, 'A', 0.01],
    ['c1', 46001, null, -1e12],
  ];
  expect(figure(attributionOf(rows, 'linear'), 'A', 'Linear')).toBe(0.01);
});

test('journeys of forty years have weights, whatever the half-life', () => {
  const rows: LogRow[] = [
    ['c', 31000, 'Old', null],
    ['c', 45610, 'New', null],
    ['c', 45611, null, 100],
  ];
  for (const halfLife of [1e-9, 0.001, 7, 1e9]) {
    const figures = attributionOf(rows, 'time decay', settingsOf({ 'half-life': halfLife }));
    const [old, recent] = ['Old', 'New'].map((name) => figure(figures, name, 'Time decay'));
    expectClose(old + recent, 100, 1e-14);
    expectClose(old, 100 / (1 + 2 ** (14610 / halfLife)), 1e-12);
  }
});

test('an order decades after its last touch still credits it', () => {
  const rows: LogRow[] = [
    ['c', 31000, 'Old', null],
    ['c', 45611, null, 100],
  ];
  expect(figure(attributionOf(rows, 'time decay', 'half-life=0.001'), 'Old', 'Time decay')).toBe(100);
});

test('one row is enough', () => {
  expect(call('TTV', ...logColumns([['c', 46000, 'A', 9.5]]), 'A', 'linear')).toBe(9.5);
  expect(tableFrom('ATTRIBUTION', ...logColumns([['c', 46000, 'A', null]]), 'linear')).toEqual([
    ['Touchpoint', 'Linear', 'Conversions'],
    ['A', 0, 0],
  ]);
});

test('one customer with 10,000 touches and 1,000 orders is computed as defined', () => {
  const rows = Array.from({ length: 10_000 }, (_, i): LogRow => [
    'c',
    40000 + i / 2,
    `T${(i * 7) % 13}`,
    i % 10 === 9 ? 1 + (i % 17) : null,
  ]);
  const figures = attributionOf(rows, column(models), 'lookback=30');
  const plain = plainAttribution(
    rows.map(([, time, touchpoint, value]) => ({
      customer: 'c',
      time: Math.round(Number(time) * 86_400_000),
      touchpoint: String(touchpoint),
      value: Number(value ?? 0),
    })),
    models,
    { lookback: 30 * 86_400_000, halfLife: 7 * 86_400_000, direct: 'Direct' },
  );
  plain.forEach(({ value }, m) => {
    for (const [name, credit] of value) expectClose(figure(figures, name, models[m]), credit, 1e-11);
  });
  const orders = rows.reduce((sum, [, , , value]) => sum + Number(value ?? 0), 0);
  const unlimited = attributionOf(rows, 'linear distinct');
  const total = [...unlimited.keys()].reduce(
    (sum, name) => sum + figure(unlimited, name, 'Linear distinct'),
    0,
  );
  expectClose(total, orders, 1e-12);
});

test('names that mean something to the language, and very long ones, are just names', () => {
  const names = ['__proto__', 'constructor', 'toString', 'NaN', 'nil', '😀', '=1+1', "'", 'x'.repeat(300)];
  const rows = names.map((name, i): LogRow => [name, 46000, name, i + 1]);
  const figures = attributionOf(rows, column(models));
  expect([...figures.keys()].sort()).toEqual([...names].sort());
  names.forEach((name, i) => {
    for (const model of models) expect(figure(figures, name, model)).toBe(i + 1);
    expect(call('TTV', ...logColumns(rows), name)).toBe(i + 1);
  });
});

test('a touchpoint called Unattributed keeps its credit', () => {
  const rows: LogRow[] = [
    ['c1', 46000, 'Unattributed', 5],
    ['c2', 46000, null, 7],
  ];
  const table = tableFrom('ATTRIBUTION', ...logColumns(rows), 'linear');
  expect(table.slice(1)).toEqual([
    ['Unattributed', 5, 1],
    ['(Unattributed)', 7, 1],
  ]);
});

test('a customer for every row, and every row the same second', () => {
  const rows = Array.from({ length: 20_000 }, (_, i): LogRow => [i + 1, 46000, `T${i % 3}`, 0.1]);
  const figures = attributionOf(rows, column(['linear', 'participation']));
  expect(figure(figures, 'T0', 'Linear')).toBe(666.7);
  expect(figure(figures, 'T2', 'Participation')).toBe(666.6);
});

describe('waits', () => {
  test('of one customer, of length 0', () => {
    expect(call('TIMETOVALUE', [[46000]], [[46000]])).toBe(0);
    expect(call('TIMETOVALUE', [[46000]], [[46000]], 'mean')).toBe(0);
    expect(call('TIMETOVALUE', [[46000]], [[46000]], 'day 0')).toBe(1);
    expect(call('TIMETOVALUE', [[46000]], [[46000]], 'p90')).toBe(0);
  });

  test('of forty years, to the second', () => {
    const start = column(Array.from({ length: 3000 }, () => 31000.5));
    const reached = column(Array.from({ length: 3000 }, (_, i) => 45610.5 + i / 86400));
    expectClose(numberFrom('TIMETOVALUE', start, reached), 14610 + 1499.5 / 86400, 1e-15);
    expectClose(numberFrom('TIMETOVALUE', start, reached, 'mean'), 14610 + 1499.5 / 86400, 1e-13);
  });

  test('all of the same length', () => {
    const start = column(Array.from({ length: 5000 }, () => 46000.5));
    const reached = column(Array.from({ length: 5000 }, () => 46003.75));
    for (const statistic of ['p10', 'median', 'p90', 'mean', 'converters median']) {
      expect(numberFrom('TIMETOVALUE', start, reached, statistic)).toBe(3.25);
    }
  });
});

describe('a customer column that makes all rows one customer is refused, not computed for minutes', () => {
  const rows = Array.from({ length: 30_000 }, (_, i): LogRow => ['one', 46000 + i / 1440, `T${i % 9}`, 2]);

  test.each<[id: string, args: unknown[]]>([
    ['TTV', ['T1', 'linear']],
    ['ATTRIBUTION', ['linear']],
    ['ATTRIBUTION', ['linear', 'collapse=yes']],
    ['ATTRIBUTION.INTERVALS', ['linear']],
    ['ATTRIBUTION.EXPLAIN', ['T1', 'linear']],
    ['JOURNEYS', []],
  ])('by %s with %p', (id, args) => {
    const { code, message } = errorFrom(id, ...logColumns(rows), ...args);
    expect(code).toBe('#VALUE!');
    expect(message).toContain('check the customer column');
  });

  test('unless journeys start anew', () => {
    const bought = rows.filter(([, , name]) => name === 'T1').length;
    expect(call('TTV', ...logColumns(rows), 'T1', 'linear', 'starts anew=yes; collapse=yes')).toBe(
      2 * bought,
    );
  });
});
