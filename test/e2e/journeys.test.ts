import { TaskPane } from './support/taskPane';

/** Journeys as a marketer goes through them, from the touches of the sample to tables in the workbook. */

const taskPane = TaskPane.use({ tab: 'Journeys', selection: 'Journeys!A1:H2001' });

beforeEach(() => taskPane.panel.getByText('3 of 3 found').waitFor());

test('from the touches to a funnel, transitions and paths in the workbook', async () => {
  const answer = await taskPane.showResult();
  const [, first] = /^Of ([\d,]+) customers at/.exec(answer) ?? [];
  await taskPane.panel.getByText('419 rows without an event').waitFor();

  const funnel = await taskPane.write('Funnel', 'Step');
  expect(funnel.note[0]).toBe('Customers at each step');
  expect(funnel.note).toContain('Source: Journeys!A1:H2001.');
  expect(funnel.note).toContain('Rows used: 1,581 of 2,000.');
  expect(funnel.headings.slice(0, 3)).toEqual(['Step', 'Customers', 'Of first']);
  const customers = funnel.rows.map((row) => Number(row[1]));
  expect(customers[0]).toBe(Number(first));
  expect(customers).toEqual([...customers].sort((a, b) => b - a));
  const mark = funnel.headings.indexOf('Mark');
  expect(funnel.rows.map((row) => row[mark]).join()).toMatch(/biggest loss.*slowest step/);
  expect(await taskPane.charts('Funnel')).toHaveLength(1);

  await taskPane.button('Transitions').click();
  await taskPane.panel
    .getByRole('img', { name: /^Flow chart\. Paid Social to Organic Search: 23 customers/ })
    .waitFor();
  const transitions = await taskPane.write('Transitions', 'From');
  expect(transitions.rows).toHaveLength(11);
  expect(transitions.rows[10][0]).toBe('other');
  expect(transitions.rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(1);
  expect(await taskPane.charts('Transitions')).toEqual(['BarClustered']);

  await taskPane.button('Paths').click();
  const paths = await taskPane.write('Paths', 'Path');
  // A hundred of them, and the others as one.
  expect(paths.rows).toHaveLength(101);
  expect(await taskPane.charts('Paths')).toHaveLength(1);
}, 120_000);

test('the funnel is built from the names in the data, and a name that is none tells which there are', async () => {
  const steps = taskPane.panel.getByLabel('Steps of the funnel');
  await steps.fill('Paid Social > Sitemap');
  await taskPane.button('Show result').click();
  await taskPane.panel
    .getByText(/the log has no event "Sitemap"\. It has: .*Paid Social/)
    .first()
    .waitFor();

  await steps.fill('');
  await taskPane.showResult();
  await taskPane.button('Change').click();
  for (const name of ['Display', 'Email', 'Direct']) await taskPane.button(name).click();
  expect(await steps.inputValue()).toBe('Display > Email > Direct');
  await taskPane.button('Display').click();
  expect(await steps.inputValue()).toBe('Email > Direct');
  await taskPane.button('30 days').click();
  expect(await taskPane.showResult()).toMatch(
    /^Of \d+ customers at Email whose window is over, [\d.]+% get to Direct; \d+ are lost on the way\.$/,
  );
  await taskPane.panel.getByText(/in order · within 30 days/).waitFor();
}, 120_000);
