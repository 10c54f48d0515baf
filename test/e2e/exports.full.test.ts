import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TaskPane } from './support/taskPane';

/** Exports as vendors write them, from opening the file to the table in the workbook, with nothing chosen by hand, in a pane of 320 px. */

const taskPane = TaskPane.use();
const open = async (file: string, tab: string) => {
  const bytes = readFileSync(path.resolve(__dirname, '../fixtures/exports', `${file}.csv`));
  await taskPane.openFile(bytes, `${file}.csv`);
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
