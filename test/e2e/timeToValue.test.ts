import { TaskPane } from './support/taskPane';

/** Time to value from the sign-ups of the sample to tables and charts in the workbook. */

const taskPane = TaskPane.use({ tab: 'Time to value', selection: 'Signups!A1:F501' });

beforeEach(() => taskPane.panel.getByText('2 of 2 found').waitFor());

test('the columns are found by headings and cells', async () => {
  const chosen = (label: string) => taskPane.panel.getByLabel(label).locator('option:checked').innerText();
  expect(await chosen('Start date')).toBe('signed_up');
  expect(await chosen('Date of value')).toBe('first_value');
  expect(await chosen('Date left')).toBe('left');
  expect(await chosen('Segment')).toBe('plan');
}, 120_000);

test('from the sign-ups to a written curve that says what the answer says', async () => {
  const answer = await taskPane.showResult();
  expect(answer).toMatch(/^Half of your customers/);
  const median = Number(/within ([\d.]+) days/.exec(answer)?.[1]);

  const curve = await taskPane.write('Time to value', 'Days');
  expect(curve.headings).toEqual(['Days', 'At risk', 'Reached', 'Share reached', 'Lower 95 %', 'Upper 95 %']);
  expect(curve.note).toContain('Source: Signups!A1:F501.');
  expect(curve.note).toContain('Rows used: 500 of 500.');
  expect(await taskPane.charts('Time to value')).toEqual(['XYScatterLinesNoMarkers']);
  const half = curve.rows.find(([, , , share]) => Number(share) >= 0.5);
  expect(Math.abs(Number(half?.[0]) - median)).toBeLessThan(0.06);
  const shares = curve.rows.map((row) => Number(row[3]));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));

  await taskPane.button('Segments').click();
  const segments = await taskPane.write('Time to value segments', 'Segment');
  expect(segments.rows.map(([name]) => name)).toEqual(['Free', 'Pro', 'Enterprise', 'All']);
  expect(segments.rows[3][1]).toBe(500);
  expect(Math.round(Number(segments.rows[3][4]) * 10) / 10).toBe(median);
  expect(await taskPane.charts('Time to value segments')).toEqual(['ColumnClustered']);

  await taskPane.button('Curves').click();
  const curves = await taskPane.write('Time to value curves', 'Days');
  expect(curves.headings).toEqual(['Days', 'Free', 'Pro', 'Enterprise']);
  expect(await taskPane.charts('Time to value curves')).toEqual(['XYScatterLinesNoMarkers']);
}, 120_000);

test('the trend by month and by week: months too young for a share have none, and the chart draws them dashed', async () => {
  await taskPane.showResult();
  await taskPane.button('Trend').click();
  await taskPane.panel.getByText('Compare mature periods only.', { exact: false }).waitFor();
  const chart = taskPane.panel.getByRole('img', { name: /Share by day 7/ });
  expect(await chart.getAttribute('aria-label')).toContain('Estimate by day 30');
  expect(await chart.locator('.plot-line.dashed').count()).toBeGreaterThan(0);

  const { headings, rows } = await taskPane.write('Time to value trend', 'Period');
  expect(headings.slice(7, 11)).toEqual([
    'Share by day 7',
    'Lower by day 7',
    'Upper by day 7',
    'Estimate by day 7',
  ]);
  expect(rows.map(([period]) => period)).toEqual([
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    'All',
  ]);
  const byDay30 = headings.indexOf('Share by day 30');
  expect(rows.map((row) => row[byDay30] === '')).toEqual([false, false, false, false, false, true, true]);
  expect(rows[5][headings.length - 1]).toBe('immature at days 7, 30');
  expect(await taskPane.charts('Time to value trend')).toEqual(['Line']);

  await taskPane.button('Change').click();
  await taskPane.panel.getByLabel('Trend by').selectOption('Week');
  await taskPane.showResult();
  await taskPane.button('Trend').click();
  await taskPane.panel.getByRole('rowheader', { name: '2026-01-05' }).waitFor();
}, 120_000);

test('sign-ups of a month against those of the month before', async () => {
  await taskPane.panel.getByLabel('Period').selectOption('From – to');
  await taskPane.panel.getByLabel('First day').fill('2026-05-01');
  await taskPane.panel.getByLabel('Last day').fill('2026-05-31');
  await taskPane.panel.getByLabel('Compare with').selectOption('The period before');
  await taskPane.showResult();
  await taskPane.panel.getByText(/Median in days: [\d.]+, before [\d.]+\./).waitFor();
  const { headings, rows, note } = await taskPane.write('Comparison', 'Share reached');
  expect(headings.slice(0, 3)).toEqual(['Share reached', '2026-05', '2026-04']);
  expect(rows.length).toBeGreaterThan(0);
  expect(note.join(' ')).toContain('Starts: 2026-05.');
}, 120_000);

test('weekends off make working days of the days', async () => {
  await taskPane.panel.getByLabel('Days that count').selectOption('Working days');
  expect(await taskPane.showResult()).toMatch(/within [\d.]+ working days\./);
  const { headings, note } = await taskPane.write('Time to value', 'Working days');
  expect(headings[0]).toBe('Working days');
  expect(note).toContain('Saturdays and Sundays do not count.');
}, 120_000);

test('from a log of events to a written curve: what each row is, which event begins and which is the value', async () => {
  await loadEvents();
  await taskPane.choose('Events!A1:D301');
  const chosen = (label: string) => taskPane.panel.getByLabel(label).locator('option:checked').innerText();
  expect(await chosen('Each row is')).toBe('An event');
  expect(await Promise.all(['Customer', 'Time', 'Event'].map(chosen))).toEqual(['user_id', 'time', 'event']);

  // Nothing is wrong yet, until the result is asked for.
  await taskPane.button('Show result').click();
  await taskPane.panel.getByText('Name the event that begins the wait.').waitFor();
  const offered = (label: string) => taskPane.panel.getByRole('group', { name: label });
  await offered('Events in the data, to choose one').getByRole('button', { name: 'signed up' }).click();
  const values = offered('Events in the data, to add or take away');
  await values.getByRole('button', { name: 'invited' }).click();
  await values.getByRole('button', { name: 'paid' }).click();
  await taskPane.panel.getByLabel('Value is reached when').selectOption('All have happened');
  await taskPane.panel.locator('strong', { hasText: '300 of 300 rows can be used' }).waitFor();

  expect(await taskPane.showResult()).toBe('Half of your customers reach value within 2 days.');
  const { headings, rows, note } = await taskPane.write('Time to value', 'Days');
  expect(headings.slice(0, 4)).toEqual(['Days', 'At risk', 'Reached', 'Share reached']);
  expect(rows.map(([days, atRisk, reached]) => [days, atRisk, reached])).toEqual([[2, 100, 90]]);
  const told = note.join(' ');
  expect(told).toContain('Source: Events!A1:D301.');
  expect(told).toContain('Start: the first event “signed up” of each customer.');
  expect(told).toContain('Value: at or after the start, all of the events “invited”, “paid”.');
  expect(told).toContain('Rows used: 300 of 300.');
}, 120_000);

/** A hundred customers who sign up, invite and pay within two days of one another; every tenth does not pay. */
const loadEvents = () =>
  taskPane.page.evaluate(() => {
    const rows = Array.from({ length: 100 }, (_, customer) => {
      const begun = 46_000.25 + customer / 10;
      const last = customer % 10 === 9 ? 'visited' : 'paid';
      return [
        { customer, time: begun, event: 'signed up' },
        { customer, time: begun + 1, event: 'invited' },
        { customer, time: begun + 2, event: last },
      ];
    }).flat();
    window.workbench.loadColumns('Events', [
      ['user_id', ...rows.map(({ customer }) => `U${customer}`)],
      ['plan', ...rows.map(({ customer }) => (customer % 2 === 0 ? 'Free' : 'Pro'))],
      ['time', ...rows.map(({ time }) => time)],
      ['event', ...rows.map(({ event }) => event)],
    ]);
  });
