import { createFormat } from '../../../src/language/format';
import { lifetimeFormula } from '../../../src/analyses/lifetime/formula';
import type { OrdersRequest } from '../../../src/analyses/lifetime/messages';
import { LifetimeSession } from '../../../src/analyses/lifetime/session';
import { lifetimeWords } from '../../../src/analyses/lifetime/words';
import type { Run } from '../../../src/blueprint/run';
import { evaluated } from '../../support/formula';
import { inWords } from '../../support/inWords';
import { mulberry32 } from '../../support/random';
import { tableFrom } from '../../support/worksheet';

/** Where customers order at a steady rhythm, the tab says so and tells what the models of a rhythm expect. */

const random = mulberry32(20260701);
const exponential = (mean: number) => -mean * Math.log(1 - random());

/** Orders of customers whose pauses have so many stages, and who leave after an order with a chance of one in ten. */
const ordersWith = (stages: number) =>
  Array.from({ length: 150 }, (_, customer) => {
    const rows: (string | number)[][] = [];
    const pace = 20 + 40 * random();
    for (let day = 45_000 + Math.floor(200 * random()); day < 45_500;) {
      rows.push([`C${customer}`, day, 10 + Math.floor(90 * random())]);
      if (random() < 0.1) break;
      const pause = Array.from({ length: stages }, () => exponential(pace / stages));
      day += 1 + Math.round(pause.reduce((sum, each) => sum + each, 0));
    }
    return rows;
  }).flat();

const request: OrdersRequest = {
  kind: 'lifetime',
  columns: { customer: 0, date: 1, amount: 2 },
  options: { model: 'bg/nbd', horizon: 180, discountRate: 0, asOf: null, period: 'month', periods: 3 },
  hasHeadings: true,
  firstSheetRow: 1,
};
const headings = ['customer', 'date', 'amount'];
function analyse(rows: (string | number)[][], options: Partial<OrdersRequest['options']> = {}) {
  const session = new LifetimeSession({ ...request, options: { ...request.options, ...options } });
  session.add([headings, ...rows]);
  return session.finish(() => undefined);
}
const ids = ({ views }: ReturnType<typeof analyse>) => views.map(({ id }) => id);

const steady = ordersWith(3);
const result = analyse(steady);
const format = createFormat('en-US');

test('a steady rhythm has a view, a sentence with both expectations, and columns of its own for each customer', () => {
  expect(ids(result)).toEqual(['customers', 'forecast', 'cohorts', 'value', 'rhythm', 'fit']);
  const { rhythm } = result.summary;
  expect(rhythm).toMatchObject({
    isAtRandom: false,
    model: expect.stringMatching(/^M?BG\/CNBD-[23]$/) as string,
  });
  // Who notices late that a customer has left expects too many orders.
  expect(Number(rhythm?.orders)).toBeLessThan(Number(rhythm?.atRandom));
  expect(lifetimeWords.answer(result, format).details).toContain(
    `Customers order at a rhythm: the likeliest model of it, ${rhythm?.model}, expects ${format.count(Math.round(Number(rhythm?.orders)))} orders; at random it would be ${format.count(Math.round(Number(rhythm?.atRandom)))}. See Rhythm, and its columns under Customers.`,
  );
  const customers = inWords(result.views[0]).columns.map(({ heading }) => heading);
  expect(customers.slice(-2)).toEqual([
    expect.stringMatching(/CNBD-\d/) as string,
    expect.stringMatching(/CNBD-\d/) as string,
  ]);
});

test('the notice of a steady rhythm leads to the view, and to the function where there is no view', () => {
  const codes = ({ notes }: ReturnType<typeof analyse>) => notes.map(({ code }) => code);
  expect(codes(result)).toContain('regularBuyersShown');
  expect(codes(result)).not.toContain('regular buyers');
  const tooFar = codes(analyse(steady, { horizon: 4000 }));
  expect(tooFar).toContain('regular buyers');
  expect(tooFar).not.toContain('regularBuyersShown');
});

test('orders at random have neither, nor has a horizon that is too far', () => {
  const atRandom = analyse(ordersWith(1));
  expect(ids(atRandom)).not.toContain('rhythm');
  expect(atRandom.summary.rhythm).toBeUndefined();
  expect(ids(analyse(steady, { horizon: 4000 }))).not.toContain('rhythm');
});

test('the views are the tables of the functions, as a formula gives them, too', () => {
  const cells = headings.map((_, i) => steady.map((row) => [row[i]]));
  const sheets = { Orders: [headings, ...steady] };
  const run = {
    request,
    source: {
      ...{ address: `Orders!A1:C${steady.length + 1}`, sheet: 'Orders', firstRow: 1, firstColumn: 0 },
      ...{ rows: steady.length + 1, columns: 3, table: null, isWholeTable: false, formats: [] },
      head: sheets.Orders.slice(0, 50),
    },
    others: {},
  } as unknown as Run<OrdersRequest>;
  for (const [id, name, args] of [
    ['rhythm', 'CLV.RHYTHM', [180]],
    ['customers', 'CLV.CUSTOMERS', [180, null, null, null, null, 'rhythm=yes']],
  ] as const) {
    const view = result.views.find((each) => each.id === id);
    if (!view) throw new Error(`There is no view ${id}.`);
    const { columns } = inWords(view);
    const plain = (cell: number | string) => (typeof cell === 'number' && Number.isNaN(cell) ? '' : cell);
    const shown = [
      columns.map(({ heading }) => heading),
      ...Array.from(columns[0].cells, (_, row) => columns.map(({ cells: all }) => plain(all[row]))),
    ];
    const given = tableFrom(name, ...cells, ...args).map((row) => row.slice(0, -1));
    expect(shown).toEqual(given);
    const live = lifetimeFormula(run, result, id);
    if ('refusal' in live) throw new Error(live.refusal);
    expect(evaluated(live.formula, sheets).map((row) => row.slice(0, -1))).toEqual(given);
  }
});
