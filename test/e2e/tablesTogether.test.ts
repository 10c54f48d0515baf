import { TaskPane } from './support/taskPane';

/** Touches of two systems, put together by an identity table: from the switches to the written sheet, and refreshed from there. */

const taskPane = TaskPane.use();
beforeEach(async () => {
  await taskPane.putSheets({
    Web: [
      ['Visitor', 'Date', 'Channel', 'Revenue'],
      ['cookie-1', 46023, 'Email', ''],
      ['cookie-2', 46025, 'Search', ''],
      ['C2', 46024, 'Social', ''],
      ['C2', 46027, '', 40],
    ],
    Till: [
      ['Member', 'When', 'Source', 'Amount'],
      ['C1', '2026-01-06 10:30', 'Shop', ''],
      ['C1', '2026-01-07 11:00', '', 90],
      ['', '2026-01-08 09:00', 'Shop', ''],
    ],
    Who: [
      ['user_id', 'anonymous_id'],
      ['C1', 'cookie-1'],
      ['C1', 'cookie-2'],
      ['C9', 'cookie-2'],
    ],
  });
});

test('several tables and an identity table lead to a written table, which tells them all and is refreshed', async () => {
  await taskPane.select('Web!A1');
  await taskPane.panel.getByText('4 rows × 4 columns').waitFor();
  await taskPane.panel.getByLabel('More touches are in another table').check();
  await taskPane.panel.getByLabel('More touches are in a third table').waitFor();
  await taskPane.chooseTable('Touches, second table', 'Till!A1:D4');

  await taskPane.openOptionalColumns();
  await taskPane.panel.getByLabel('Ids are put together by another table').check();
  await taskPane.chooseTable('Identity table', 'Who!A1:B4');
  const id = taskPane.section('Identity table').getByLabel('ID in the data');
  expect(await id.innerText()).toContain('anonymous_id');

  await taskPane.showResult();
  const { headings, rows, note } = await taskPane.write('Attribution', 'Touchpoint');
  const of = (name: string) =>
    Number(rows.find(([cell]) => cell === name)?.[headings.indexOf('Linear attributed value')]);
  expect([of('Email'), of('Search'), of('Shop'), of('Social')]).toEqual([30, 30, 30, 40]);
  const told = note.join('\n');
  expect(told).toContain('Put together with: Till!A1:D4.');
  expect(told).toContain('Identity table: Who!A1:B4.');
  expect(told).toContain('By the identity table 2 ids in the data are 1 customer: 2 rows changed hands.');
  expect(told).toContain('The identity table gives 1 id to several customers, first in row 4');
  expect(told).toContain('1 where customer is empty, the first in row 4 of Till!A1:D4.');

  // It is kept with all its tables: with another owner, and the columns the other way round, it comes out otherwise.
  await taskPane.inExcel(`
    workbook.worksheets.getItem('Who').getRange('A1:B4').values = [
      ['anonymous_id', 'user_id'], ['cookie-1', 'C1'], ['cookie-2', 'C2'], ['cookie-3', 'C1'],
    ];`);
  const anyButton = (name: string) => taskPane.pane.getByRole('button', { name }).first();
  await anyButton('Analyses (1)').click();
  await taskPane.pane.getByText('Source has changed', { exact: true }).waitFor();
  await anyButton('Refresh Attribution of Web').click();
  await taskPane.pane.getByText('Attribution of Web is up to date.').waitFor({ state: 'attached' });
  const again = await taskPane.written('Attribution', 'Touchpoint');
  const now = Object.fromEntries(again.rows.map(([name, credit]) => [String(name), credit]));
  expect(now).toMatchObject({ Email: 45, Shop: 45, Search: 20, Social: 20 });
}, 180_000);
