import { TaskPane } from './support/taskPane';

/** Beyond the table of touchpoints: returns, crossed breakdowns, intervals and the transactions behind a figure. */

const taskPane = TaskPane.use({ selection: 'Journeys!A1:H2001' });

beforeEach(() => taskPane.panel.getByText('4 of 4 found').waitFor());

test('a touchpoint opens the transactions behind its figure, and they add up to it', async () => {
  await taskPane.showResult();
  await taskPane.button('Email').click();
  await taskPane.pane.getByText('8,611.93').first().waitFor();
  await taskPane.pane.getByRole('combobox').selectOption({ label: 'First touch' });
  await taskPane.pane.getByText('1,364.00').first().waitFor();
  await taskPane.button(/back/i).click();
  await taskPane.pane.getByText(/rows used/).waitFor();
}, 120_000);

test('the written table has intervals and, where costs are known, returns', async () => {
  await taskPane.showResult();
  expect(await taskPane.pane.locator('body').innerText()).toContain('ROAS');
  const { headings, rows } = await taskPane.write('Attribution', 'Touchpoint');
  for (const heading of [
    'Linear lower 95%',
    'Linear upper 95%',
    'Cost',
    'Cost per acquisition',
    'ROAS',
    'ROI',
  ]) {
    expect(headings).toContain(heading);
  }
  const of = (name: string, heading: string) =>
    Number(rows.find((row) => row[0] === name)?.[headings.indexOf(heading)]);
  expect(of('Email', 'Linear lower 95%')).toBeLessThan(8611.93);
  expect(of('Email', 'Linear upper 95%')).toBeGreaterThan(8611.93);
  expect(of('Display', 'ROAS')).toBeCloseTo(
    of('Display', 'Linear attributed value') / of('Display', 'Cost'),
    8,
  );
}, 120_000);

test('a breakdown crossed with another dimension still reconciles', async () => {
  await taskPane.pane.getByLabel('Crossed with').selectOption({ label: 'Product' });
  await taskPane.showResult();
  const text = await taskPane.pane.locator('body').innerText();
  expect(text).toMatch(/Email × /);
  expect(text).toContain('82,471.80');
}, 120_000);
