import { momentCells } from '../../../src/analyses/attribution/momentCells';

const day = 86_400_000;

test('milliseconds are moments, and days where all of them are days', () => {
  const moment = Date.UTC(2026, 2, 1, 9, 30, 5, 123);
  expect(momentCells([moment, String(moment + 1), 0], 'perhaps')).toEqual([
    '2026-03-01T09:30:05.123',
    '2026-03-01T09:30:05.124',
    '1970-01-01T00:00:00.000',
  ]);
  expect(momentCells([20_000 * day, -day], 'perhaps')).toEqual(['2024-10-04', '1969-12-31']);
});

test('small numbers are milliseconds only where they are called so', () => {
  expect(momentCells([46_000, 46_001], 'perhaps')).toEqual([46_000, 46_001]);
  expect(momentCells([46_000], 'named')).toEqual(['1970-01-01T00:00:46.000']);
});

test('other cells, and numbers called otherwise, stay as they are', () => {
  const cells = ['2026-03-01', 46_000.5, 1_767_258_000_000, null, 'soon'];
  expect(momentCells(cells, 'no')).toEqual(cells);
  expect(momentCells(cells, 'named')).toEqual([
    '2026-03-01',
    46_000.5,
    '2026-01-01T09:00:00.000',
    null,
    'soon',
  ]);
});
