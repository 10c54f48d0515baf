import { column, errorFrom, logColumns, type LogRow } from '../../support/worksheet';

/** Calls as 0.1.0 took them are refused with the settings they mean now. */

const log = logColumns([
  ['c', 46000, 'Email', null],
  ['c', 46001, 'Direct', null],
  ['c', 46002, null, 10],
  ['d', 46002, 'Email', 5],
] satisfies LogRow[]);
const waits = [column([46000, 46001]), column([46002, null])];
const events = [column(['a', 'a']), column([46000, 46001]), column(['sign up', 'order'])];
const paths = [column(['A > B', 'B']), column([2, 1])];

test.each<[id: string, args: unknown[], settings: string]>([
  ['TTV', [...log, null, 'linear', 30], 'lookback=30'],
  ['TTV', [...log, null, 'linear', 0], 'lookback=0'],
  ['TTV', [...log, null, 'linear', [[30]]], 'lookback=30'],
  ['TTV', [...log, 'Email', 'time decay', 30, 14], 'lookback=30; half-life=14'],
  ['TTV', [...log, 'Email', 'time decay', null, 14], 'half-life=14'],
  ['TTV', [...log, null, 'linear', null, null, null, true, true], 'starts anew=yes; collapse=yes'],
  ['ATTRIBUTION', [...log, 'markov', null, 2], 'markov order=2'],
  ['ATTRIBUTION', [...log, [['linear', 'removal effect']], null, 2], 'markov order=2'],
  ['ATTRIBUTION', [...log, 'last non-direct', 90, '(direct)'], 'lookback=90; direct=(direct)'],
  ['ATTRIBUTION', [...log, 'last non-direct', null, 'Mail, paid'], 'direct=""Mail, paid""'],
  ['ATTRIBUTION', [...log, 'custom', null, [[40, 20, 40]]], 'shares=40,20,40'],
  ['ATTRIBUTION', [...log, 'custom', null, column([40, 20, 40])], 'shares=40,20,40'],
  ['ATTRIBUTION', [...log, null, null, null, column([null, null, null, null]), true], 'starts anew=yes'],
  ['ATTRIBUTION', [...log, null, 'lookback=30', null, null, null, true], 'collapse=yes'],
  ['ATTRIBUTION.INTERVALS', [...log, 'linear', 30], 'lookback=30'],
  ['ATTRIBUTION.EXPLAIN', [...log, 'Email', 'linear', 30], 'lookback=30'],
  ['ATTRIBUTION.PATHS', [...paths, null, null, 'markov', 2], 'markov order=2'],
  ['ATTRIBUTION.PATHS', [...paths, null, null, 'last non-direct', '(none)'], 'direct=(none)'],
  ['ATTRIBUTION.PATHS', [...paths, null, null, 'custom', [[40, 20, 40]]], 'shares=40,20,40'],
  ['ATTRIBUTION.PATHS', [...paths, null, null, 'linear', null, ' => '], 'separator="" => ""'],
  ['JOURNEYS', [...log, 30], 'lookback=30'],
  ['JOURNEYS', [...log, null, ' / ', true, true], 'separator="" / ""; starts anew=yes; collapse=yes'],
  ['TIMETOVALUE', [...waits, null, null, null, 7], 'weekend=7'],
  ['TIMETOVALUE', [...waits, null, null, null, '0000011'], 'weekend=0000011'],
  [
    'TIMETOVALUE',
    [...waits, null, null, null, null, column([46143, 46381])],
    'holidays=2026-05-01,2026-12-25',
  ],
  ['TIMETOVALUE', [...waits, null, null, null, 1, null, '9:00-17:00'], 'weekend=1; hours=9:00-17:00'],
  ['TIMETOVALUE.CURVE', [...waits, null, null, 1], 'weekend=1'],
  [
    'TIMETOVALUE.CURVE',
    [...waits, null, null, null, column(['Holidays', 46143, 46144, 46145, 46381])],
    'holidays=2026-05-01,2026-05-02,2026-05-03,…',
  ],
  ['TIMETOVALUE.BY', [...waits, column(['a', 'b']), null, null, 1, 46143], 'weekend=1; holidays=2026-05-01'],
  ['TIMETOVALUE.EVENTS', [...events, 'sign up', 'order', null, null, 'last'], 'start=last'],
  ['TIMETOVALUE.EVENTS', [...events, 'sign up', 'order', null, 30, 'last', 1], 'start=last; weekend=1'],
  ['ABANDONED', [...events, 'sign up', 'order', 1, 'Last'], 'start=Last'],
])('%s %j: %s', (id, args, settings) => {
  const { code, message } = errorFrom(id, ...args);
  expect(code).toBe('#VALUE!');
  expect(message).toBe(`The arguments have changed since version 0.1.0: write settings "${settings}".`);
});
