import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Cell, TaskPane } from './support/taskPane';

/** A file whose values are flags, from opening it to the table in the workbook: conversions, and no money. */

const taskPane = TaskPane.use();
const file = 'flag-on-every-touch.csv';

const ran = async () => {
  await taskPane.openFile(readFileSync(path.resolve(__dirname, '../fixtures/cases', file)), file);
  await taskPane.chooseTab('Attribution');
  await taskPane.panel
    .getByText(/can be used/)
    .last()
    .waitFor();
  await taskPane.showResult();
};

test('flags are told, drawn and written as conversions', async () => {
  await ran();
  const shown = await taskPane.panel.innerText();
  expect(shown).toMatch(/Total conversions\s+2\b/);
  expect(shown).not.toMatch(/Total value|attributed value|Average order|\d\.00\b/i);
  const { headings, note } = await taskPane.write('Attribution', 'Touchpoint');
  expect(headings.filter((heading) => /value|order|ROAS/.test(heading))).toEqual([]);
  expect(headings[1]).toBe('Linear attributed conversions');
  expect(note.join('\n')).toContain('credit is counted in conversions');
}, 120_000);

test('their part in journeys is written live with all columns of the function', async () => {
  await ran();
  await taskPane.panel.getByRole('button', { name: 'Part in journeys' }).click();
  await taskPane.writeFormula();
  const cells: Cell[][] = await taskPane.values("'Part in journeys'!A1:K12");
  const head = cells.findIndex(([cell]) => cell === 'Touchpoint');
  expect(cells[head]).toEqual([
    'Touchpoint',
    ...['Opened', 'Closed', 'Assisted', 'Only between', 'Alone'].flatMap((part) => [part, `${part} value`]),
  ]);
  for (const [name, ...figures] of cells.slice(head + 1).filter(([cell]) => cell !== null && cell !== ''))
    if (typeof figures[0] === 'number') expect([name, figures[0]]).toEqual([name, figures[1]]);
}, 120_000);
