import { readKept } from '../../src/excel/keptAnalysis';
import type { AnalysisDefinition, Output, Written } from '../../src/excel/types';
import { createFormat } from '../../src/language/format';
import { createKeptActions } from '../../src/taskpane/keptPage/actions';
import { createKeptStore } from '../../src/taskpane/keptPage/useKept';
import { createTabs } from '../../src/taskpane/tabs/tabs';
import { analyse } from '../../src/worker/client';
import { spawnWorker } from '../../src/worker/spawn';
import { expectClose } from '../support/close';
import { evaluated } from '../support/formula';
import { definitionsIn, readSavedWorkbook, savedWorkbooks, type SavedCell } from '../support/savedWorkbooks';
import { FakeWorker } from '../worker/fakeWorker';
import { type Change, fakeServices, fakeWorkbook } from './fakes';
import { cellsAt, sourceIn } from './savedSource';

jest.mock('../../src/worker/spawn', () => ({ spawnWorker: jest.fn() }));
jest.mocked(spawnWorker).mockImplementation(() => new FakeWorker() as unknown as Worker);

/** Formulas that earlier releases have kept in workbooks are rewritten when they are refreshed, with the same figures. */

/** Releases since 0.1.0 write formulas as this one does. */
const isFormer = (name: string) => name.startsWith('0.1.0/');

const all = savedWorkbooks.flatMap((name) => {
  const workbook = readSavedWorkbook(name);
  return definitionsIn(workbook.analyses ?? '').flatMap((text) => {
    const reading = readKept(text);
    const analysis = reading.kind === 'analysis' ? reading.analysis : null;
    return analysis?.form === 'formula' && analysis.output
      ? [{ name: `${name}: ${analysis.name}`, analysis, workbook, isFormer: isFormer(name) }]
      : [];
  });
});
const live = all.filter((each) => each.isFormer);

test.each(all)('$name is told as of an earlier version where it is', ({ analysis, ...each }) => {
  expect(analysis.formerFormula ?? false).toBe(each.isFormer);
});

test('there are formulas with and without options in them', () => {
  expect(live.length).toBeGreaterThan(20);
});

/**
 * Funnels and transitions since. Demos are whole days among times, so they are dates, and days from or to them are counted between
 * dates. With a window, four of those who have not ordered still have time, and are not lost; the shares are those of the 36 whose days
 * are over, of whom 12 have ordered.
 */
const transitions = {
  1: ['Trial', 'Demo', 40, 40 / 120, 4.5],
  3: ['Demo', 'Visit', 26, 26 / 120, 2.5],
  4: ['Demo', 'Order', 14, 14 / 120, 2.5],
};
const changed: Record<string, Record<number, SavedCell[]>> = {
  '0.1.0/chinese.xlsx: 旅程：Leads，漏斗 (2)': {
    3: ['Demo', 40, 1, 1, 0, 4.5, 'slowest step'],
    4: ['Order', 14, 0.35, 0.35, 26, 2.5, 'biggest loss'],
  },
  '0.1.0/live.xlsx: Journeys of Leads: Funnel': {
    3: ['Demo', 40, 1, 1, 0, 4.5, 'slowest step'],
    4: ['Order', 14, 1 / 3, 1 / 3, 22, 2.5, 'biggest loss'],
  },
  '0.1.0/chinese.xlsx: 旅程：Leads，转移 (2)': transitions,
  '0.1.0/live.xlsx: Journeys of Leads: Transitions': transitions,
};

test.each(live)('$name', async ({ name: kept, analysis, workbook }) => {
  const saved: AnalysisDefinition[] = [];
  const updateOutput = jest.fn<Promise<Written>, [Written, Output]>(async (earlier) => earlier);
  const services = fakeServices({
    workbook: fakeWorkbook({
      readAnalyses: async () => ({ analyses: [analysis], newer: 0, damaged: 0, orphans: [] }),
      findSource: async ({ address }) => sourceIn(workbook, address),
      readBlocks: async (address, onBlock) => onBlock(cellsAt(workbook, address), 0, 1),
      updateOutput,
      saveAnalysis: async (definition) => void saved.push(definition),
    }),
    analyse: analyse as Change['analyse'],
  });
  const store = createKeptStore();
  const format = createFormat('en-US');
  store.dispatch({ type: 'read', kept: await services.workbook.readAnalyses() });

  await createKeptActions(
    services,
    createTabs(services, format, store),
    store,
    format,
    () => undefined,
  ).refreshAll();
  expect(store.get().faults).toEqual({});
  const [[, { formula }]] = updateOutput.mock.calls;
  const sheets = Object.fromEntries(
    workbook.sheets.map(({ name, cells }) => [name, cells.map((row) => row.map(emptyAsNull))]),
  );
  const table = evaluated(formula ?? '', sheets);
  // Of COHORTS a column of notes stands behind the figures since.
  const figures = formula?.includes('TOUCH.COHORTS(')
    ? table.map((row) => row.slice(0, -1))
    : withoutColumnsSince(table);
  const cells = cellsAt(workbook, analysis.output?.address ?? '');
  const before = cells.map((row, r) => changed[kept]?.[r] ?? row);
  const tolerance = formula?.includes('mbg/nbd') ? atTheBound : 1e-9;
  if (formula?.includes('TOUCH.ATTRIBUTION(')) expectSameTotals(table, before);
  else expectSame(figures, before, tolerance);
  expect(JSON.parse(JSON.stringify(saved.at(-1)))).not.toHaveProperty('formerFormula');
});

/**
 * The sample holds refunds, whose credit goes back to where that of their order went since: touchpoints earn other shares of the
 * same totals, and none of them is a conversion.
 */
function expectSameTotals(actual: (string | number)[][], expected: SavedCell[][]): void {
  expect(actual.map(([name]) => name).sort()).toEqual(expected.map(([name]) => name).sort());
  expect(actual[0]).toEqual(expected[0]);
  const sums = (table: SavedCell[][]) =>
    table[0].map((_, c) => table.slice(1).reduce((sum, cells) => sum + Number(cells[c]), 0));
  const [were, are] = [sums(expected), sums(actual)];
  const last = were.length - 1;
  for (let c = 1; c < last; c++) expectClose(are[c], were[c], 1e-9);
  expect(are[last]).toBeLessThanOrEqual(were[last]);
}

/** FUNNEL tells since who is still in time, and the time from the start. */
function withoutColumnsSince(table: (string | number)[][]): (string | number)[][] {
  const since = ['Still in time', 'Median days from first'];
  const kept = [...table[0].keys()].filter((c) => !since.includes(String(table[0][c])));
  return table.map((row) => kept.map((c) => row[c]));
}

const emptyAsNull = (cell: SavedCell) => (cell === '' || typeof cell === 'boolean' ? null : cell);

/**
 * MBG/NBD runs to the bound of its search on the sample. Its likelihood is all but flat there, and the fit ends 3e-10 higher than
 * that of 0.1.0 did, with parameters that differ in the sixth digit.
 */
const atTheBound = 2e-5;

function expectSame(actual: (string | number)[][], expected: SavedCell[][], tolerance: number): void {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  actual.forEach((row, r) =>
    row.forEach((cell, c) => {
      const was = expected[r][c];
      if (typeof was === 'number') expectClose(Number(cell), was, tolerance);
      else expect(cell).toBe(was);
    }),
  );
}
