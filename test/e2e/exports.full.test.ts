import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TaskPane } from './support/taskPane';

/** Exports as vendors write them, from opening the file to the table in the workbook, with nothing chosen by hand, in a pane of 320 px. */

const taskPane = TaskPane.use();
const open = async (file: string, tab: string) => {
  await openBytes(
    readFileSync(path.resolve(__dirname, '../fixtures/exports', `${file}.csv`)),
    `${file}.csv`,
    tab,
  );
};
/** A table of the form that exports have, made up here. */
const openRows = (lines: string, tab: string) => openBytes(Buffer.from(lines), 'export.csv', tab);
const openBytes = async (bytes: Buffer, name: string, tab: string) => {
  await taskPane.openFile(bytes, name);
  await taskPane.chooseTab(tab);
  await taskPane.panel
    .getByText(/can be used/)
    .last()
    .waitFor();
};
const figure = (rows: unknown[][], headings: string[], name: string, heading: string) =>
  Number(rows.find(([cell]) => cell === name)?.[headings.indexOf(heading)]);

test.each<[file: string, touchpoint: string, value: number]>([
  ['woocommerce-webtoffee', 'Paid Search', 59.9],
  ['matomo-visits-utf16-comma', 'campaign', 54],
])(
  '%s: what its visits brought',
  async (file, touchpoint, value) => {
    await open(file, 'Attribution');
    await taskPane.showResult();
    const { headings, rows } = await taskPane.write('Attribution', 'Touchpoint');
    expect(figure(rows, headings, touchpoint, 'Linear attributed value')).toBeCloseTo(value, 8);
  },
  120_000,
);

test.each<[file: string, orders: string]>([
  ['stripe-payments-old', 'Orders: 1, worth 49.00.'],
  ['etsy-orders-tab', 'Orders: 2, worth 40.38.'],
  ['paypal-statement-de', 'Orders: 1, worth 1,000.00.'],
  ['shopify-orders-old-clp', 'Orders: 1, worth 194,038.00.'],
  ['hubspot-deals', 'Orders: 1, worth 12,500.50.'],
])(
  '%s: what its customers are worth',
  async (file, orders) => {
    await open(file, 'Lifetime value');
    await taskPane.showResult();
    const { note, rows } = await taskPane.write('Cohorts', 'Cohort');
    expect(note.join('\n')).toContain(orders);
    expect(rows.at(-1)?.slice(0, 3)).toEqual(['All', 1, 1]);
  },
  120_000,
);

test('a known export is said to be one, and can be read as it stands', async () => {
  await open('stripe-payments-old', 'Lifetime value');
  await taskPane.panel.getByText('Read as Stripe payments.').waitFor();
  await taskPane.panel.getByRole('button', { name: 'Remove: Status is Paid' }).waitFor();
  await taskPane.button('Read it as it stands').click();
  await taskPane.panel.getByText('This looks like Stripe payments.').waitFor();
  expect(await taskPane.panel.getByRole('button', { name: /^Remove: / }).count()).toBe(0);
  await taskPane.button('Read it so').click();
  await taskPane.panel.getByText('Read as Stripe payments.').waitFor();
}, 120_000);

const deals = `Deal ID,Deal Stage,Pipeline,Amount,Close Date,Contact Email,Postal Code
D1,Closed Won,Sales,1000,2026-03-01,kim@example.com,06652
D2,Qualified to Buy,Sales,9000,2026-03-02,ada@example.com,44313
D3,Closed Lost,Renewals,5000,2026-03-04,ada@example.com,40373
D4,Closed Won,Renewals,500,2026-04-02,kim@example.com,06652
`;

test('of deals those that were won are offered to count alone', async () => {
  await openRows(deals, 'Lifetime value');
  await taskPane.button('Count only Deal Stage: Closed Won 2?').click();
  await taskPane.panel.getByText('2 of 4 rows can be used.').first().waitFor();
  await taskPane.showResult();
  const { note } = await taskPane.write('Cohorts', 'Cohort');
  expect(note.join('\n')).toContain('Orders: 2, worth 1,500.00.');
}, 120_000);
