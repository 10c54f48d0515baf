import { setEnvironment } from '../../src/cells';
import { ContentCache } from '../../src/functions/contentCache';
import { call, column, logColumns, type LogRow, numberFrom } from '../support/worksheet';

describe('what was worked out lately', () => {
  test('is found by content, in a new array or in another shape', () => {
    const recent = new ContentCache<string>(2, 100);
    recent.keep(
      [
        ['a', 'b'],
        [1, 2],
      ],
      'first',
    );
    expect(recent.find([column(['a', 'b']), column([1, 2])])).toBe('first');
    expect(recent.find([[['a', 'b']], [[1, 2]]])).toBe('first');
    expect(recent.find([column(['a', 'b']), column([1, 3])])).toBeUndefined();
    expect(recent.find([column(['a', 'b', 'c']), column([1, 2, 3])])).toBeUndefined();
    expect(recent.find([column(['a', 'b'])])).toBeUndefined();
  });

  test('is bounded in entries: the one not asked for longest goes', () => {
    const recent = new ContentCache<string>(2, 100);
    recent.keep([['a']], 'first');
    recent.keep([['b']], 'second');
    expect(recent.find(['a'])).toBe('first');
    recent.keep([['c']], 'third');
    expect(recent.find(['b'])).toBeUndefined();
    expect(recent.find(['a'])).toBe('first');
  });

  test('is bounded in cells', () => {
    const recent = new ContentCache<string>(9, 5);
    recent.keep([[1, 2, 3]], 'first');
    recent.keep([[4, 5, 6]], 'second');
    expect(recent.find([column([1, 2, 3])])).toBeUndefined();
    expect(recent.find([column([4, 5, 6])])).toBe('second');
  });

  test('counts the cells of each column, be they of one cell', () => {
    const recent = new ContentCache<string>(9, 10);
    recent.keep([[1, 2, 3], ['']], 'first');
    recent.keep([[4, 5, 6], [''], ['']], 'second');
    expect(recent.find([column([1, 2, 3]), ''])).toBe('first');
  });

  test('is kept until the next, however many cells it has', () => {
    const recent = new ContentCache<string>(9, 2);
    recent.keep([[1, 2, 3]], 'first');
    expect(recent.find([column([1, 2, 3])])).toBe('first');
    recent.keep([[4]], 'second');
    expect(recent.find([column([1, 2, 3])])).toBeUndefined();
  });

  test('is forgotten where the same numbers mean other days', () => {
    const recent = new ContentCache<string>(9, 5);
    recent.keep([[1, 2, 3]], 'from 1899');
    setEnvironment({ date1904: true });
    try {
      expect(recent.find([column([1, 2, 3])])).toBeUndefined();
    } finally {
      setEnvironment({ date1904: false });
    }
  });
});

describe('functions over a log read before', () => {
  const rows: LogRow[] = [
    ['a', 46000, 'Email', null],
    ['a', 46001, 'Search', null],
    ['a', 46002, null, 100],
  ];

  test('see every change of a cell', () => {
    expect(numberFrom('TTV', ...logColumns(rows), 'Search')).toBe(100);
    const changed = rows.map((row): LogRow => (row[3] === 100 ? [row[0], row[1], row[2], 70] : row));
    expect(numberFrom('TTV', ...logColumns(changed), 'Search')).toBe(70);
    expect(numberFrom('TTV', ...logColumns(rows), 'Search')).toBe(100);
  });

  test('see a change made in the very array given before', () => {
    const single = logColumns(rows).map((range) => [range.map(([cell]) => cell)]);
    expect(call('TTV', ...single, 'Search')).toBe(100);
    single[3][0][2] = 55;
    expect(call('TTV', ...single, 'Search')).toBe(55);
  });

  test('tell models, settings and policies apart', () => {
    const ranges = logColumns(rows);
    expect(numberFrom('TTV', ...ranges, 'Email', 'linear')).toBe(50);
    expect(numberFrom('TTV', ...ranges, 'Email', 'first touch')).toBe(100);
    expect(numberFrom('TTV', ...ranges, 'Email', 'linear', 'lookback=1')).toBe(0);
    expect(numberFrom('TTV', ...ranges, 'Email', 'time decay', 'half-life=1')).toBeCloseTo(100 / 3);
    expect(numberFrom('TTV', ...ranges, 'Email', 'time decay', 'half-life=1e9')).toBeCloseTo(50);
  });
});
