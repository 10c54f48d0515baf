import fc from 'fast-check';
import { log, logWithoutTies, lookback, worksheetRows } from '../support/arbitraryLog';
import { expectClose, expectWithin } from '../support/close';
import { plainAttribution, plainModels, type PlainRow } from '../support/plainAttribution';
import {
  attributionOf,
  call,
  column,
  figure,
  type Figures,
  logColumns,
  type LogRow,
  numberFrom,
  row,
  settingsOf,
  tableFrom,
} from '../support/worksheet';

/** What holds for every journey log. */

const models = Object.keys(plainModels);
const reconciling = [...models.filter((model) => model !== 'Participation'), 'Markov', 'Shapley'];
const everyModel = column(models);

const computed = (rows: readonly LogRow[], days: number | null = null): Figures =>
  attributionOf(rows, everyModel, settingsOf({ lookback: days }));

/** Sums are taken in another order where rows or customers change places: the last digits may differ, not more. */
const rounding = 1e-12;

function expectSame(actual: Figures, expected: Figures, scale = 1): void {
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [name, cells] of expected)
    for (const [heading, value] of cells) {
      const scaled = heading === 'Conversions' ? value : value * scale;
      // Credits that cancel are judged by the size of what cancelled: amounts reach 500,000.
      const allowed = rounding * Math.max(5e5 * scale, Math.abs(scaled));
      expectWithin(figure(actual, name, heading), scaled, allowed);
    }
}

const cents = (value: number) => Math.round(value * 100);
const total = (rows: readonly PlainRow[]) => rows.reduce((sum, { value }) => sum + cents(value), 0) / 100;

test('credit and Unattributed add up to all transactions, to the cent', () => {
  fc.assert(
    fc.property(log, lookback, (rows, days) => {
      const figures = attributionOf(worksheetRows(rows), column(reconciling), settingsOf({ lookback: days }));
      for (const model of reconciling) {
        const sum = [...figures.keys()].reduce((credit, name) => credit + figure(figures, name, model), 0);
        expect(Math.abs(sum - total(rows))).toBeLessThan(0.005);
      }
    }),
  );
});

test('every model agrees with its definition, at any lookback and half-life', () => {
  const halfLife = fc.constantFrom(0.01, 0.5, 1, 7, 1000);
  fc.assert(
    fc.property(log, lookback, halfLife, (rows, days, half) => {
      const settings = {
        lookback: days === null ? null : Math.round(days * 86_400_000),
        halfLife: half * 86_400_000,
        direct: 'Direct',
      };
      const given = { lookback: days, 'half-life': half };
      const figures = attributionOf(worksheetRows(rows), everyModel, settingsOf(given));
      const conversions = new Map(
        models.map(
          (model) =>
            [model, attributionOf(worksheetRows(rows), model, settingsOf({ lookback: days }))] as const,
        ),
      );
      plainAttribution(rows, models, settings).forEach((plain, m) => {
        for (const [name, value] of plain.value) expectClose(figure(figures, name, models[m]), value, 1e-9);
        const counted = conversions.get(models[m]);
        for (const [name, count] of models[m] === 'Time decay' ? [] : plain.conversions)
          expectClose(figure(counted ?? new Map(), name, 'Conversions'), count, 1e-12);
        expect(figures.has('Unattributed')).toBe(plain.hasUnattributed);
        if (plain.hasUnattributed) {
          expectClose(figure(figures, 'Unattributed', models[m]), plain.unattributed, 1e-12);
          expect(figure(figures, 'Unattributed', 'Conversions')).toBe(plain.unattributedTransactions);
        }
      });
    }),
  );
});

test('the order of the rows changes nothing where no two coincide', () => {
  const shuffled = logWithoutTies.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, lookback, ([rows, mixed], days) => {
      expectSame(computed(worksheetRows(mixed), days), computed(worksheetRows(rows), days));
    }),
  );
});

test('rows of different customers may change places even where they coincide', () => {
  fc.assert(
    fc.property(log, (rows) => {
      const byCustomer = ['4', 'c3', 'c1', 'c2'].flatMap((customer) =>
        rows.filter((each) => each.customer === customer),
      );
      expectSame(computed(worksheetRows(byCustomer)), computed(worksheetRows(rows)));
    }),
  );
});

test('other names of touchpoints change nothing but the names', () => {
  // Direct keeps its name: last non-direct asks for it.
  const renamed = (name: string | null) =>
    name === null || name === 'direct' ? name : `Campaign ${name.split('').reverse().join('')}`;
  fc.assert(
    fc.property(log, lookback, (rows, days) => {
      const original = computed(worksheetRows(rows), days);
      const others = computed(
        worksheetRows(rows.map((each) => ({ ...each, touchpoint: renamed(each.touchpoint) }))),
        days,
      );
      const expected = new Map(
        [...original].map(([name, cells]) => [name === 'Unattributed' ? name : String(renamed(name)), cells]),
      );
      expect(others).toEqual(expected);
    }),
  );
});

test('other names of customers change nothing', () => {
  fc.assert(
    fc.property(log, (rows) => {
      const others = rows.map((each) => ({ ...each, customer: `customer ${each.customer}` }));
      expect(computed(worksheetRows(others))).toEqual(computed(worksheetRows(rows)));
    }),
  );
});

test('other amounts scale the credit', () => {
  fc.assert(
    fc.property(log, fc.constantFrom(0.01, 2, 7.5, 1000), (rows, scale) => {
      const scaled = rows.map((each) => ({ ...each, value: each.value * scale }));
      expectSame(computed(worksheetRows(scaled)), computed(worksheetRows(rows)), scale);
    }),
  );
});

test('moving all rows by whole days changes nothing', () => {
  fc.assert(
    fc.property(log, fc.nat(20_000), lookback, (rows, days, limit) => {
      const later = rows.map((each) => ({ ...each, time: each.time + days * 86_400_000 }));
      expect(computed(worksheetRows(later), limit)).toEqual(computed(worksheetRows(rows), limit));
    }),
  );
});

test('a customer who never buys changes no figure', () => {
  // Oldest first: whether ties are read upwards, the rows of all customers say together.
  const inOrder = log.map((rows) => [...rows].sort((a, b) => a.time - b.time));
  fc.assert(
    fc.property(inOrder, inOrder, lookback, (rows, visits, days) => {
      const visitor = visits
        .filter(({ touchpoint }) => rows.some((each) => each.touchpoint === touchpoint))
        .map((each) => ({ ...each, customer: 'visitor', value: 0 }))
        .filter(({ touchpoint }) => touchpoint !== null);
      // There and back, so that the log runs the way it did: that settles the order of touches of one moment.
      const rounds = [...visitor, ...[...visitor].reverse()];
      expect(computed(worksheetRows([...rows, ...rounds]), days)).toEqual(
        computed(worksheetRows(rows), days),
      );
    }),
  );
});

test('empty cells as null, undefined, "" or 0, and blank rows anywhere, change nothing', () => {
  // An Excel delivers them as 0 or otherwise, never both: beside a null a 0 is a name.
  const blank = fc.constantFrom(null, undefined, '');
  const blanksOfOneExcel = fc.oneof(fc.infiniteStream(blank), fc.infiniteStream(fc.constant(0)));
  fc.assert(
    fc.property(log, blanksOfOneExcel, fc.nat(40), (rows, blanks, at) => {
      const next = () => blanks.next().value ?? null;
      const filled = worksheetRows(rows);
      const emptied = filled.map(([c, t, name, value]): LogRow => [c, t, name ?? next(), value ?? next()]);
      const nothing = (): LogRow => [next(), next(), next(), next()];
      const spread = [...emptied.slice(0, at), nothing(), ...emptied.slice(at), nothing(), nothing()];
      expect(call('ATTRIBUTION', ...logColumns(spread), everyModel)).toEqual(
        call('ATTRIBUTION', ...logColumns(filled), everyModel),
      );
    }),
  );
});

test('headings, and rows laid across, make no difference', () => {
  fc.assert(
    fc.property(log, (rows) => {
      const plain = logColumns(worksheetRows(rows));
      const headed = logColumns([['Customer', 'Time', 'Touchpoint', 'Value'], ...worksheetRows(rows)]);
      const across = plain.map((cells) => row(cells.flat()));
      const expected = call('ATTRIBUTION', ...plain, everyModel);
      expect(call('ATTRIBUTION', ...headed, everyModel)).toEqual(expected);
      expect(call('ATTRIBUTION', ...across, everyModel)).toEqual(expected);
    }),
  );
});

test('the table is a full rectangle of numbers and text, sorted by its first model', () => {
  fc.assert(
    fc.property(log, fc.constantFrom(...models), (rows, first) => {
      const table = tableFrom('ATTRIBUTION', ...logColumns(worksheetRows(rows)), column([first, ...models]));
      const [headings, ...body] = table;
      // What a heading says in brackets hangs on the data.
      const titles = headings.map((heading) => String(heading).replace(/ \(.*\)$/, ''));
      expect(titles).toEqual(['Touchpoint', first, ...models, 'Conversions']);
      const odd = body.filter(
        ([name, ...cells]) =>
          typeof name !== 'string' || cells.length !== headings.length - 1 || !cells.every(Number.isFinite),
      );
      expect(odd).toEqual([]);
      const ranked = body.filter(([name]) => name !== 'Unattributed');
      const order = ranked.map(([name, value]) => ({
        name: String(name),
        value: Math.round(Number(value) * 1e6),
      }));
      expect(order).toEqual(
        [...order].sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
      );
    }),
  );
});

test('TTV over the touchpoint column of ATTRIBUTION is its column', () => {
  fc.assert(
    fc.property(log, lookback, fc.constantFrom(...models), (rows, days, model) => {
      const columns = logColumns(worksheetRows(rows));
      const settings = settingsOf({ lookback: days });
      const [, ...body] = tableFrom('ATTRIBUTION', ...columns, model, settings);
      const names = column(body.map(([name]) => name));
      expect(call('TTV', ...columns, names, model, settings)).toEqual(column(body.map(([, value]) => value)));
    }),
  );
});

test('TTV without a touchpoint is all transactions less the unattributed', () => {
  fc.assert(
    fc.property(log, lookback, (rows, days) => {
      const columns = logColumns(worksheetRows(rows));
      const settings = settingsOf({ lookback: days });
      const rest = numberFrom('TTV', ...columns, 'Unattributed', null, settings);
      expect(cents(numberFrom('TTV', ...columns, null, null, settings) + rest)).toBe(cents(total(rows)));
    }),
  );
});

test('a longer lookback never leaves more unattributed transactions', () => {
  fc.assert(
    fc.property(log, fc.nat(172_800), fc.nat(172_800), (rows, a, b) => {
      const unattributed = (seconds: number) => {
        const figures = attributionOf(worksheetRows(rows), 'linear', `lookback=${seconds / 86_400}`);
        return figures.has('Unattributed') ? figure(figures, 'Unattributed', 'Conversions') : 0;
      };
      expect(unattributed(Math.max(a, b))).toBeLessThanOrEqual(unattributed(Math.min(a, b)));
    }),
  );
});
