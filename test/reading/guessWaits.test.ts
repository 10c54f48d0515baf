import { guessWaits } from '../../src/reading/guessWaits';
import { source } from '../taskpane/fakes';

/** Columns of waits in exports: which dates are none. */

const days = (names: string[], ...rows: unknown[][]) => {
  const formats = [names, ...rows].map((row) => row.map(() => 'General'));
  return guessWaits(source({ head: [names, ...rows], formats, columns: names.length }), true);
};

test('money that nobody has is no date on which value was reached', () => {
  const names = ['Created at', 'Tax 2 Value', 'Fulfilled at'];
  expect(days(names, ['2026-03-01', '', '2026-03-04'], ['2026-03-02', '', ''])).toMatchObject({
    start: 0,
    reached: 2,
  });
  // Nobody has got there yet: the heading alone tells it.
  expect(days(['Created at', 'First value'], ['2026-03-01', ''])).toMatchObject({ start: 0, reached: 1 });
});

test.each(['Last Modified Date', 'updated_at', 'Task Due Date', 'Expected close', '更新时间'])(
  'on %s nothing happened to a customer',
  (heading) => {
    const rows = [
      ['2026-03-01', '2026-03-09'],
      ['2026-03-02', ''],
    ];
    expect(days(['Create Date', heading], ...rows)).toMatchObject({ start: 0, reached: null });
  },
);
