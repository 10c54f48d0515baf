import fc from 'fast-check';
import { eventColumns, eventLogs, type EventRow } from '../support/events';
import { column, errorFrom, tableFrom } from '../support/worksheet';

const steps = ['visit', 'sign up', 'buy'];
const bySegment = (rows: readonly EventRow[], segment: readonly unknown[], ...rest: unknown[]) =>
  tableFrom('FUNNEL.SEGMENTS', ...eventColumns(rows), column(steps), column(segment), ...rest);

const rows: EventRow[] = [
  ['a', 0, 'visit'],
  ['a', 1, 'sign up'],
  ['a', 5, 'buy'],
  ['b', 0, 'visit'],
  ['b', 3, 'sign up'],
  ['c', 1, 'visit'],
  ['d', 2, 'visit'],
  ['e', 50, 'visit'],
];
const segment = ['Ads', 'Email', '', '', 'Ads', 'Email', '', 'Ads'];

test('a worked example: five customers in two segments and none, 14 days', () => {
  const of = (found: number, all: number) => {
    const z2 = 1.959963984540054 ** 2;
    const share = found / all;
    const spread = Math.sqrt(z2 * (share * (1 - share) + z2 / (4 * all))) / Math.sqrt(all);
    const ends = [-1, 1].map((sign) => (share + z2 / (2 * all) + sign * spread) / (1 + z2 / all));
    return [
      share,
      found === 0 ? 0 : expect.closeTo(ends[0], 12),
      found === all ? 1 : expect.closeTo(ends[1], 12),
    ];
  };
  expect(bySegment(rows, segment, 14)).toEqual([
    [
      'Segment',
      'Step',
      'Customers',
      'Of first',
      'Lower 95 %',
      'Upper 95 %',
      'Of previous',
      'Lost',
      'Still in time',
      'Median days from previous',
    ],
    ['Ads', 'visit', 3, 1, '', '', '', '', '', ''],
    ['Ads', 'sign up', 2, ...of(2, 2), 1, 0, 1, 2],
    ['Ads', 'buy', 1, ...of(1, 2), 1 / 2, 1, 0, 4],
    ['(blank)', 'visit', 1, 1, '', '', '', '', '', ''],
    ['(blank)', 'sign up', 0, ...of(0, 1), 0, 1, 0, ''],
    ['(blank)', 'buy', 0, ...of(0, 1), '', 0, 0, ''],
    ['Email', 'visit', 1, 1, '', '', '', '', '', ''],
    ['Email', 'sign up', 0, ...of(0, 1), 0, 1, 0, ''],
    ['Email', 'buy', 0, ...of(0, 1), '', 0, 0, ''],
    ['All', 'visit', 5, 1, '', '', '', '', '', ''],
    ['All', 'sign up', 2, ...of(2, 4), 1 / 2, 2, 1, 2],
    ['All', 'buy', 1, ...of(1, 4), 1 / 2, 1, 0, 4],
  ]);
});

test('the segment may stand in a row without an event; of the same moment the first row counts', () => {
  const log: [string, number, string, string][] = [
    ['a', 0, '', 'Free'],
    ['a', 1, 'visit', 'Pro'],
    ['a', 1, 'buy', 'Free'],
  ];
  const found = tableFrom(
    'FUNNEL.SEGMENTS',
    ...([0, 1, 2] as const).map((i) => column(log.map((cells) => (i === 1 ? 46000 + cells[i] : cells[i])))),
    column(['visit', 'buy']),
    column(log.map((cells) => cells[3])),
  );
  expect(found.slice(1).map((cells) => cells.slice(0, 3))).toEqual([
    ['Free', 'visit', 1],
    ['Free', 'buy', 1],
    ['All', 'visit', 1],
    ['All', 'buy', 1],
  ]);
});

test('a column of segments of another length is refused', () => {
  expect(
    errorFrom('FUNNEL.SEGMENTS', ...eventColumns(rows), column(steps), column(['Ads', 'Email'])).message,
  ).toMatch(/segment has 2 rows|8 rows/);
});

describe('for any log', () => {
  const segmented = eventLogs(steps).chain((some) =>
    fc.tuple(
      fc.constant(some),
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('Ads', 'Email')),
      fc.shuffledSubarray(
        some.map((_, i) => i),
        { minLength: some.length },
      ),
    ),
  );
  const windows = fc.option(fc.nat(8));
  const orders = fc.constantFrom('ordered', 'strict', 'any');
  const segmentsOf = (some: readonly EventRow[], of: Record<string, string>) =>
    some.map(([customer]) => of[customer] ?? (customer === 'z' ? 'Ads' : ''));

  test('the segments are the funnels of their customers, and add up to all', () => {
    fc.assert(
      fc.property(segmented, windows, orders, ([some, of], window, order) => {
        const found = bySegment(some, segmentsOf(some, of), window, order).slice(1);
        const all = tableFrom('FUNNEL', ...eventColumns(some), column(steps), window, order).slice(1);
        steps.forEach((step, i) => {
          const counts = found.filter((cells) => cells[1] === step).map((cells) => Number(cells[2]));
          expect(counts.at(-1)).toBe(all[i][1]);
          expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(all[i][1]);
        });
        expect(found.slice(-3).map((cells) => cells.slice(1, 4))).toEqual(
          all.map((cells) => cells.slice(0, 3)),
        );
      }),
    );
  });

  test('permuting the rows changes nothing', () => {
    fc.assert(
      fc.property(segmented, windows, ([some, of, order], window) => {
        const turned = order.map((i) => some[i]);
        expect(bySegment(turned, segmentsOf(turned, of), window)).toEqual(
          bySegment(some, segmentsOf(some, of), window),
        );
      }),
    );
  });
});
