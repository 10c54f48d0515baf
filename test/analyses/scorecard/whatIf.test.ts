import type {
  ScorecardRequest,
  ScorecardResult,
  WhatIfGround,
  WhatIfSet,
} from '../../../src/analyses/scorecard/messages';
import { options } from '../../../src/analyses/scorecard/options';
import { ScorecardSession } from '../../../src/analyses/scorecard/session';
import { whatIfTrial } from '../../../src/analyses/scorecard/trial';
import { whatIfOf } from '../../../src/analyses/scorecard/whatIf';
import type { Run } from '../../../src/blueprint/run';
import { createFormat } from '../../../src/language/format';
import { sampleWorkbook } from '../../../src/sample';
import { inWords } from '../../support/inWords';
import { column, tableFrom } from '../../support/worksheet';

/** What is tried on the scorecard of the sample. */

const format = createFormat('en-US');
const rowsOf = (name: string): unknown[][] => {
  const sheet = sampleWorkbook().find((each) => each.name === name);
  return sheet ? [sheet.headings, ...sheet.rows] : [];
};
const read = { hasHeadings: true, firstSheetRow: 1 };

const request = (set?: WhatIfSet, margin = 1): ScorecardRequest => ({
  kind: 'scorecard',
  columns: { customer: 0, segment: 1, start: 2, reached: 3 },
  options: { model: 'bg/nbd', horizon: 365, margin, ...(set && { whatIf: set }) },
  ...read,
  beside: {
    orders: { ...read, columns: { customer: 0, date: 1, amount: 2 } },
    costs: { ...read, columns: { segment: 0, cost: 1 } },
  },
});

function analyse(asked: ScorecardRequest): ScorecardResult {
  const session = new ScorecardSession(asked);
  session.add(rowsOf('Orders') as [], 'orders');
  session.add(rowsOf('Channel costs') as [], 'costs');
  session.add(rowsOf('Customers') as []);
  return session.finish(() => undefined);
}

const result = analyse(request());
const ground = result.whatIf as WhatIfGround;
const run = (set?: WhatIfSet) => ({ request: request(set) }) as Run<ScorecardRequest>;
const set: WhatIfSet = { from: null, to: null, share: 0.1, churn: 0, discount: 0, margin: null };

function cellsOf({ views }: ScorecardResult, id: string, heading: string) {
  const view = views.find((each) => each.id === id);
  if (!view) throw new Error(`There is no view ${id}.`);
  const found = inWords(view).columns.find((each) => each.heading === heading);
  if (!found) throw new Error(`There is no column ${heading}.`);
  return Array.from<string | number>(found.cells);
}

test('without a change the figures are those of the scorecard', () => {
  const segments = cellsOf(result, 'scorecard', 'Segment');
  cellsOf(result, 'whatIf', 'Segment').forEach((segment, row) => {
    const place = segments.indexOf(segment);
    const isAll = segment === 'All';
    for (const [heading, same] of [
      ['Cost', 'Cost'],
      ...(isAll ? [] : [['CLV as assumed', 'CLV'], ['As assumed, lower 95 %', 'CLV, lower 95 %'], ['As assumed, upper 95 %', 'CLV, upper 95 %'], ['CLV:CAC as assumed', 'CLV:CAC'], ['CLV:CAC', 'CLV:CAC']]), // prettier-ignore
    ])
      expect(cellsOf(result, 'whatIf', heading)[row]).toBeCloseTo(
        Number(cellsOf(result, 'scorecard', same)[place]),
        8,
      );
  });
});

test('suggests to move from the lowest to the highest ratio, and keeps the sum of all costs', () => {
  const { from, to, ratios } = whatIfOf(ground, set);
  expect([ratios[from], ratios[to]]).toEqual([Math.min(...ratios), Math.max(...ratios)]);
  expect(ground.segments[to]).toBe('Referral');
  const [before, then] = ['Cost', 'Cost then'].map((heading) => cellsOf(result, 'whatIf', heading));
  expect(then.at(-1)).toBeCloseTo(Number(before.at(-1)), 8);
  expect(cellsOf(result, 'whatIf', 'Change of value').at(-1)).toBeCloseTo(
    whatIfOf(ground, set).moved.gain.value,
    8,
  );
});

test('names are kept to, and where one is gone the data suggest again', () => {
  const named = (from: string | null, to: string | null) => {
    const found = whatIfOf(ground, { ...set, from, to });
    return [ground.segments[found.from], ground.segments[found.to]];
  };
  const [low, high] = named(null, null);
  expect(named(high, null)[0]).toBe(high);
  expect(named(high, null)[1]).not.toBe(high);
  expect(named(null, low)[1]).toBe(low);
  expect(named(null, low)[0]).not.toBe(low);
  expect(named('Gone', 'Gone too')).toEqual([low, high]);
  expect(named(low, low)[1]).not.toBe(low);
});

test('a discount is that of CLV.SEGMENTS, which discounts every moment', () => {
  const orders = rowsOf('Orders').slice(1);
  const cells = (place: number) => column(orders.map((row) => row[place]));
  const totalOf = (discount: number) => {
    const [headings, ...rows] = tableFrom(
      'CLV.SEGMENTS',
      ...[0, 1, 2, 0].map(cells),
      365,
      null,
      null,
      discount,
    );
    return Number(rows.find(([segment]) => segment === 'All')?.[headings.indexOf('Total')]);
  };
  const total = (discount: number) => {
    const { grounds } = ground;
    const { values } = whatIfOf(ground, { ...set, discount });
    return grounds.reduce((sum, each, i) => sum + each.won * (values[i].value - each.earned), 0);
  };
  expect(total(0)).toBeCloseTo(totalOf(0), 6);
  // Discounting twelve parts differs by far less than the one decimal that is told of a ratio.
  expect(Math.abs(total(0.2) / totalOf(0.2) - 1)).toBeLessThan(2e-4);
});

test('says what it is: an average, and how far the intervals go', () => {
  const [answer, range, , average, dearest] = whatIfTrial.said(run(), result, format);
  expect(answer).toMatch(
    /^10% of the cost of .+, [\d,.]+, spent on Referral instead would bring [\d,.]+ more in value\.$/,
  );
  expect(range).toMatch(/^From [\d,.]+ more to [\d,.]+ more, as far as/);
  expect(average).toContain('not what the next ones cost');
  expect(dearest).toMatch(
    /^The move pays as long as a further customer of Referral costs less than [\d,.]+; so far one costs 36\.84\.$/,
  );
});

test('tells how the answer changes with margin, churn and discount', () => {
  const otherwise = { ...set, margin: 0.1, churn: 0.2, discount: 0.08 };
  const said = whatIfTrial.said(run(otherwise), result, format).join(' ');
  expect(said).toContain(
    'Assumed: margin 10%, another 20% of the customers leave each year, and 8% discount a year.',
  );
  expect(said).toMatch(/CLV:CAC of Referral: 1\.\d instead of 12\.1\./);
  expect(said).toMatch(/would not be worth what they cost\./);
  expect(whatIfTrial.said(run(), result, format).join(' ')).toContain('As in the result: margin 100%');
});

test('is another view at once, with the request that gives it again', () => {
  const typed = { ...options, whatIfShare: '25', whatIfMargin: '40' };
  const again = whatIfTrial.again(run(), result, typed);
  if (!again) throw new Error('It cannot be tried.');
  const fresh = analyse(again.run.request);
  expect(again.result.views).toEqual(fresh.views);
  expect(again.result.views[0]).toBe(result.views[0]);
});

test.each([
  [{ whatIfShare: '0' }, 'whatIfShare'],
  [{ whatIfShare: '101' }, 'whatIfShare'],
  [{ whatIfChurn: '100' }, 'whatIfChurn'],
  [{ whatIfDiscount: '-1' }, 'whatIfDiscount'],
  [{ whatIfMargin: 'all' }, 'whatIfMargin'],
  [{ whatIfFrom: 'Referral', whatIfTo: 'Referral' }, 'whatIfTo'],
])('%j cannot be tried, and its field says why', (change, field) => {
  const typed = { ...options, ...change };
  expect(whatIfTrial.again(run(), result, typed)).toBeNull();
  const wrong = whatIfTrial.fields(result, typed).filter(({ problem }) => problem);
  expect(wrong.map(({ name }) => name)).toEqual([field]);
});

test('there is nothing to try without costs', () => {
  const asked = request();
  const session = new ScorecardSession({
    ...asked,
    beside: { orders: asked.beside?.orders },
  } as ScorecardRequest);
  session.add(rowsOf('Orders') as [], 'orders');
  session.add(rowsOf('Customers') as []);
  const { views, whatIf } = session.finish(() => undefined);
  expect(whatIf).toBeNull();
  expect(views.map(({ id }) => id)).toEqual(['scorecard']);
});
