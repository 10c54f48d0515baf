import fc from 'fast-check';
import { attributionModels } from '../../src/analytics/attribution/models';
import { log, logWithoutTies, lookback, worksheetRows } from '../support/arbitraryLog';
import { expectWithin } from '../support/close';
import type { PlainRow } from '../support/plainAttribution';
import { plainlySettled } from '../support/plainRefunds';
import {
  column,
  creditOptions,
  figure,
  type Figures,
  figuresOf,
  logColumns,
  type Matrix,
  tableFrom,
} from '../support/worksheet';

/** What holds for every log under every model: markov, shapley, custom and the milestone models too. */

const sharing = attributionModels.filter(({ exceedsTotal, gives }) => !exceedsTotal && gives === 'value');
const all = sharing.map(({ name }) => name);
const shares = [10, 30, 60];

interface Marked extends PlainRow {
  milestone: string | null;
}

const milestone = fc.constantFrom(null, null, null, 'lead', 'opportunity');
const marked = (rows: fc.Arbitrary<PlainRow[]>): fc.Arbitrary<Marked[]> =>
  rows.chain((each) =>
    fc
      .array(milestone, { minLength: each.length, maxLength: each.length })
      .map((names) => each.map((row, i) => ({ ...row, milestone: names[i] }))),
  );

interface Policy {
  days: number | null;
  startsAnew: boolean;
  collapse: boolean;
}

const policy: fc.Arbitrary<Policy> = fc.record({
  days: lookback,
  startsAnew: fc.boolean(),
  collapse: fc.boolean(),
});

function computed(
  rows: readonly Marked[],
  models: readonly string[],
  { days, startsAnew, collapse }: Policy,
) {
  // An empty row more: a milestone column of a single empty cell would be an argument left out.
  const padded = (cells: Matrix): Matrix => [...cells, [null]];
  const columns = logColumns(worksheetRows(rows)).map(padded);
  const milestones = padded(column(rows.map((row) => row.milestone)));
  const given = { lookback: days, shares, 'starts anew': startsAnew, collapse };
  const args = [column(models), ...creditOptions({ ...given, milestone: milestones })] as const;
  return figuresOf(tableFrom('ATTRIBUTION', ...columns, ...args));
}

/**
 * Sums in another order differ in their last digits, by the size of what was added (amounts reach 500,000) or, where
 * refunds make markov and shapley divide by small numbers, by the largest credit of the model.
 */
function expectSame(actual: Figures, expected: Figures, scale = 1): void {
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
  const largest = new Map<string, number>();
  for (const cells of expected.values())
    for (const [heading, value] of cells)
      largest.set(heading, Math.max(largest.get(heading) ?? 5e5, Math.abs(value)));
  for (const [name, cells] of expected)
    for (const [heading, value] of cells) {
      const factor = heading === 'Conversions' ? 1 : scale;
      const allowed = 1e-9 * factor * (largest.get(heading) ?? 0);
      expectWithin(figure(actual, name, heading), value * factor, allowed);
    }
}

test('credit and Unattributed add up to all transactions', () => {
  fc.assert(
    fc.property(marked(log), policy, (rows, how) => {
      const figures = computed(rows, all, how);
      const total = rows.reduce((sum, { value }) => sum + Math.round(value * 100), 0) / 100;
      for (const model of all) {
        const credits = [...figures.keys()].map((name) => figure(figures, name, model));
        const size = credits.reduce((sum, credit) => sum + Math.abs(credit), 0);
        const sum = credits.reduce((all, credit) => all + credit, 0);
        // To the cent, unless markov or shapley set credits against each other that are millions of times the total.
        expect(Math.abs(sum - total)).toBeLessThan(Math.max(0.005, 1e-9 * size));
      }
    }),
  );
});

test('conversions and Unattributed add up to the number of orders of which something is left', () => {
  fc.assert(
    fc.property(marked(log), policy, fc.constantFrom(...all), (rows, how, model) => {
      const figures = computed(rows, [model, 'custom'], how);
      const sum = [...figures.keys()].reduce((n, name) => n + figure(figures, name, 'Conversions'), 0);
      const sales = plainlySettled(rows).filter(({ value }) => value > 0).length;
      expect(Math.abs(sum - sales)).toBeLessThan(1e-9 * Math.max(1, sales));
    }),
  );
});

test('the order of the rows changes nothing where no two coincide', () => {
  const shuffled = marked(logWithoutTies).chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, policy, ([rows, mixed], how) => {
      expectSame(computed(mixed, all, how), computed(rows, all, how));
    }),
  );
});

test('other names of touchpoints change nothing but the names', () => {
  // Direct keeps its name: last non-direct asks for it.
  const renamed = (name: string) => (/^(direct|Unattributed)$/.test(name) ? name : `zz ${name}`);
  fc.assert(
    fc.property(marked(log), policy, (rows, how) => {
      const others = rows.map((row) => ({
        ...row,
        touchpoint: row.touchpoint === null ? null : renamed(row.touchpoint),
      }));
      const expected = [...computed(rows, all, how)].map(([name, cells]) => [renamed(name), cells] as const);
      expect(computed(others, all, how)).toEqual(new Map(expected));
    }),
  );
});

test('other amounts scale the credit', () => {
  fc.assert(
    fc.property(marked(log), policy, fc.constantFrom(0.01, 2, 1000), (rows, how, scale) => {
      const scaled = rows.map((row) => ({ ...row, value: row.value * scale }));
      expectSame(computed(scaled, all, how), computed(rows, all, how), scale);
    }),
  );
});

test('a customer who saw nothing adds to Unattributed and changes no heuristic, nor markov, nor shapley', () => {
  fc.assert(
    fc.property(marked(log), policy, fc.constantFrom(7.25, -3), (rows, how, value) => {
      const stranger = {
        customer: 'stranger',
        time: 46001 * 86_400_000,
        touchpoint: null,
        value,
        milestone: null,
      };
      const before = computed(rows, all, how);
      const after = computed([...rows, stranger], all, how);
      const rest = (figures: Figures, heading: string) =>
        figures.has('Unattributed') ? figure(figures, 'Unattributed', heading) : 0;
      const apart = all.map((model) => Math.abs(rest(after, model) - rest(before, model) - value));
      expect(Math.max(...apart)).toBeLessThan(0.005);
      after.delete('Unattributed');
      before.delete('Unattributed');
      expectSame(after, before);
    }),
  );
});

test('an order refunded whole, and its refund, are as if neither row were there', () => {
  const hoursLater = fc.nat(72).map((hours) => hours * 3_600_000);
  fc.assert(
    fc.property(marked(logWithoutTies), policy, hoursLater, (any, how, later) => {
      // No other refund that could take from the order.
      const rows = any.map((row) => ({ ...row, value: Math.abs(row.value) }));
      // An amount no other order or refund of the log comes to.
      const order = { ...rows[0], touchpoint: null, value: 7_000_000.07, milestone: null };
      const refund = { ...order, time: order.time + later, value: -order.value };
      // The data end where they ended.
      const end = { ...order, customer: 'nobody', time: refund.time + 1, touchpoint: 'Email', value: 5 };
      const actual = computed([...rows, end, order, refund], all, how);
      expectSame(actual, computed([...rows, end], all, how));
    }),
  );
});

test('removal effects are between 0 and 1 and none is Unattributed', () => {
  fc.assert(
    fc.property(marked(log), fc.constantFrom(1, 2, 3), (rows, order) => {
      const columns = logColumns(worksheetRows(rows));
      const table = tableFrom('ATTRIBUTION', ...columns, 'removal effect', `markov order=${order}`);
      for (const [name, effect] of table.slice(1)) {
        if (name === 'Unattributed') expect(effect).toBe('');
        else expect(Number(effect) >= 0 && Number(effect) <= 1).toBe(true);
      }
    }),
  );
});
