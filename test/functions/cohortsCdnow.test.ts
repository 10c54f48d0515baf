import { cdnowOrders as orders, type DatedOrder, describeCdnow } from '../support/cdnow';
import { expectClose } from '../support/close';
import { column, tableFrom } from '../support/worksheet';

/** COHORTS on real orders against a computation that looks at nothing but the text of the dates. */

const customers = column(orders.map(({ customer }) => customer));
const dates = column(orders.map(({ date }) => date));
const amounts = column(orders.map(({ amount }) => amount));

/** The table without its column of notes. */
const triangleFrom = (...args: unknown[]) => tableFrom('COHORTS', ...args).map((row) => row.slice(0, -1));

describeCdnow('the months of CDNOW', () => {
  const plain = plainMonths(orders);

  test.each(['share', 'amount'] as const)('agree with a plain computation by %s', (what) => {
    const given = what === 'amount' ? amounts : null;
    const [headings, ...rows] = triangleFrom(customers, dates, null, given);
    // First orders lie in January to March 1997, the end in June 1998: 18 months.
    expect(headings).toHaveLength(2 + 18);
    expect(rows.map(([label]) => label)).toEqual(['1997-01', '1997-02', '1997-03', 'All']);
    for (const [label, size, ...cells] of rows.slice(0, -1)) {
      const cohort = plain.get(String(label));
      expect(size).toBe(cohort?.customers);
      const figures = cells.filter((cell) => cell !== '').map(Number);
      expect(figures).toHaveLength(18 - Number(String(label).slice(5)) + 1);
      figures.forEach((figure, age) =>
        expectClose(figure * Number(size), cohort?.[what].get(age) ?? 0, 1e-12),
      );
    }
    const known = rows.slice(0, -1);
    (rows.at(-1) ?? []).slice(2).forEach((mean, age) => {
      const having = known.filter((row) => row[2 + age] !== '');
      const weight = having.reduce((sum, row) => sum + Number(row[1]), 0);
      const weighted = having.reduce((sum, row) => sum + Number(row[1]) * Number(row[2 + age]), 0);
      expectClose(Number(mean), weighted / weight, 1e-12);
    });
  });

  test('add up to all customers and all that was spent', () => {
    const rows = triangleFrom(customers, dates, null, amounts).slice(1, -1);
    expect(rows.reduce((sum, [, size]) => sum + Number(size), 0)).toBe(2357);
    const spent = rows.reduce(
      (sum, [, size, ...cells]) =>
        sum + Number(size) * cells.reduce<number>((all, cell) => all + Number(cell), 0),
      0,
    );
    expectClose(
      spent,
      orders.reduce((cents, { amount }) => cents + Math.round(amount * 100), 0) / 100,
      1e-12,
    );
  });
});

interface PlainCohort {
  customers: number;
  /** Customers with an order, by months since the first. */
  share: Map<number, number>;
  /** Value of the orders, by months since the first. */
  amount: Map<number, number>;
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function addTo(sums: Map<number, number>, key: number, term: number): void {
  sums.set(key, (sums.get(key) ?? 0) + term);
}

function firstDates(orders: readonly DatedOrder[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const { customer, date } of orders) {
    const known = first.get(customer);
    if (known === undefined || date < known) first.set(customer, date);
  }
  return first;
}

/** What each cohort did, by its month, from the text of the dates alone. */
function plainMonths(orders: readonly DatedOrder[]): Map<string, PlainCohort> {
  const first = firstDates(orders);
  const cohorts = new Map<string, PlainCohort>();
  for (const date of first.values()) {
    const month = date.slice(0, 7);
    const cohort = cohorts.get(month) ?? { customers: 0, share: new Map(), amount: new Map() };
    cohort.customers++;
    cohorts.set(month, cohort);
  }
  const seen = new Set<string>();
  for (const { customer, date, amount } of orders) {
    const entry = first.get(customer) ?? '';
    const cohort = cohorts.get(entry.slice(0, 7));
    if (!cohort) throw new Error(`${customer} is in no cohort.`);
    const age = monthOf(date) - monthOf(entry);
    addTo(cohort.amount, age, amount);
    if (!seen.has(`${customer} ${age}`)) addTo(cohort.share, age, 1);
    seen.add(`${customer} ${age}`);
  }
  return cohorts;
}
