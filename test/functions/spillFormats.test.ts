import type { TableColumn } from '../../src/functions/table';
import { inEnglish } from '../../src/functions/words';
import { call, column, functionNamed } from '../support/worksheet';

/** The number formats that inserted formulas get are those the tables of the functions are made with. */

const tables: { heading: string; format: string }[][] = [];
jest.mock('../../src/functions/table', () => {
  const real = jest.requireActual<typeof import('../../src/functions/table')>('../../src/functions/table');
  const noted = (columns: readonly TableColumn[]) => {
    tables.push(columns.map(({ heading, format }) => ({ heading: inEnglish(heading), format })));
    return real.tableOf(columns);
  };
  return { ...real, tableOf: noted };
});

const days = (first: number) => Array.from({ length: 60 }, (_, i) => first + i * 7 + (i % 5));
const customer = column(days(0).map((_, i) => `C${i % 20}`));
const date = column(days(46_000));
const amount = column(days(20));
const segment = column(days(0).map((_, i) => (i % 2 === 0 ? 'A' : 'B')));
const event = column(days(0).map((_, i) => ['Sign-up', 'Project', 'Invitation'][Math.floor(i / 20)]));
const reached = column(days(46_100));
const steps = [['Sign-up', 'Project']];

const calls: Record<string, unknown[]> = {
  'CLV.CUSTOMERS': [
    customer,
    date,
    amount,
    ...[90, null, null, null, null],
    'order within=30; active on=2030-12-31; limits=80; rhythm=yes',
  ],
  'CLV.SEGMENTS': [customer, date, amount, segment],
  'CLV.NEW': [customer, date, amount],
  'CLV.RHYTHM': [customer, date, amount],
  'CLV.PROFILE': [customer, date, amount, segment, 30],
  'CLV.FORECAST': [customer, date, amount, 4],
  'COHORTS.VALUE': [customer, date, amount, null, null, segment, 20],
  RFM: [customer, date, amount],
  COHORTS: [customer, date],
  'TIMETOVALUE.CURVE': [date, reached],
  'TIMETOVALUE.BY': [date, reached, segment],
  'TIMETOVALUE.TREND': [date, reached],
  'TIMETOVALUE.COUNTS': [column([1, 9, 30]), column([3, 4, 2]), column([0, 0, 5]), column(['A', 'B', 'A'])],
  'TIMETOVALUE.EVENTS': [customer, date, event, 'Sign-up', 'Project'],
  TIMETOEXCEED: [customer, date, amount, 100],
  FUNNEL: [customer, date, event, steps],
  ABANDONED: [customer, date, event, 'Sign-up', 'Invitation', 30],
  'ATTRIBUTION.POSITIONS': [
    customer,
    date,
    event,
    column(days(20).map((each, i) => (i % 7 === 0 ? each : null))),
  ],
  'JOURNEYS.STEPS': [customer, date, event],
  'RETENTION.PROJECT': [column([100, 60, 45, 38]), 6],
  SCORECARD: [
    ...[customer, segment, date, reached].map((cells) => cells.slice(0, 20)),
    customer,
    date,
    amount,
  ],
};

test.each(Object.entries(calls))('%s', (id, args) => {
  tables.length = 0;
  call(id, ...args);
  const [columns] = tables;
  const { formats } = functionNamed(id);
  const wanted = columns.map(({ heading, format }) => [
    heading,
    ['money', 'share', 'date'].includes(format) ? format : null,
  ]);
  expect(columns.map(({ heading }) => [heading, formats?.(heading, {}) ?? null])).toEqual(wanted);
});

const formatUnder = (id: string, heading: string | null, given: Record<string, string> = {}) =>
  functionNamed(id).formats?.(heading, given) ?? null;

test('models hold money where they share out that', () => {
  const headings = [
    'Touchpoint',
    'Linear',
    'Last non-direct (no direct found)',
    'Removal effect',
    'Conversions',
  ];
  expect(headings.map((heading) => formatUnder('ATTRIBUTION', heading))).toEqual([
    null, 'money', 'money', null, null,
  ]); // prettier-ignore
  expect(formatUnder('ATTRIBUTION.PATHS', 'Linear', { value: 'C2:C9' })).toBe('money');
  // Without values the figures are conversions.
  expect(formatUnder('ATTRIBUTION.PATHS', 'Linear')).toBeNull();
  expect(formatUnder('TTV', null)).toBe('money');
  expect(formatUnder('TTV', null, { model: '"linear"' })).toBe('money');
  expect(formatUnder('TTV', null, { model: '"removal effect"' })).toBeNull();
  expect(formatUnder('TTV', null, { model: 'B2' })).toBeNull();
  expect(['Value', 'Credit', 'Time'].map((each) => formatUnder('ATTRIBUTION.EXPLAIN', each))).toEqual([
    'money', 'money', 'date',
  ]); // prettier-ignore
});

test('cohorts hold what their measure is of', () => {
  const period = (given: Record<string, string>) => formatUnder('COHORTS', '3', given);
  expect(period({ amount: 'A1:A9' })).toBe('money');
  expect(period({ amount: 'A1:A9', measure: '"share"' })).toBe('share');
  expect(period({ measure: '"orders"' })).toBeNull();
  expect(period({ measure: 'B2' })).toBeNull();
  expect(formatUnder('COHORTS', 'Customers')).toBeNull();
});
