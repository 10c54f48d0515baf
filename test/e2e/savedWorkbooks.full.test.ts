import { type Range, utils } from '@e965/xlsx';
import { readKept } from '../../src/excel/keptAnalysis';
import type { AnalysisDefinition } from '../../src/excel/types';
import { isFormer, isLive } from '../../src/taskpane/kept/state';
import { type Change, changes, changesOnRefresh, nowSaid, refused } from '../support/changesOfSaved';
import {
  readSavedWorkbook,
  type SavedCell,
  type SavedSheet,
  savedWorkbooks,
} from '../support/savedWorkbooks';
import { TaskPane } from './support/taskPane';

/** Workbooks that releases have left open in this one, give the same figures, and can be refreshed. */

const taskPane = TaskPane.use();

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
  // Some of the saved formulas name whole columns, which Excel takes on the desktop alone.
  await taskPane.page.evaluate(() => void (window.workbench.switches.functionLimit5MB = false));
  await taskPane.openFile(bytes);
  await taskPane.pane.getByRole('tab', { name: 'Attribution' }).waitFor();
}

/** Everything that says so at an analysis, or of those that are not listed. */
const complaints = () => taskPane.pane.locator('.notice:not(.success):visible').allInnerTexts();

/** What is said once a refresh has ended. */
async function newsOf(news: RegExp | string): Promise<string> {
  const said = taskPane.pane.getByText(news, { exact: true });
  await said.waitFor({ state: 'attached', timeout: 120_000 });
  return said.innerText();
}

/** Excel keeps formulas up to date that are worded as this release words them: _Refresh all_ leaves them alone. */
const isPresentFormula = (definition: AnalysisDefinition): boolean => {
  const reading = readKept(JSON.stringify(definition));
  return reading.kind === 'analysis' && isLive(reading.analysis) && !isFormer(reading.analysis);
};

async function refreshAll(definitions: readonly AnalysisDefinition[]): Promise<void> {
  const [formulas, others] = [true, false].map((is) =>
    definitions.filter((definition) => isPresentFormula(definition) === is),
  );
  const { length } = others;
  await taskPane.pane.getByRole('button', { name: 'Refresh all' }).click();
  expect(await newsOf(/(is|are) up to date\.$/)).toBe(
    length === 1 ? `${others[0].name} is up to date.` : `${length} of ${length} are up to date.`,
  );
  for (const { name } of formulas) {
    await taskPane.pane.getByRole('button', { name: `More for ${name}`, exact: true }).click();
    await taskPane.pane.getByRole('menuitem', { name: 'Refresh', exact: true }).click();
    await newsOf(`${name} is up to date.`);
  }
}

/** A line of a note without the release that wrote it, and when. */
const untimed = (line: unknown): string =>
  String(line).replace(/Touchstone \d+\.\d+\.\d+|\d{4}-\d\d-\d\d \d\d:\d\d/g, '…');

/** Lines of which a refresh makes others: those of notes above a table are worded anew, those beside it tell another time. */
interface Notes {
  above: ReadonlySet<unknown>;
  beside: ReadonlySet<unknown>;
}

function notesOf(definitions: readonly AnalysisDefinition[]): Notes {
  const outputs = definitions.flatMap(({ output }) => output ?? []);
  return {
    // The title stands above them, and an empty cell below.
    above: new Set(outputs.flatMap(({ above }) => above.slice(1, -1))),
    beside: new Set(outputs.flatMap(({ note }) => note ?? [])),
  };
}

/** Snapshots tell when they were taken in a column of its own. */
const isTold = ({ above, beside }: Notes, was: SavedCell, is: unknown): boolean =>
  (above.has(was) && typeof is === 'string') ||
  ((beside.has(was) || untimed(was) === '…') && untimed(was) === untimed(is));

const isSame = (was: SavedCell, is: unknown, within: number): boolean =>
  typeof was === 'number' && typeof is === 'number'
    ? Math.abs(is - was) <= within * Math.abs(was)
    : was === (is ?? '') || (is !== undefined && nowSaid(was) === is);

/** Where a sheet differs from what was saved of it. */
async function differences(
  { name, area, cells, areas }: SavedSheet,
  changed: Record<string, Change[]>,
  /** `null`: nothing was refreshed. */
  notes: Notes | null,
  refusedIn: readonly string[] = [],
): Promise<string[]> {
  const now = await taskPane.values(`'${name}'!${area}`);
  const rangeOf = (range: string) => utils.decode_range(areas.get(range) ?? range);
  const gone = refusedIn.map(rangeOf);
  for (const { s } of gone) expect(now[s.r][s.c]).toMatch(/^#(VALUE!|N\/A)$/);
  const expected = await Promise.all(
    (changed[name] ?? []).map(async (change) => ({
      ...change,
      ...rangeOf(change.cells),
      moved: 'at' in change ? await taskPane.values(`'${name}'!${change.at}`) : null,
    })),
  );
  return cells.flatMap((row, r) =>
    row.flatMap((saved, c) => {
      const holds = ({ s, e }: Range) => r >= s.r && r <= e.r && c >= s.c && c <= e.c;
      if (gone.some(holds)) return [];
      const here = expected.filter(holds);
      const moved = here.find((each) => each.moved);
      if (!moved && here.some((each) => 'isOther' in each)) return [];
      const is: unknown = moved?.moved ? moved.moved[r - moved.s.r][c - moved.s.c] : now[r][c];
      const was = here.reduce((cell: SavedCell, each) => {
        if ('rows' in each) return each.rows[r - each.s.r][c - each.s.c];
        return 'text' in each ? each.text : cell;
      }, saved);
      const within = here.reduce(
        (most, each) => ('within' in each ? Math.max(most, each.within) : most),
        1e-9,
      );
      return isSame(was, is, within) || (notes && isTold(notes, was, is))
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
async function refresh(name: string, sheets: SavedSheet[]): Promise<void> {
  const before = await kept();
  await taskPane.pane.getByRole('button', { name: `Analyses (${before.length})` }).click();
  const listed = taskPane.pane.locator('section.kept h3');
  await listed.first().waitFor();
  expect(await listed.allInnerTexts()).toEqual(before.map((each) => each.name));

  await refreshAll(before);
  expect(await complaints()).toEqual([]);
  const notes = notesOf(before);
  const changed = { ...changes[name], ...changesOnRefresh[name] };
  const others = await Promise.all(sheets.map((sheet) => differences(sheet, changed, notes)));
  expect(others.flat()).toEqual([]);

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
      const others = await Promise.all(
        sheets.map((sheet) => differences(sheet, changes[name] ?? {}, null, refused[name]?.[sheet.name])),
      );
      expect(others.flat()).toEqual([]);
      for (const sheet of sheets) {
        const addresses = [...sheet.formulas.keys()].map((cell) => `'${sheet.name}'!${cell}`);
        expect(await formulasAt(addresses)).toEqual([...sheet.formulas.values()]);
      }
      if (analyses !== null) await refresh(name, sheets);
    },
    240_000,
  );
});
