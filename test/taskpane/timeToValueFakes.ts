import type { Source } from '../../src/excel/types';
import type { TimeToValueResult } from '../../src/analyses/timeToValue/messages';
import { source } from './fakes';

const headings = ['user_id', 'plan', 'channel', 'signed_up', 'first_value', 'left'];

/** A sheet of sign-ups, under these headings. */
export function signups(names: readonly string[] = headings): Source {
  const head = [
    [...names],
    ['U1', 'Free', 'Referral', 46023.5, 46025, ''],
    ['U2', 'Pro', 'Partner', 46024, '', 46030],
    ['U3', 'Free', 'Partner', 46025, 46026.5, ''],
  ];
  const date = 'yyyy-mm-dd hh:mm';
  return source({
    address: 'Signups!A1:F4',
    sheet: 'Signups',
    rows: head.length,
    columns: names.length,
    head,
    formats: head.map(() => ['General', 'General', 'General', date, date, date]),
  });
}

/** A curve of `count` steps that comes to 80 % after `count` days. */
export function timeToValueResult(count = 4): TimeToValueResult {
  const from = (cell: (row: number) => number) => Float64Array.from({ length: count }, (_, row) => cell(row));
  const numbers = (...cells: number[]) => Float64Array.from(cells);
  const share = (row: number) => (0.8 * (row + 1)) / count;
  return {
    kind: 'time to value',
    summary: {
      customers: 500,
      reached: 400,
      waiting: 93,
      lost: 7,
      median: 5.8333,
      lower: 5.1,
      upper: 7.1,
      quarter: 2.4,
      convertersMedian: 4.4,
      byDay: [
        { day: 7, share: 0.54 },
        { day: 30, share: 0.8 },
        { day: 90, share: null },
      ],
      longest: 180,
      asOf: 46203.5,
      workingDays: false,
      segments: {
        fastest: { segment: 'Pro', median: 2.1 },
        slowest: { segment: 'Enterprise', median: 12.9 },
        test: { chiSquare: 68.33, degrees: 2, p: 1e-15 },
      },
    },
    views: [
      {
        id: 'curve',
        columns: [
          { heading: { code: 'days' }, format: 'days', cells: from((row) => row + 1) },
          { heading: { code: 'atRisk' }, format: 'count', cells: from((row) => 100 * count - 100 * row) },
          { heading: { code: 'reached' }, format: 'count', cells: from(() => 1) },
          { heading: { code: 'shareReached' }, format: 'share', cells: from(share) },
          { heading: { code: 'lower95' }, format: 'share', cells: from((row) => share(row) * 0.9) },
          { heading: { code: 'upper95' }, format: 'share', cells: from((row) => share(row) * 1.1) },
        ],
        footRows: 0,
        chart: {
          kind: 'lines',
          x: 0,
          series: [{ column: 3, dashed: false, band: { lower: 4, upper: 5 } }],
          steps: true,
          atRisk: 1,
        },
        notes: [],
      },
      {
        id: 'segments',
        columns: [
          { heading: { code: 'segment' }, format: 'text', cells: ['Free', 'Pro', { code: 'all' }] },
          { heading: { code: 'medianDays' }, format: 'days', cells: numbers(NaN, 2.1, 5.8333) },
          { heading: { code: 'lower95' }, format: 'days', cells: numbers(6, 1.8, 5.1) },
          { heading: { code: 'upper95' }, format: 'days', cells: numbers(NaN, 2.6, 7.1) },
        ],
        footRows: 1,
        chart: { kind: 'bars', label: 0, series: [{ column: 1, interval: { lower: 2, upper: 3 } }] },
        notes: [],
      },
      {
        id: 'curves',
        columns: [
          { heading: { code: 'days' }, format: 'days', cells: numbers(0, 1, 2, 40) },
          { heading: 'Free', format: 'share', cells: numbers(0, 0.1, 0.4, NaN) },
          { heading: 'Pro', format: 'share', cells: numbers(0, 0.7, 0.9, 0.91) },
        ],
        footRows: 0,
        chart: {
          kind: 'lines',
          x: 0,
          series: [
            { column: 1, dashed: false },
            { column: 2, dashed: false },
          ],
          steps: true,
        },
        notes: [],
      },
    ],
    notes: [],
    rowsRead: 500,
    rowsUsed: 500,
    skipped: [],
  };
}
