import { distinctPaths } from '../../src/analytics/attribution/distinctPaths';
import { journeysOf, readTouchLog } from '../../src/functions/touchLog';
import { publishedMarkov } from '../support/publishedMarkov';
import { buildTouchLog, orderValues, touchLogColumns } from '../support/touchLog';
import { column, figure, type Figures, figuresOf, tableFrom } from '../support/worksheet';

/** Markov and Shapley on the 1,000,000-touch log of reference/attribution.md. */

const log = buildTouchLog();
const columns = [...touchLogColumns(log), orderValues(log, ({ cents }) => cents / 100)] as const;
const figures = figuresOf(
  tableFrom('ATTRIBUTION', ...columns, column(['Markov', 'Removal effect', 'Shapley'])),
);

/** Six digits are printed, with trailing zeros dropped: half a unit of the sixth. */
function sixthDigit(printed: number): number {
  return 0.5 * 10 ** (Math.floor(Math.log10(printed)) - 5);
}

const cases: [what: string, at: number, computed: () => Figures, heading: string][] = [
  ['removal effects with lost journeys', 1, () => figures, 'Removal effect'],
  ['conversions with lost journeys', 2, () => figures, 'Conversions'],
  ['value with lost journeys', 3, () => figures, 'Markov'],
  ['conversions without lost journeys, from the converting paths alone', 4, convertingOnly, 'Markov'],
];

test.each(cases)('%s', (_, at, computed, heading) => {
  const found = computed();
  expect(publishedMarkov).toHaveLength(12);
  expect(found.size).toBe(12);
  for (const line of publishedMarkov) {
    const printed = Number(line[at]);
    const tolerance = Math.max(1e-6 * printed, sixthDigit(printed) * (1 + 1e-9));
    expect(Math.abs(figure(found, line[0], heading) - printed)).toBeLessThanOrEqual(tolerance);
  }
});

function convertingOnly(): Figures {
  const buyers = new Map(log.conversions.map(({ user }) => [user, [] as string[]]));
  for (const { user, channel } of log.touches) buyers.get(user)?.push(channel);
  const paths = column([...buyers.values()].map((names) => names.join(' > ')));
  return figuresOf(tableFrom('ATTRIBUTION.PATHS', paths, column(paths.map(() => 1)), null, null, 'markov'));
}

test.each(['Markov', 'Shapley'])('%s adds up to the value of all orders, to the cent', (model) => {
  const total = [...figures.keys()].reduce((sum, name) => sum + figure(figures, name, model), 0);
  expect(Math.abs(total - 1_751_552.4)).toBeLessThan(0.005);
});

test('its 65,567 distinct paths hold all journeys', () => {
  const [customer, time, touchpoint, value] = columns;
  const journeys = journeysOf(readTouchLog({ customer, time, touchpoint, value, milestone: null }), {
    lookback: null,
    startsAnew: false,
    collapse: false,
  });
  const { start, ofTransaction, ofLost } = distinctPaths(journeys);
  expect([start.length, ofTransaction.length, ofLost.length]).toEqual([65_567, 15_890, 339_858 - 15_890]);
});
