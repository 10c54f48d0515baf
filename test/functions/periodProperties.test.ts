import fc from 'fast-check';
import { log, lookback, worksheetRows } from '../support/arbitraryLog';
import { expectWithin } from '../support/close';
import { attributionOf, column, type Figures, logColumns, settingsOf, tableFrom } from '../support/worksheet';

/** What two periods give that follow one another, against what all time gives. */

const models = ['First touch', 'Last touch', 'Linear', 'Time decay', 'Markov', 'Shapley'];
/** 46000 is 2025-12-09; the logs run to the end of the next day. */
const [firstHalf, secondHalf] = [{ to: '2025-12-09 14:30' }, { from: '2025-12-09 14:30:00.001' }];

const epoch = 46000 * 86_400_000;

/** The sum of each column. */
function sums(figures: Figures): Map<string, number> {
  const total = new Map<string, number>();
  for (const cells of figures.values())
    for (const [heading, value] of cells) total.set(heading, (total.get(heading) ?? 0) + value);
  return total;
}

test.each([
  ['each row', {}],
  ['journeys that start anew', { 'starts anew': true }],
])('money and conversions of two periods add up to those of all, %s', (_, policy) => {
  fc.assert(
    fc.property(log, lookback, (rows, days) => {
      const given = { ...policy, lookback: days };
      const of = (period: object) =>
        sums(attributionOf(worksheetRows(rows), column(models), settingsOf({ ...given, ...period })));
      const [all, before, after] = [{}, firstHalf, secondHalf].map(of);
      for (const [heading, total] of all)
        expectWithin((before.get(heading) ?? 0) + (after.get(heading) ?? 0), total, 0.005);
    }),
  );
});

test('a period that is over does not change with what comes later, but for journeys that were open', () => {
  const end = 46000 * 86_400_000 + 14.5 * 3_600_000;
  fc.assert(
    fc.property(log, (rows) => {
      const oldestFirst = [...rows].sort((a, b) => a.time - b.time);
      const known = oldestFirst.filter(({ time }) => time <= end);
      fc.pre(known.length > 0);
      const heuristics = column(models.slice(0, 4));
      const figuresOf = (some: typeof rows) =>
        attributionOf(worksheetRows(some), heuristics, settingsOf(firstHalf));
      const [then, now] = [known, oldestFirst].map(figuresOf);
      for (const [name, cells] of then)
        for (const [heading, value] of cells) expectWithin(now.get(name)?.get(heading) ?? 0, value, 1e-6);
    }),
  );
});

test('the first order of each customer counts once, in its own month, where nothing is refunded', () => {
  const spread = log.map((plain) =>
    plain.map((row) => ({ ...row, value: Math.abs(row.value), time: epoch + (row.time - epoch) * 20 })),
  );
  fc.assert(
    fc.property(spread, lookback, (plain, days) => {
      const rows = worksheetRows(plain);
      const settings = settingsOf({ lookback: days, conversions: 'first a customer' });
      const all = attributionOf(rows, 'linear', settings);
      const buyers = new Set(plain.filter(({ value }) => value > 0).map(({ customer }) => customer));
      expectWithin(sums(all).get('Conversions') ?? 0, buyers.size, 1e-9);
      const [headings, ...months] = tableFrom(
        'ATTRIBUTION.TREND',
        ...logColumns(rows),
        null,
        'linear',
        settings,
      );
      headings.slice(1, -2).forEach((name, i) => {
        const total = months.reduce((sum, cells) => sum + Number(cells[i + 1]), 0);
        expectWithin(total, all.get(String(name))?.get('Linear') ?? 0, 0.005);
      });
    }),
  );
});
