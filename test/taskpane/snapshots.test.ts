import type { Output, Snapshot } from '../../src/excel/types';
import { createFormat } from '../../src/language/format';
import { snapshotOf, snapshotsOutput, withSnapshot } from '../../src/taskpane/kept/snapshots';

const output = (rows: (string | number)[][]): Output => ({
  ...{ title: 'Attribution', answer: '', sheetName: 'Attribution', note: [], chart: null },
  table: { headings: ['Touchpoint', 'Linear', 'Share'], rows, formats: ['@', '#,##0.00', '0%'] },
});
const at = (day: string) => new Date(`${day}T08:00:00`);
const may = snapshotOf(
  output([
    ['Email', 10, 1],
    ['Total', 10, ''],
  ]),
  '2026-05',
  at('2026-06-01'),
);
const june = snapshotOf(
  output([
    ['Email', 14, 0.7],
    ['Search', 6, 0.3],
    ['Total', 20, ''],
  ]),
  '2026-06',
  at('2026-07-01'),
);

test('a snapshot holds the first figure, row by row', () => {
  expect(may).toMatchObject({
    period: '2026-05',
    rows: [
      ['Email', 10],
      ['Total', 10],
    ],
  });
});

test('a period that is looked at again has one snapshot, all the data one each time', () => {
  const again: Snapshot = { ...may, rows: [['Email', 11]] };
  expect(withSnapshot(withSnapshot([], may), again)).toEqual([again]);
  expect(withSnapshot([may], june)).toEqual([may, june]);
  const whole = { ...may, period: null };
  expect(withSnapshot([whole], whole)).toHaveLength(2);
});

test('they stand below each other with what changed since the one before', () => {
  const { table, title } = snapshotsOutput(
    { name: 'Monthly' },
    [may, june],
    output([['Email', 14, 1]]),
    createFormat('en'),
  );
  expect(title).toBe('Snapshots of Monthly');
  expect(table.headings).toEqual(['Period', 'Taken', 'Touchpoint', 'Linear', 'Change since the one before']);
  expect(table.rows.slice(0, 9)).toEqual([
    ['2026-05', '2026-06-01 08:00', 'Email', 10, null],
    ['2026-05', '2026-06-01 08:00', 'Total', 10, null],
    ['2026-06', '2026-07-01 08:00', 'Email', 14, 4],
    ['2026-06', '2026-07-01 08:00', 'Search', 6, null],
    ['2026-06', '2026-07-01 08:00', 'Total', 20, 10],
  ]);
});
