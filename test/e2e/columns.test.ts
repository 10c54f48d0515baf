import { TaskPane } from './support/taskPane';

/** Amounts and channels that several columns make: decided in set-up, kept with the analysis, read anew by a refresh. */

const taskPane = TaskPane.use();

const role = (name: string) =>
  taskPane.panel.locator('.role', { has: taskPane.pane.getByLabel(name, { exact: true }) }).first();

beforeEach(async () => {
  await taskPane.putSheets({
    Visits: [
      ['Customer', 'Date', 'Source', 'Medium', 'Quantity', 'Price', 'Refunded'],
      ['C1', 46023, 'google', 'cpc', 3, 24.5, 5],
      ['C2', 46024, 'partner7', 'referral', 2, 10, ''],
      ['C3', 46025, 'newsletter', 'email', 1, 40, ''],
    ],
    Rules: [
      ['Field', 'Match', 'Text', 'Channel'],
      ['Source', 'Starts with', 'partner', 'Partners'],
    ],
  });
  await taskPane.choose('Visits!A1:G4');
});

async function decide(): Promise<void> {
  await role('Value').getByText('Amount of several columns').click();
  await role('Value').getByLabel('Times').selectOption({ label: 'Quantity' });
  await role('Value').getByLabel('Less').first().selectOption({ label: 'Refunded' });
  await role('Value').getByText('3 × 24.50 − 5.00 → 68.50').waitFor();
  await role('Touchpoint').getByText('Channel from source and medium').click();
  await role('Touchpoint').getByLabel('The touchpoint is the channel of the visit').check();
  await role('Touchpoint')
    .getByText(/google \/ cpc → Paid Search.*partner7 \/ referral → Referral/)
    .waitFor();
  await taskPane.panel.getByLabel('We have channel rules of our own').check();
  const rules = taskPane.panel.getByRole('region', { name: 'Channel rules', exact: true });
  await rules.getByLabel('Cells or table').fill('Rules!A1:D2');
  await rules.getByLabel('Cells or table').press('Enter');
}

const credit = async () => {
  const { headings, rows } = await taskPane.written('Attribution', 'Touchpoint');
  const value = headings.indexOf('Linear attributed value');
  return Object.fromEntries(rows.map((row) => [row[0], row[value]]));
};

test('they are decided in set-up, kept, and read anew by a refresh, rules included', async () => {
  await decide();
  await role('Touchpoint').getByText('partner7 / referral → Partners').waitFor();
  await taskPane.showResult();
  const { note } = await taskPane.write('Attribution', 'Touchpoint');
  expect(note).toEqual(
    expect.arrayContaining([
      'Amount: Price × Quantity − Refunded.',
      'Channel rules of our own, read first: Rules!A1:D2.',
    ]),
  );
  expect(await credit()).toMatchObject({ 'Paid Search': 68.5, Partners: 20, Email: 40, Total: 128.5 });

  await taskPane.enter('Rules!D2', 'Friends');
  await taskPane.enter('Visits!E3', 4);
  const anyButton = (name: string | RegExp) => taskPane.pane.getByRole('button', { name }).first();
  await anyButton('Analyses (1)').click();
  await taskPane.pane.getByText('Source has changed', { exact: true }).waitFor();
  await anyButton(/^Refresh Attribution/).click();
  await taskPane.pane.getByText(/is up to date\.$/).waitFor({ state: 'attached' });
  const refreshed = await credit();
  expect(refreshed).toMatchObject({ 'Paid Search': 68.5, Friends: 40, Email: 40, Total: 148.5 });
  expect(refreshed).not.toHaveProperty('Partners');
}, 180_000);

test('a rule that cannot be used is named by its row, and what was made can be taken back', async () => {
  await taskPane.enter('Rules!A2', 'Sauce');
  await decide();
  await taskPane.panel.getByText('rules, row 2: "Sauce" is not a field.').waitFor();
  await role('Touchpoint').getByRole('button', { name: 'Remove: Channel from Source / Medium' }).click();
  await role('Touchpoint')
    .getByText(/google.*partner7.*newsletter/)
    .waitFor();
  expect(await taskPane.panel.getByRole('region', { name: 'Channel rules', exact: true }).count()).toBe(0);
  await role('Value').getByRole('button', { name: 'Remove: Price × Quantity − Refunded' }).click();
  await taskPane.panel.getByText('3 of 3 rows can be used').last().waitFor();
}, 180_000);

test('an amount on every row of its order is asked about, and counts once when it is the order’s', async () => {
  await taskPane.putSheets({
    Lines: [
      ['Order id', 'Customer', 'Order date', 'Order total', 'Item'],
      ['O1', 'C1', 46023, 90, 'Cup'],
      ['O1', 'C1', 46023, 90, 'Plate'],
      ['O2', 'C2', 46024, 30, 'Bowl'],
      ['O3', 'C2', 46040, 60, 'Cup'],
      ['O3', 'C2', 46040, 60, 'Plate'],
      ['O3', 'C2', 46040, 60, 'Bowl'],
    ],
  });
  await taskPane.chooseTab('Lifetime value');
  await taskPane.choose('Lines!A1:E7');
  const asked = taskPane.panel.getByRole('group', {
    name: /2 orders have several rows, all with the same amount/,
  });
  await asked.getByRole('button', { name: 'The order, counted once' }).click();
  await asked.waitFor({ state: 'detached' });
  await taskPane.panel.getByText('Order total, once for each Order id').waitFor();
  await taskPane.showResult();
  const { note } = await taskPane.write('CLV segments', 'Segment');
  expect(note.join('\n')).toContain('Orders: 3, worth 180.00.');
  expect(note.join('\n')).toContain('The amount counts once for each Order id.');
}, 120_000);
