import type { Scalar } from '../../model/sheets';

type Rows = readonly (readonly (Scalar | null)[])[];

/** The day up to which the sample knows. */
const lastDay = 46203;
const daysAMonth = 365.25 / 12;

/** Customers of the sample’s subscriptions with the months they were there and whether they have left; columns with their headings. */
export function tenureTable([headings, ...rows]: Rows): Scalar[][] {
  const cell = (row: Rows[number], heading: string) => row[headings.indexOf(heading)];
  const all = rows
    .filter((row) => cell(row, 'interval') === 'month')
    .map((row) => {
      const end = cell(row, 'end');
      const isOver = typeof end === 'number';
      const days = (isOver ? end : lastDay) - Number(cell(row, 'start'));
      return [
        cell(row, 'customer_id') ?? '',
        cell(row, 'plan') ?? '',
        Math.round(days / daysAMonth),
        Number(cell(row, 'amount')),
        isOver ? 'Yes' : 'No',
      ];
    });
  return ['customerID', 'Contract', 'tenure', 'MonthlyCharges', 'Churn'].map((heading, column) => [
    heading,
    ...all.map((row) => row[column]),
  ]);
}
