import type { SampleCell } from '../../src/sample';

type Rows = readonly (readonly SampleCell[])[];

/** Invented, as the orders of the sample are: what winning the customers of each channel cost in all. */
const costs: readonly (readonly [string, number])[] = [
  ['Organic Search', 8400],
  ['Paid Search', 12300],
  ['Paid Social', 21400],
  ['Referral', 1400],
  ['Affiliate', 5900],
];

/** The customers of the orders of the sample, whose value is to order again, and what they cost. Columns with their headings. */
export function customersOf([, ...rows]: Rows): Record<'Customers' | 'Costs', SampleCell[][]> {
  const customers = new Map<string, SampleCell[]>();
  for (const [id, day, , channel] of rows) {
    const known = customers.get(String(id));
    if (!known) customers.set(String(id), [String(id), String(channel), isoDay(day), '']);
    else if (known[3] === '' && isoDay(day) !== known[2]) known[3] = isoDay(day);
  }
  return {
    Customers: columnsOf(['customer_id', 'channel', 'started', 'ordered_again'], [...customers.values()]),
    Costs: columnsOf(
      ['channel', 'cost'],
      costs.map(([channel, cost]) => [channel, cost]),
    ),
  };
}

const columnsOf = (headings: readonly string[], rows: readonly SampleCell[][]): SampleCell[][] =>
  headings.map((heading, place) => [heading, ...rows.map((row) => row[place])]);

/** A sheet that is filled has no formats of dates: as a text a day is known for one. */
const isoDay = (serial: SampleCell): string =>
  new Date((Number(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
