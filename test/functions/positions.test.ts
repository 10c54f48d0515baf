import fc from 'fast-check';
import { log, logWithoutTies, lookback, worksheetRows } from '../support/arbitraryLog';
import { channelLog } from '../support/channelPaths';
import { expectWithin } from '../support/close';
import {
  attributionOf,
  column,
  figure,
  figuresOf,
  logColumns,
  type LogRow,
  settingsOf,
  tableFrom,
} from '../support/worksheet';

/** ATTRIBUTION.POSITIONS: what part each touchpoint had in journeys. */

const positionsOf = (rows: readonly LogRow[], ...options: unknown[]) =>
  tableFrom('ATTRIBUTION.POSITIONS', ...logColumns(rows), ...options);

test('the worked example of eight conversions, 950 in all', () => {
  expect(positionsOf(channelLog)).toEqual([
    ['Touchpoint', 'Opened', 'Opened value', 'Closed', 'Closed value', 'Assisted', 'Assisted value', 'Only between', 'Only between value', 'Alone', 'Alone value'],
    ['Display', 2, 500, 0, 0, 2, 500, 0, 0, 0, 0],
    ['Paid Search', 2, 220, 2, 500, 3, 420, 0, 0, 0, 0],
    ['Email', 2, 110, 4, 310, 3, 460, 2, 400, 2, 110],
    ['Organic Search', 1, 80, 0, 0, 2, 200, 1, 120, 0, 0],
    ['Direct', 1, 40, 2, 140, 0, 0, 0, 0, 1, 40],
  ]); // prettier-ignore
});

test('assists by closes, and assists of journeys others closed', () => {
  const figures = figuresOf(positionsOf(channelLog));
  const ratio = (name: string, a: string, b: string) => figure(figures, name, a) / figure(figures, name, b);
  expect(['Direct', 'Email', 'Paid Search'].map((name) => ratio(name, 'Assisted', 'Closed'))).toEqual([
    0, 0.75, 1.5,
  ]);
  expect(['Direct', 'Email', 'Paid Search'].map((name) => ratio(name, 'Opened', 'Closed'))).toEqual([
    0.5, 0.5, 1,
  ]);
  const assisted = figuresOf(positionsOf(channelLog, 'collapse=yes'));
  // k3 and k8 end with a run of what closes them; k5 meets Paid Search twice with another between.
  expect(figure(assisted, 'Paid Search', 'Assisted')).toBe(2);
  expect(figure(assisted, 'Email', 'Assisted')).toBe(2);
});

test('what has no touch stands in the last row, under what adds up alone; notes head a column', () => {
  const rows: LogRow[] = [
    ['C1', '2026-01-01', 'Ads', null],
    ['C1', '2026-01-02 10:00', null, 30],
    ['C1', '2026-01-03 10:00', null, -5],
    ['C2', '2026-01-02 10:00', null, 8],
    ['C3', '2026-01-02 10:00', null, -2],
  ];
  expect(positionsOf(rows)).toEqual([
    ['Touchpoint', 'Opened', 'Opened value', 'Closed', 'Closed value', 'Assisted', 'Assisted value', 'Only between', 'Only between value', 'Alone', 'Alone value', 'Note · 1 refund without an order unattributed'],
    ['Ads', 1, 25, 1, 25, 0, 0, 0, 0, 1, 25, ''],
    ['Unattributed', 1, 6, 1, 6, '', '', '', '', '', '', ''],
  ]); // prettier-ignore
  const orderId = column([null, 'o1', null, 'o2', null]);
  const [headings] = positionsOf([...rows, ['C2', '2026-01-05 10:00', null, 8]], null, [...orderId, ['o2']]);
  expect(headings.at(-1)).toBe(
    'Note · 1 order sent again counted once · 1 refund without an order unattributed',
  );
});

test('opened is first touch and closed last touch, in conversions and value', () => {
  fc.assert(
    fc.property(log, lookback, fc.boolean(), (plain, days, collapse) => {
      const rows = worksheetRows(plain);
      const settings = settingsOf({ lookback: days, collapse });
      const figures = figuresOf(positionsOf(rows, settings));
      for (const [part, model] of [
        ['Opened', 'First touch'],
        ['Closed', 'Last touch'],
      ]) {
        const credit = attributionOf(rows, model, settings);
        for (const [name, cells] of credit) {
          expectWithin(figures.get(name)?.get(`${part} value`) ?? NaN, cells.get(model) ?? NaN, 1e-6);
          expectWithin(figures.get(name)?.get(part) ?? NaN, cells.get('Conversions') ?? NaN, 1e-6);
        }
      }
    }),
  );
});

test('each part is no more than all journeys with the touchpoint, and what is met opens, closes or stands between', () => {
  fc.assert(
    fc.property(log, (plain) => {
      const rows = worksheetRows(plain);
      const met = attributionOf(rows, 'participation');
      for (const [name, cells] of figuresOf(positionsOf(rows))) {
        if (name === 'Unattributed') continue;
        const all = met.get(name)?.get('Conversions') ?? NaN;
        const of = (part: string) => cells.get(part) ?? NaN;
        for (const part of ['Opened', 'Closed', 'Assisted', 'Only between', 'Alone'])
          expect(of(part)).toBeLessThanOrEqual(all);
        expect(of('Opened') + of('Closed') + of('Only between')).toBeGreaterThanOrEqual(all);
        expect(of('Alone')).toBeLessThanOrEqual(Math.min(of('Opened'), of('Closed')));
        expect(of('Only between')).toBeLessThanOrEqual(of('Assisted'));
      }
    }),
  );
});

test('a period that covers all is no period, and the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(logWithoutTies, (plain) => {
      const rows = worksheetRows(plain);
      const [there, covered, back] = [
        positionsOf(rows),
        positionsOf(rows, 'from=2025-12-01; to=2025-12-31'),
        positionsOf([...rows].reverse()),
      ].map(figuresOf);
      for (const [name, cells] of there)
        for (const [heading, value] of cells)
          for (const other of [covered, back])
            expectWithin(other.get(name)?.get(heading) ?? NaN, value, 1e-6);
    }),
  );
});
