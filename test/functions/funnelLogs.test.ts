import { column, row, tableFrom } from '../support/worksheet';

/**
 * Twenty logs of one customer that tools count differently, each with the events in seconds after a begin and how many steps the
 * customer makes. The window is an hour.
 */
const hour = 3600;
const minutes = (...events: [string, number][]): [string, number][] =>
  events.map(([event, minute]) => [event, minute * 60]);

interface Log {
  events: [event: string, second: number][];
  steps?: string[];
  settings?: string;
  order?: string;
  made: number;
}

const logs: Record<string, Log> = {
  'L01, plain': { events: minutes(['A', 0], ['B', 10], ['C', 20]), made: 3 },
  'L02, in all 61 minutes': { events: minutes(['A', 0], ['B', 50], ['C', 61]), made: 2 },
  'L02, each step within an hour': {
    events: minutes(['A', 0], ['B', 50], ['C', 61]),
    settings: 'window from=step before',
    made: 3,
  },
  'L03, exactly on the boundary': { events: minutes(['A', 0], ['B', 30], ['C', 60]), made: 3 },
  'L04, second start before step 2': { events: minutes(['A', 0], ['A', 30], ['B', 45], ['C', 75]), made: 3 },
  'L05, the second attempt converts': {
    events: minutes(['A', 0], ['B', 10], ['A', 40], ['B', 65], ['C', 95]),
    made: 3,
  },
  'L06, a late start has no B of its own': {
    events: minutes(['A', 0], ['B', 10], ['A', 55], ['C', 65]),
    made: 2,
  },
  'L07, A and B at the same instant': { events: minutes(['A', 0], ['B', 0], ['C', 10]), made: 3 },
  'L08, B half a second before A': {
    events: [
      ['B', 0],
      ['A', 0.5],
      ['C', 600],
    ],
    made: 1,
  },
  'L09, B a second and a half before A': {
    events: [
      ['B', 0],
      ['A', 1.5],
      ['C', 600],
    ],
    made: 1,
  },
  'L10, excluded between steps 1 and 2': {
    events: minutes(['A', 0], ['X', 5], ['B', 10], ['C', 20]),
    settings: 'exclude=X',
    made: 1,
  },
  'L11, a clean start after what is excluded': {
    events: minutes(['A', 0], ['X', 5], ['A', 20], ['B', 30], ['C', 40]),
    settings: 'exclude=X',
    made: 3,
  },
  'L12, excluded before the start and after the end': {
    events: minutes(['X', -5], ['A', 0], ['B', 10], ['C', 20], ['X', 25]),
    settings: 'exclude=X',
    made: 3,
  },
  'L13, excluded after step 2, no C': {
    events: minutes(['A', 0], ['B', 10], ['X', 20]),
    settings: 'exclude=X',
    made: 2,
  },
  'L20, excluded after step 2, a later B is clean': {
    events: minutes(['A', 0], ['B', 10], ['X', 15], ['B', 20], ['C', 30]),
    settings: 'exclude=X',
    made: 2,
  },
  'L20, the same with a window from the step before': {
    events: minutes(['A', 0], ['B', 10], ['X', 15], ['B', 20], ['C', 30]),
    settings: 'exclude=X; window from=step before',
    made: 2,
  },
  'L16, the same event as two steps, done once': {
    events: minutes(['A', 0], ['B', 10]),
    steps: ['A', 'A', 'B'],
    made: 1,
  },
  'L17, another event between, any may lie between': {
    events: minutes(['A', 0], ['D', 5], ['B', 10], ['C', 20]),
    made: 3,
  },
  'L17, another event between, strict': {
    events: minutes(['A', 0], ['D', 5], ['B', 10], ['C', 20]),
    order: 'strict',
    made: 1,
  },
  'L18, no step 1': { events: minutes(['B', 0], ['C', 10]), made: 0 },
  'L19, in all an hour': { events: minutes(['A', 0], ['B', 10], ['B', 50], ['C', 105]), made: 2 },
  'L19, each step within an hour: the earliest B is the wrong one': {
    events: minutes(['A', 0], ['B', 10], ['B', 50], ['C', 105]),
    settings: 'window from=step before',
    made: 3,
  },
};

/** Another customer does each event long before, days apart and the last first, so that no name is unknown. */
const others: [string, number][] = ['X', 'D', 'C', 'B', 'A'].map((event, i) => [event, (i - 10) * 24 * hour]);

test.each(Object.entries(logs))('%s', (_, { events, steps = ['A', 'B', 'C'], settings, order, made }) => {
  const rows = [...events, ...others].map(([event, second], i) => ({
    customer: i < events.length ? 'u1' : 'z',
    // Not midnight: dates without a time of day would be any moment of their day.
    time: 46000.25 + second / 86400,
    event,
  }));
  const counts = (from: typeof rows) =>
    tableFrom(
      'FUNNEL',
      column(from.map(({ customer }) => customer)),
      column(from.map(({ time }) => time)),
      column(from.map(({ event }) => event)),
      column(steps),
      hour / 86400,
      order ?? null,
      settings ?? null,
    )
      .slice(1)
      .map((cells) => cells[1]);
  // The other one makes the first step and no more.
  expect(counts(rows)).toEqual(steps.map((_step, i) => (i < made ? 1 : 0) + (i === 0 ? 1 : 0)));
  expect(counts([...rows].reverse())).toEqual(counts(rows));
});

test('steps may stand in a row as well as in a column', () => {
  const log = [column(['u', 'u']), column([46000, 46001]), column(['A', 'B'])];
  expect(tableFrom('FUNNEL', ...log, row(['A', 'B']))).toEqual(
    tableFrom('FUNNEL', ...log, column(['A', 'B'])),
  );
});
