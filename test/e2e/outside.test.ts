import type { Cell } from './support/taskPane';
import { TaskPane } from './support/taskPane';

/** Rows that are in no cells: the same figures from files and from the answers of statements as from the cells. */

const taskPane = TaskPane.use({ selection: 'Journeys!A1:H2001' });

jest.setTimeout(180_000);

/** The journeys of the sample as another program exports them. */
async function journeysAsCsv(): Promise<string> {
  const rows = (await taskPane.page.evaluate(() =>
    window.workbench.getValues('Journeys!A1:H2001'),
  )) as Cell[][];
  const [headings] = rows;
  const time = headings.findIndex((heading) => /time|date/i.test(String(heading)));
  const text = (cell: Cell, column: number) =>
    column === time && typeof cell === 'number'
      ? new Date(Math.round((cell - 25_569) * 86_400_000)).toISOString().slice(0, 19).replace('T', ' ')
      : String(cell ?? '');
  return rows
    .map((row, at) => row.map((cell, i) => (at === 0 ? String(cell) : text(cell, i))).join(','))
    .join('\n');
}

const chooseFiles = (...files: { name: string; text: string }[]) =>
  taskPane.panel
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') })),
    );

test('a file gives the figures of the same rows in cells, is written, kept, and asked for again', async () => {
  await taskPane.showResult();
  const cells = await taskPane.write('Attribution', 'Touchpoint');
  await taskPane.button('Change').click();
  await chooseFiles({ name: 'touches.csv', text: await journeysAsCsv() });
  await taskPane.panel.getByText('touches.csv: 2,000 rows.').waitFor();
  await taskPane.panel.getByText('4 of 4 found').waitFor();
  await taskPane.showResult();
  const files = await taskPane.write('Attribution (2)', 'Touchpoint');
  const figures = ({ headings, rows }: typeof cells) =>
    rows.map((row) => [row[0], row[headings.indexOf('Linear attributed value')]]);
  const close = (table: ReturnType<typeof figures>) =>
    table.map(([name, value]) => [name, Math.round(Number(value) * 1e6) / 1e6]);
  expect(close(figures(files))).toEqual(close(figures(cells)));
  expect(files.note.join('\n')).toContain(
    'Counted by DuckDB from touches.csv (2,000 rows; statement version 1).',
  );
});
