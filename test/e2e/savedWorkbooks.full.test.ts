import { utils } from '@e965/xlsx';
import type { AnalysisDefinition } from '../../src/excel/types';
import {
  readSavedWorkbook,
  type SavedCell,
  type SavedSheet,
  savedWorkbooks,
} from '../support/savedWorkbooks';
import { TaskPane } from './support/taskPane';

/** Workbooks that earlier releases have left open in this one, give the same figures, and can be refreshed. */

const taskPane = TaskPane.use();

/**
 * Formulas with arguments that are settings now, by workbook and sheet: the functions refuse them, and a live one is
 * rewritten when its analysis is refreshed.
 */
const refused: Record<string, Record<string, string[]>> = {
  '0.1.0/formulas.xlsx': {
    Credit: ['B5', 'B7', 'B22', 'B24', 'B26', 'B28', 'B47', 'B77', 'B92', 'B106', 'B118'].concat([
      'B139',
      'B154',
      'B187',
      'B212',
      'B229',
    ]),
    Waiting: ['B23', 'B193', 'B298', 'B325', 'B373', 'B474'],
  },
  '0.1.0/live.xlsx': {
    'Attribution (2)': ['A16'],
    'Attribution (3)': ['A15'],
    'Attribution (4)': ['A14'],
    'Time to value (2)': ['A19'],
    'TTV segments (2)': ['A19'],
  },
};

/** The definitions as they stand in the workbook now. */
const kept = (): Promise<AnalysisDefinition[]> =>
  taskPane.page.evaluate(() =>
    window.workbench.book.xmlParts.flatMap(({ xml }) =>
      Array.from(
        new DOMParser().parseFromString(xml, 'application/xml').getElementsByTagName('analysis'),
        ({ textContent }) => JSON.parse(textContent ?? '') as AnalysisDefinition,
      ),
    ),
  );

/** Opens a workbook as if Excel started with it. */
async function open(bytes: Buffer): Promise<void> {
  await taskPane.openFile([...bytes]);
  await taskPane.pane.evaluate(() => location.reload());
  await taskPane.pane.getByRole('tab', { name: 'Attribution' }).waitFor();
}

/** Everything that says so at an analysis, or of those that are not listed. */
const complaints = () => taskPane.pane.locator('.notice').allInnerTexts();

async function refreshAll(): Promise<string> {
  await taskPane.pane.getByRole('button', { name: 'Refresh all' }).click();
  const news = taskPane.pane.getByText(/(is|are) up to date\.$/);
  await news.waitFor({ state: 'attached', timeout: 120_000 });
  return news.innerText();
}

/** Words of 0.1.0 that have been put right since: by what they were, what a refresh makes of them. */
const putRight: Record<string, string> = {
  // The parameter p of a model, not the p of a test.
  'p 值': 'p',
};

const isSame = (was: SavedCell, is: unknown): boolean =>
  typeof was === 'number' && typeof is === 'number'
    ? Math.abs(is - was) <= 1e-9 * Math.abs(was)
    : was === (is ?? '') || (is !== undefined && putRight[String(was)] === is);

/** Where a sheet differs from what was saved of it. Notes tell when they were written, so they may. */
async function differences(
  { name, area, cells, areas }: SavedSheet,
  notes: ReadonlySet<unknown>,
  refusedIn: readonly string[] = [],
): Promise<string[]> {
  const now = await taskPane.values(`'${name}'!${area}`);
  const gone = refusedIn.map((cell) => utils.decode_range(areas.get(cell) ?? cell));
  for (const { s } of gone) expect(now[s.r][s.c]).toMatch(/^#(VALUE!|N\/A)$/);
  return cells.flatMap((row, r) =>
    row.flatMap((was, c) => {
      const is: unknown = now[r][c];
      if (gone.some(({ s, e }) => r >= s.r && r <= e.r && c >= s.c && c <= e.c)) return [];
      const tells = notes.has(was) && typeof is === 'string';
      return isSame(was, is) || tells
        ? []
        : [`${name}, row ${r + 1}, column ${c + 1}: ${was} is ${String(is)}`];
    }),
  );
}

/** What cells hold as formulas, by their addresses. */
const formulasAt = (addresses: string[]) =>
  taskPane.page.evaluate(
    (all) => all.map((address) => window.workbench.getFormulas(address)[0][0]),
    addresses,
  );

/** What is kept is listed; refreshed it says the same, and knows its data for those of the last run. */
async function refresh(sheets: SavedSheet[]): Promise<void> {
  const before = await kept();
  await taskPane.pane.getByRole('button', { name: `Analyses (${before.length})` }).click();
  const listed = taskPane.pane.locator('section.kept h3');
  await listed.first().waitFor();
  expect(await listed.allInnerTexts()).toEqual(before.map((each) => each.name));

  // Values, and formulas of an earlier release.
  expect(await refreshAll()).toBe(`${before.length} of ${before.length} are up to date.`);
  expect(await complaints()).toEqual([]);
  // The title stands above them, and an empty cell below.
  const notes = new Set(before.flatMap(({ output }) => output?.above.slice(1, -1) ?? []));
  for (const sheet of sheets) expect(await differences(sheet, notes)).toEqual([]);

  const after = await kept();
  expect(after.map(({ output }) => output !== null)).not.toContain(false);
  expect(after.filter(({ formerFormula }) => formerFormula)).toEqual([]);
  const dataOf = (definitions: AnalysisDefinition[]) =>
    definitions.map(({ id, sources }) => [id, ...sources.map(({ role, hash }) => [role, hash])]);
  expect(dataOf(after)).toEqual(dataOf(before));
}

describe.each(savedWorkbooks)('%s', (name) => {
  const { bytes, sheets, analyses } = readSavedWorkbook(name);

  test(
    analyses === null
      ? 'opens with the figures and the formulas it was saved with'
      : 'opens with the figures and the formulas it was saved with, lists its analyses, and refreshed they say the same',
    async () => {
      await open(bytes);
      expect(await taskPane.sheets()).toEqual(sheets.map((sheet) => sheet.name));
      for (const sheet of sheets) {
        expect(await differences(sheet, new Set(), refused[name]?.[sheet.name])).toEqual([]);
        const addresses = [...sheet.formulas.keys()].map((cell) => `'${sheet.name}'!${cell}`);
        expect(await formulasAt(addresses)).toEqual([...sheet.formulas.values()]);
      }
      if (analyses !== null) await refresh(sheets);
    },
    240_000,
  );
});
