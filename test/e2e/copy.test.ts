import { TaskPane } from './support/taskPane';

/** Tables and charts on the clipboard, and what a page without one says. */

const taskPane = TaskPane.use();

beforeAll(() => taskPane.page.context().grantPermissions(['clipboard-read', 'clipboard-write']));
afterAll(() => taskPane.page.context().clearPermissions());

/** What is on the clipboard, as a program gets it that pastes it. */
async function clipboard(): Promise<Record<string, string>> {
  return taskPane.pane.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => {
      const blob = await item.getType(type);
      if (!type.startsWith('image/')) return blob.text();
      const { width, height } = await createImageBitmap(blob);
      return `${width} × ${height}`;
    };
    return Object.fromEntries(await Promise.all(item.types.map(async (type) => [type, await read(type)])));
  });
}

test('a table is copied as it is ordered, by keyboard, whole and unrounded', async () => {
  await taskPane.chooseTab('Attribution');
  await taskPane.choose('Journeys!A1:H2001');
  await taskPane.showResult();
  const heading = taskPane.panel.getByRole('columnheader', { name: 'Conversions' });
  await heading.getByRole('button').focus();
  await taskPane.page.keyboard.press('Enter');
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
  await taskPane.button('Copy table').focus();
  await taskPane.page.keyboard.press('Enter');
  await taskPane.panel.getByText('Table copied.').waitFor();
  const { 'text/plain': text, 'text/html': html } = await clipboard();
  const [headings, ...rows] = text.split(/\r?\n/).map((line) => line.split('\t'));
  expect(headings.slice(0, 3)).toEqual(['Touchpoint', 'Linear attributed value', 'Linear lower 95%']);
  const conversions = rows.map((row) => Number(row[headings.indexOf('Conversions')]));
  expect(conversions.slice(0, -2)).toEqual([...conversions.slice(0, -2)].sort((a, b) => b - a));
  expect(rows.at(-1)?.[0]).toBe('Total');
  // What is written holds the same figures, in the order of the result.
  const written = await taskPane.write('Attribution', 'Touchpoint');
  const figures = (table: readonly (readonly unknown[])[]) => table.map((row) => Number(row[1])).sort();
  expect(figures(rows)).toEqual(figures(written.rows));
  expect(html).toContain('<table>');
}, 120_000);

test.each([
  ['Attribution', 'Journeys!A1:H2001', null],
  ['Time to value', 'Signups!A1:F501', 'Curve'],
  ['Journeys', 'Journeys!A1:H2001', 'Funnel'],
  ['Journeys', 'Journeys!A1:H2001', 'Transitions'],
])(
  'a chart of %s is copied as a picture twice as sharp as the pane: %s %s',
  async (tab, selection, view) => {
    await taskPane.chooseTab(tab);
    await taskPane.choose(selection);
    await taskPane.showResult();
    if (view) await taskPane.button(view).click();
    const box = await taskPane.panel.locator('.drawing').boundingBox();
    await taskPane.button('Copy chart as a picture').click();
    await taskPane.panel.getByText('Chart copied as a picture.').waitFor();
    const [width, height] = (await clipboard())['image/png'].split(' × ').map(Number);
    expect(width).toBe(Math.ceil(((box?.width ?? 0) + 32) * 2));
    expect(height).toBeGreaterThan(1.8 * (box?.height ?? Infinity));
    if (process.env.SHOTS) {
      const picture = await taskPane.pane.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const bytes = new Uint8Array(await (await item.getType('image/png')).arrayBuffer());
        return Array.from(bytes);
      });
      const { writeFileSync } = await import('node:fs');
      writeFileSync(`${process.env.SHOTS}/copied-${view ?? tab}.png`, Buffer.from(picture));
    }
  },
  120_000,
);

test('where the clipboard is closed to pictures, it says what to do instead', async () => {
  await taskPane.chooseTab('Attribution');
  await taskPane.choose('Journeys!A1:H2001');
  await taskPane.showResult();
  await taskPane.pane.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('closed', 'NotAllowedError'));
  });
  await taskPane.button('Copy chart as a picture').click();
  await taskPane.panel.getByText(/Write the result, and copy the chart on the sheet/).waitFor();
}, 120_000);

test('a chart shows every bar if asked, and the first ones again', async () => {
  await taskPane.chooseTab('Lifetime value');
  await taskPane.choose('Orders!A1:D1289');
  await taskPane.showResult();
  await taskPane.button('Customers').click();
  const chart = taskPane.panel.locator('.drawing');
  const names = chart.locator('.chart-name');
  expect(await names.count()).toBe(8);
  expect(await names.last().textContent()).toMatch(/^Other \(\d+\)/);
  await chart.getByRole('button', { name: /^Show (all|the first)/ }).click();
  expect(await names.count()).toBe(100);
  await chart.getByRole('button', { name: 'Show fewer' }).click();
  expect(await names.count()).toBe(8);
  const foot = taskPane.panel.locator('tfoot');
  expect(await foot.textContent()).toMatch(/^Other \(\d+\)/);
}, 120_000);
