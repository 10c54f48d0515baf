import fc from 'fast-check';
import type { EventsRequest } from '../../../src/analyses/journeys/messages';
import { JourneysSession } from '../../../src/analyses/journeys/session';
import { journeysWords } from '../../../src/analyses/journeys/words';
import { createFormat } from '../../../src/language/format';
import { random } from '../../../src/sample/random';
import { eventLogs } from '../../support/events';
import { inWords } from '../../support/inWords';
import { wordsOf } from '../../support/saidBy';
import { serial } from '../../support/worksheet';

type Row = readonly [customer: string, time: number, event: string];

const format = createFormat('en-US');
const june = { from: '2026-06-01', to: '2026-06-30' };
const may = { from: '2026-05-01', to: '2026-05-31' };

function analyse(rows: readonly Row[], options: Partial<EventsRequest['options']> = {}) {
  const session = new JourneysSession({
    kind: 'journeys',
    columns: { customer: 0, time: 1, event: 2 },
    options: { steps: ['visit', 'buy'], window: null, order: 'ordered', top: 100, ...options },
    hasHeadings: true,
    firstSheetRow: 1,
  });
  session.add([['customer', 'time', 'event'], ...rows]);
  return { session, result: session.finish(() => undefined) };
}

const counts = ({ result }: ReturnType<typeof analyse>) =>
  result.summary.funnel.map(({ customers }) => customers);

const viewOf = ({ result }: ReturnType<typeof analyse>, id: string) =>
  result.views.map(inWords).find((view) => view.id === id);

/** `found` of `of` customers who enter on a day buy the day after; their names begin with `name`. */
const entering = (name: string, day: string, found: number, of: number): Row[] =>
  Array.from({ length: of }, (_, i): Row[] => [
    [`${name}${i}`, serial(day) + 0.5, 'visit'],
    ...(i < found ? [[`${name}${i}`, serial(day) + 1.5, 'buy'] as const] : []),
  ]).flat();
const end: Row = ['z', serial('2026-06-30') + 0.5, 'help'];

const log: Row[] = [
  // Enters in May and buys in June; enters again in June.
  ['a', serial('2026-05-30') + 0.5, 'visit'],
  ['a', serial('2026-06-02') + 0.5, 'buy'],
  ['a', serial('2026-06-20') + 0.5, 'visit'],
  ['b', serial('2026-06-05') + 0.5, 'visit'],
  ['b', serial('2026-06-06') + 0.5, 'buy'],
  ['c', serial('2026-05-05') + 0.5, 'visit'],
  ['c', serial('2026-06-29') + 0.5, 'help'],
  end,
];

test('first steps of the period count, later steps after it as well', () => {
  expect(counts(analyse(log, { period: may }))).toEqual([2, 1]);
  expect(counts(analyse(log, { period: june }))).toEqual([2, 1]);
  expect(counts(analyse(log, { period: 'month' }))).toEqual([2, 1]);
  expect(analyse(log, { period: june }).result.summary).toMatchObject({ customers: 4, events: 6 });
});

test('transitions and paths are those that begin in the period', () => {
  const ways = viewOf(analyse(log, { period: may }), 'steps');
  expect(ways?.columns.slice(0, 3).map(({ cells }) => [...cells])).toEqual([
    ['visit', 'visit'],
    ['buy', 'help'],
    [1, 1],
  ]);
  expect([...(viewOf(analyse(log, { period: june }), 'paths')?.columns[0].cells ?? [])]).toEqual([
    'help',
    'visit > buy',
  ]);
});

test('over time the period has its own days alone', () => {
  const view = viewOf(analyse(log, { period: may, by: 'week' }), 'trend');
  expect([...(view?.columns[0].cells ?? [])].at(-1)).toBe('2026-05-25');
});

test('a step that may be skipped is compared by who made it, not by who got further', () => {
  const rows: Row[] = [
    ...entering('m', '2026-05-10', 5, 10),
    ...entering('n', '2026-06-10', 5, 10),
    ['n0', serial('2026-06-10') + 0.9, 'look'],
    ['n1', serial('2026-06-10') + 0.9, 'look'],
    end,
  ];
  const options = { steps: ['visit', 'look', 'buy'], optional: ['look'] };
  const { change } = analyse(rows, { ...options, period: june, compare: 'before' }).result;
  expect(change?.rows.map(({ name, now, before }) => [name, now, before])).toEqual([
    ['look', 0.2, 0],
    ['buy', 0.5, 0.5],
  ]);
});

test('different customers are compared by Newcombe and the score test: 48 of 80 and 56 of 70', () => {
  const rows = [...entering('m', '2026-05-10', 48, 80), ...entering('n', '2026-06-10', 56, 70), end];
  const { result } = analyse(rows, { period: june, compare: 'before', window: 7 });
  const [row] = result.change?.rows ?? [];
  expect(row).toMatchObject({ name: 'buy', now: 0.8, before: 0.6 });
  // Newcombe 1998 publishes 0.0524 and 0.3339 for these.
  expect(row.tested?.lower).toBeCloseTo(0.0524314724, 9);
  expect(row.tested?.upper).toBeCloseTo(0.333872654, 9);
  expect(row.tested?.p).toBeCloseTo(0.0080450814, 9);
  const answer = journeysWords.answer(result, format);
  expect(answer.headline).toBe('buy grew from 60% to 80%: more than chance.');
  expect(result.views.map(({ id }) => id)).toEqual(['funnel', 'change', 'steps', 'paths']);
});

test('customers in both periods hang together: the limits are those of the differences per customer', () => {
  const rows = [
    ...entering('m', '2026-05-10', 3, 5),
    // m0, m1 and m2 come back, of whom one buys; n0 is new and buys.
    ...entering('m', '2026-06-10', 1, 3),
    ...entering('n', '2026-06-10', 1, 1),
    end,
  ];
  const { result } = analyse(rows, { period: june, compare: 'before', window: 7 });
  const [row] = result.change?.rows ?? [];
  expect([row.now, row.before]).toEqual([2 / 4, 3 / 5]);
  const pooled = 5 / 9;
  // Of m0 … m4 and n0: (bought − 5/9) ÷ 4 in June less (bought − 5/9) ÷ 5 in May.
  const differences = [
    (1 - pooled) / 4 - (1 - pooled) / 5,
    (0 - pooled) / 4 - (1 - pooled) / 5,
    (0 - pooled) / 4 - (1 - pooled) / 5,
    -(0 - pooled) / 5,
    -(0 - pooled) / 5,
    (1 - pooled) / 4,
  ];
  const change = differences.reduce((sum, each) => sum + each, 0);
  expect(change).toBeCloseTo(2 / 4 - 3 / 5, 12);
  const spread =
    1.959963984540054 * Math.sqrt(differences.reduce((sum, each) => sum + (each - change / 6) ** 2, 0));
  expect(row.tested?.lower).toBeCloseTo(change - spread, 12);
  expect(row.tested?.upper).toBeCloseTo(change + spread, 12);
  const flips = Array.from({ length: 64 }, (_, way) =>
    Math.abs(differences.reduce((sum, each, i) => sum + (way & (1 << i) ? each : -each), 0)),
  );
  expect(row.tested?.p).toBeCloseTo(flips.filter((sum) => sum >= Math.abs(change) - 1e-9).length / 64, 12);
});

test('where nobody entered, or no window is over, nothing is compared, and that is said', () => {
  const rows = [...entering('m', '2026-05-10', 3, 5), ...entering('n', '2026-06-29', 0, 3), end];
  const { result } = analyse(rows, { period: june, compare: 'before', window: 7 });
  expect(result.change).toBeUndefined();
  expect(wordsOf(result.notes)).toContain(
    'In one of the periods nobody entered, or no window is over yet: the two are not compared.',
  );
});

test('without a window it is said that those of before have had more time', () => {
  const said = /^Without a window those who entered earlier/;
  const notes = (options: Partial<EventsRequest['options']>) => {
    const { result } = analyse(log, options);
    return wordsOf([...result.notes, ...(result.views.find(({ id }) => id === 'trend')?.notes ?? [])]);
  };
  expect(notes({ period: june, compare: 'before' })).toContainEqual(expect.stringMatching(said));
  expect(notes({ by: 'month' })).toContainEqual(expect.stringMatching(said));
  expect(notes({ by: 'month', window: 7 })).not.toContainEqual(expect.stringMatching(said));
});

test('the figures behind are as many as the period counts', () => {
  const { session, result } = analyse(log, { period: june });
  const behind = (view: string, row: string) =>
    session.behind({ view, row, column: 'customers' }).columns[0].cells.length;
  expect(behind('funnel', 'visit')).toBe(result.summary.funnel[0].customers);
  expect(behind('steps', 'visit → buy')).toBe(1);
  expect(behind('paths', 'visit > buy')).toBe(1);
});

test('without a change, few periods differ by more than chance', () => {
  const chances = random(20261129);
  let called = 0;
  for (let run = 0; run < 200; run++) {
    const share = 0.2 + 0.4 * chances.next();
    // A third of the customers enter in both months.
    const enters = (name: string, day: string, of: number) =>
      Array.from({ length: of }, (_, i) =>
        entering(`${name}${i}`, day, chances.chance(share) ? 1 : 0, 1),
      ).flat();
    const rows = [
      ...enters('both', '2026-05-10', 20),
      ...enters('both', '2026-06-10', 20),
      ...enters('m', '2026-05-12', 40),
      ...enters('n', '2026-06-12', 40),
      end,
    ];
    const [row] =
      analyse([...rows, ['y', serial('2026-05-01') + 0.5, 'buy']], {
        period: june,
        compare: 'before',
        window: 7,
      }).result.change?.rows ?? [];
    if (row.p !== null && row.p < 0.05) called++;
  }
  expect(called).toBeLessThanOrEqual(14);
});

describe('for any log', () => {
  const logs = eventLogs(['visit', 'buy', 'help']).map((rows) =>
    rows.map(([customer, day, event]): Row => [customer, serial('2026-05-25') + 0.5 + day, event]),
  );

  test('a period that covers all equals no period', () => {
    fc.assert(
      fc.property(logs, fc.option(fc.nat(6)), (rows, window) => {
        const all = analyse(rows, { window }).result;
        const whole = analyse(rows, { window, period: { from: '2026-05-01', to: '2026-06-30' } }).result;
        expect(whole.views).toEqual(all.views);
        expect(whole.summary).toEqual(all.summary);
      }),
    );
  });

  test('the periods add up to all where each customer enters once', () => {
    fc.assert(
      fc.property(logs, fc.option(fc.nat(6)), (rows, window) => {
        const entered = new Set<string>();
        const once = rows.filter(([customer, , event]) => {
          if (event !== 'visit') return true;
          const isFirst = !entered.has(customer);
          entered.add(customer);
          return isFirst;
        });
        const days = new Set(once.map(([, time]) => Math.floor(time)));
        fc.pre(
          [may, june].every(({ from, to }) =>
            [...days].some((day) => day >= serial(from) && day <= serial(to)),
          ),
        );
        const [one, other, all] = [may, june, undefined].map((period) =>
          counts(analyse(once, { window, ...(period && { period }) })),
        );
        expect(one.map((count, i) => count + other[i])).toEqual(all);
      }),
    );
  });
});
