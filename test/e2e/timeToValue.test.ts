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

test('weekends off make working days of the days', async () => {
  await taskPane.panel.getByLabel('Days that count').selectOption('Working days');
  expect(await taskPane.showResult()).toMatch(/within [\d.]+ working days\./);
  const { headings, note } = await taskPane.write('Time to value', 'Working days');
  expect(headings[0]).toBe('Working days');
  expect(note).toContain('Saturdays and Sundays do not count.');
}, 120_000);
