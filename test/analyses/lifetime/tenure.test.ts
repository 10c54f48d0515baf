import { allWords } from '../../../src/analyses/lifetime/allWords';
import { lifetime } from '../../../src/analyses/lifetime';
import { rowKindOf } from '../../../src/analyses/lifetime/options';
import type { TenureRequest } from '../../../src/analyses/lifetime/subscriptions/messages';
import { SubscriptionsSession } from '../../../src/analyses/lifetime/subscriptions/session';
import { noColumns } from '../../../src/blueprint/tables';
import type { Run } from '../../../src/blueprint/run';
import { createFormat } from '../../../src/language/format';
import { expectClose } from '../../support/close';
import { inWords } from '../../support/inWords';
import { requests } from '../../support/requests';
import { saidBy } from '../../support/saidBy';
import { guessed, settingsWith } from '../../support/settings';
import { source } from '../../taskpane/fakes';

/** One row a customer: periods there, whether left, and the charge of a period. */

const headings = ['customerID', 'tenure', 'Contract', 'MonthlyCharges', 'Churn'];

/** Customers left of 1,000 after 0 to 7 years: High End of Fader & Hardie 2007, Journal of Interactive Marketing 21(1). */
const survivors = [1000, 869, 743, 653, 593, 551, 517, 491];
/** Who left at renewal t paid t times; those left after seven years have paid for seven, and the next renewal is still to come. */
const customers = survivors.flatMap((left, age) => {
  const lost = age === 0 ? 0 : survivors[age - 1] - left;
  const rows = Array.from({ length: lost }, () => ['C', age, 'High End', 100, 'Yes']);
  return age < 7 ? rows : [...rows, ...Array.from({ length: left }, () => ['C', 7, 'High End', 100, 'No'])];
});

const request: TenureRequest = {
  kind: 'lifetime',
  columns: { tenure: 1, left: 4, amount: 3, plan: 2 },
  options: { asOf: null, isEndPaid: false, billing: 'year', ahead: null, discountRate: 0.1, window: 1 },
  hasHeadings: false,
  firstSheetRow: 1,
};
function analyse(rows: readonly (readonly unknown[])[], changes: Partial<TenureRequest> = {}) {
  const session = new SubscriptionsSession({ ...request, ...changes });
  session.add(rows);
  return session.finish(() => undefined);
}

test('a table with tenure and churn is known by its headings, and leads to a request', () => {
  const table = source({
    columns: headings.length,
    head: [headings, ...customers.slice(0, 9)],
    formats: Array.from({ length: 10 }, () => headings.map(() => 'General')),
  });
  const columns = guessed(lifetime, table);
  const settings = settingsWith(lifetime, table, columns, { period: 'year', periods: '' });
  expect(rowKindOf(settings)).toBe('tenure');
  expect(requests.lifetime(settings)).toMatchObject({
    columns: { tenure: 1, left: 4, amount: 3, plan: 2 },
    options: { billing: 'year', ahead: null },
  });
  // As orders it lacks what orders have.
  const asOrders = settingsWith(
    lifetime,
    table,
    { ...noColumns(lifetime.tables[0]), ...columns },
    { eachRow: 'order' },
  );
  expect(requests.lifetime(asOrders)).toBeNull();
});

test('gives the curve and the parameters of a publication, of whose customers the table has each', () => {
  const result = analyse(customers);
  const { subscriptions, views } = result;
  expect(subscriptions).toMatchObject({ customers: 1000, present: 491, asOf: null, month: null, half: 7 });
  const paid = survivors.slice(1).reduce((sum, left, i) => sum + (survivors[i] - left) * (i + 1), 491 * 7);
  expectClose(subscriptions.earned, 100 * paid, 1e-12);
  expect(views.map(({ id }) => id)).toEqual(['plans', 'retention']);
  // The parameters that the publication has.
  const figures = Object.fromEntries(
    inWords(views[0]).columns.map(({ heading, cells }) => [heading, cells[0]]),
  );
  expect(figures.Alpha).toBeCloseTo(0.668, 3);
  expect(figures.Beta).toBeCloseTo(3.806, 3);
  const kept = views[1].columns[2].cells;
  expect(Array.from(kept, Number)).toEqual(survivors.map((left): unknown => expect.closeTo(left / 1000, 10)));
});

test('rows that cannot be used are counted by reason, who has not paid yet is there', () => {
  const result = analyse([
    ...customers,
    ['C', 0, 'High End', 100, 'No'],
    ['C', 'many', 'High End', 100, 'No'],
    ['C', -1, 'High End', 100, 'No'],
    ['C', null, 'High End', 100, 'No'],
    ['C', 3, 'High End', 'much', 'No'],
    ['C', 3, 'High End', -5, 'No'],
    ['C', 3, 'High End', null, 'No'],
    ['C', 3, 'High End', 100, 'perhaps'],
    ['C', 3, 'High End', 100, ''],
    ['C', 1.7e12, 'High End', 100, 'No'],
    [null, null, null, null, null],
  ]);
  expect(result.skipped.map(({ column, reason, count }) => [column, reason, count])).toEqual([
    ['tenure', 'notNumber', 1],
    ['tenure', 'negative', 1],
    ['tenure', 'empty', 1],
    ['amount', 'notNumber', 1],
    ['amount', 'negative', 1],
    ['amount', 'empty', 1],
    ['left', 'notYesOrNo', 1],
    ['left', 'empty', 1],
    ['tenure', 'tooManyPeriods', 1],
  ]);
  expect(result.subscriptions).toMatchObject({ customers: 1001, present: 492 });
  expect(result.rowsUsed).toBe(1001);
  expect(saidBy(() => analyse([['C', 'x', 'High End', 100, 'No']]))).toMatch(
    /^None of the 1 rows could be used/,
  );
});

test('says that no function gives it, and what a period of tenure is', () => {
  const result = analyse(customers);
  const run = { request, source: { address: 'T!A1' }, others: {} } as unknown as Run<TenureRequest>;
  for (const { id } of result.views)
    expect(allWords.formula?.(run, result, id)).toEqual({ refusal: 'noTenure' });
  const format = createFormat('en-US');
  expect(allWords.method(run, result, format)).toContain(
    'Tenure counts periods that have been paid for; who has not left pays the next one a period from now.',
  );
  expect(allWords.answer(result, format).headline).toMatch(
    /^The 491 customers who pay now will bring [\d,]+ more \([\d,]+ to [\d,]+\) without end\.$/,
  );
});
