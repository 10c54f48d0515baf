import { TaskPane } from './support/taskPane';

/** A file comes with a pane of its own, in which nothing of the workbook before it is left. */

const taskPane = TaskPane.use({ tab: 'Attribution', selection: 'Journeys!A1:H2001' });

test('a file that is opened has a pane of its own', async () => {
  await taskPane.showResult();
  await taskPane.write('Attribution', 'Touchpoint');
  await taskPane.openFile(Buffer.from('id,date\r\na,2026-03-01\r\n'), 'orders.csv');
  await taskPane.pane.getByRole('tab', { name: 'Attribution' }).waitFor();
  expect(await taskPane.sheets()).toEqual(['orders']);
  // Neither the result nor what was kept, nor where it was written.
  expect(await taskPane.pane.getByRole('button', { name: 'Remove output' }).count()).toBe(0);
  expect(await taskPane.pane.getByRole('button', { name: /^Analyses \(/ }).count()).toBe(0);
  expect(await taskPane.pane.locator('.answer h2').count()).toBe(0);
  expect(await taskPane.pane.evaluate(() => Office.context.document.url)).toBe('orders.csv');
}, 180_000);
