import { guessStays } from '../../src/reading/guessStays';
import { source } from '../taskpane/fakes';

const tableOf = (headings: string[], ...rows: unknown[][]) => {
  const head = [headings, ...rows];
  return source({ columns: headings.length, head, formats: head.map((row) => row.map(() => 'General')) });
};
const day = (number: number) => `2026-01-${number}`;

/** The headings that play a role. */
const namesIn = (headings: string[], ...rows: unknown[][]) =>
  Object.fromEntries(
    Object.entries(guessStays(tableOf(headings, ...rows), true)).flatMap(([role, column]) =>
      column === null ? [] : [[role, headings[column]]],
    ),
  );

test.each<[string[], unknown[], Record<string, string>]>([
  [
    ['customer_id', 'plan', 'start', 'end', 'amount', 'interval'],
    ['C1', 'Lite', day(11), day(21), 20, 'month'],
    {
      customer: 'customer_id',
      segment: 'plan',
      time: 'start',
      end: 'end',
      value: 'amount',
      interval: 'interval',
    },
  ],
  [
    ['Account', 'MRR', 'Started at', 'Ended at', 'Tier', 'Country'],
    ['C1', 20, day(11), null, 'Lite', 'DE'],
    { customer: 'Account', value: 'MRR', time: 'Started at', end: 'Ended at', segment: 'Tier' },
  ],
  [
    ['客户', '开始日期', '结束日期', '金额', '套餐', '计费周期'],
    ['C1', day(11), null, 20, 'Lite', '月'],
    {
      customer: '客户',
      time: '开始日期',
      end: '结束日期',
      value: '金额',
      segment: '套餐',
      interval: '计费周期',
    },
  ],
  [
    ['customer', 'start date', 'cancelled_at', 'amount'],
    ['C1', day(11), day(21), 20],
    { customer: 'customer', time: 'start date', end: 'cancelled_at', value: 'amount' },
  ],
])('%j are subscriptions', (headings, row, roles) => {
  expect(namesIn(headings, row)).toEqual(roles);
});

test('periods of billing and trials have starts and ends of their own', () => {
  const headings = ['customer', 'current_period_start', 'start', 'trial_end', 'end', 'amount'];
  expect(namesIn(headings, ['C1', day(1), day(2), day(3), day(4), 5])).toMatchObject({
    time: 'start',
    end: 'end',
  });
});

test('tenure and churn are known together, with the charge of a period', () => {
  const headings = ['customerID', 'tenure', 'Contract', 'MonthlyCharges', 'TotalCharges', 'Churn'];
  expect(namesIn(headings, ['C1', 12, 'One year', 20, 240, 'No'])).toEqual({
    tenure: 'tenure',
    left: 'Churn',
    value: 'MonthlyCharges',
    segment: 'Contract',
  });
});

test('what is no table of the kind is none', () => {
  const nothing = [
    guessStays(tableOf(['customer', 'start', 'amount'], ['C1', day(11), 20]), true),
    guessStays(tableOf(['customer', 'start', 'end', 'note'], ['C1', day(11), day(21), 'x']), true),
    guessStays(tableOf(['customer', 'start', 'end', 'amount'], ['C1', 'north', 'south', 20]), true),
    guessStays(tableOf(['customer', 'tenure', 'amount'], ['C1', 11, 20]), true),
    guessStays(tableOf(['customer', 'start', 'end', 'amount'], ['C1', day(11), day(21), 20]), false),
  ];
  expect(nothing).toEqual(nothing.map(() => ({})));
});
