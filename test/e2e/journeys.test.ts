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

test('the funnel over time, with one of two events as a step, in the workbook', async () => {
  await taskPane.panel.getByLabel('Steps of the funnel').fill('Paid Social > Email | Direct');
  await taskPane.button('30 days').click();
  await taskPane.panel.getByLabel('Window runs from').selectOption('The step before');
  await taskPane.panel.getByLabel('Funnel over time').selectOption('Week');
  await taskPane.showResult();
  await taskPane.panel.getByText(/in order · each within 30 days · by week/).waitFor();
  await taskPane.button('Over time').click();
  await taskPane.panel.getByText(/periods are not mature/).waitFor();
  await taskPane.panel.getByRole('img', { name: /Conversion rate/ }).waitFor();
  const trend = await taskPane.write('Funnel over time', 'Period');
  expect(trend.headings).toEqual([
    ...['Period', 'Paid Social', 'Email | Direct', 'Conversion rate', 'Conversion rate so far'],
    ...['Lower 95 %', 'Upper 95 %', 'Still in time', 'Mark'],
  ]);
  const young = trend.rows.filter((row) => row[8] === 'not mature');
  expect(young.length).toBeGreaterThan(2);
  for (const row of trend.rows) expect(row[row[8] === '' ? 4 : 3]).toBe('');
  expect(await taskPane.charts('Funnel over time')).toHaveLength(1);
  expect(trend.note).toContain(
    'Window: 30 days from each step to the next, inclusive; of several attempts the one that gets furthest counts.',
  );
}, 120_000);

test('segments of another table, and the part of each journey up to an event', async () => {
  const cells = (await taskPane.values('Journeys!A1:F2001')) as string[][];
  const segmentOf = new Map(cells.map((row) => [row[0], row[5]]));
  await taskPane.putSheets({ Members: [...segmentOf] });
  await taskPane.select('Journeys!A1:H2001');
  await taskPane.openOptionalColumns();
  await taskPane.panel.getByLabel('Segments are in another table').check();
  await taskPane.chooseTable('Segments', `Members!A1:B${segmentOf.size}`);
  await taskPane.panel
    .getByText(/^More options/)
    .first()
    .click();
  await taskPane.panel.getByLabel('Transitions and paths up to').fill('Email');
  await taskPane.panel.getByLabel('Events of each journey').fill('3');
  await taskPane.showResult();
  await taskPane.button('Segments').click();
  await taskPane.panel
    .getByText(/^[\d.]+% – [\d.]+%$/)
    .first()
    .waitFor();
  const segments = await taskPane.write('Funnel by segment', 'Segment');
  const names = new Set(segments.rows.map(([name]) => name));
  expect([...names]).toEqual(['Consumer', 'Small business', 'Enterprise', 'All']);
  const entered = segments.rows.filter((row) => row[1] === segments.rows[0][1]).map((row) => Number(row[2]));
  expect(entered[0] + entered[1] + entered[2]).toBe(entered[3]);
  await taskPane.button('Paths').click();
  const paths = await taskPane.write('Paths', 'Path');
  for (const [path] of paths.rows) expect(path).toMatch(/(^|> )Email$/);
}, 120_000);

test('steps that may be skipped, events between them and a property, kept, run again and edited', async () => {
  const { panel, pane } = taskPane;
  await panel.getByLabel('Steps of the funnel').fill('Paid Social > Email > Direct');
  await taskPane.openOptionalColumns();
  await panel.getByLabel('Same in all steps').selectOption({ label: 'product' });
  const unfold = () =>
    panel
      .getByText(/^More options/)
      .first()
      .press('Enter');
  await unfold();
  const optional = panel.getByLabel('Steps that may be skipped');
  await optional.fill('Direct');
  await panel.getByLabel('Events between steps that end the attempt').fill('Display');
  await taskPane.button('Show result').click();
  await panel
    .getByText('Steps that may be skipped: "Direct" is the last step, which has to be made.')
    .first()
    .waitFor();
  await unfold();
  await optional.fill('Email');
  await taskPane.showResult();
  await panel
    .getByText(
      'in order · no window · 1 step may be skipped · 1 event ends the attempt · property the same in all steps',
    )
    .waitFor();

  const written = await taskPane.write('Funnel', 'Step');
  expect(written.headings.slice(0, 3)).toEqual(['Step', 'Customers', 'Pairs']);
  expect(written.rows.map(([step]) => step)).toEqual(['Paid Social', 'Email', 'Direct']);
  expect(written.rows[1][5]).toBe(0);
  expect(written.note.join(' ')).toContain(
    'An attempt ends where one of these lies between two of its steps: Display.',
  );
  await pane.locator('.kept-button').click();
  await pane
    .getByRole('button', { name: /^Refresh .*Journeys/ })
    .first()
    .click();
  await pane
    .getByText(/is up to date/)
    .first()
    .waitFor({ state: 'attached' });
  expect((await taskPane.written('Funnel', 'Step')).rows).toEqual(written.rows);
  await pane.getByRole('button', { name: /^More for .*Journeys/ }).click();
  await pane.getByRole('menuitem', { name: 'Edit' }).click();
  await unfold();
  expect(await optional.inputValue()).toBe('Email');
}, 120_000);

test('a period against the one before: the answer, the view and the note', async () => {
  await taskPane.panel.getByLabel('Steps of the funnel').fill('Paid Social > Direct');
  await taskPane.button('7 days').click();
  await taskPane.panel.getByLabel('Period', { exact: true }).selectOption('month');
  await taskPane.panel.getByLabel('Compare with', { exact: true }).selectOption('before');
  expect(await taskPane.showResult()).toMatch(/chance\.$/);
  await taskPane.button('Comparison').click();
  const change = await taskPane.write('Comparison', 'Step');
  expect(change.rows.map(([step]) => step)).toEqual(['Direct']);
  expect(change.headings).toContain('More than chance?');
  expect(change.note.join(' ')).toMatch(/Period: 2026-\d\d\. First steps in it count/);
}, 120_000);
