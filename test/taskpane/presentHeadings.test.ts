import type { Source } from '../../src/excel/types';
import { WorkbookError } from '../../src/excel/workbookError';
import { createFormat } from '../../src/language/format';
import { createKeptStore } from '../../src/taskpane/keptPage/useKept';
import { createWelcome } from '../../src/taskpane/pane/welcome';
import { createTabs } from '../../src/taskpane/tabs/tabs';
import { analysis, fakeServices, fakeWorkbook, source, written } from './fakes';

/** Columns of the source table that got other headings between its reading and the writing of a live formula. */

const table = { table: 'Journeys', isWholeTable: true } as const;
const headed = (headings: string[], change: Partial<Source> = {}): Source => {
  const [, ...rows] = source().head;
  return source({ ...table, columns: headings.length, head: [headings, ...rows], ...change });
};

/** What is written once the table is as the second reading says. */
async function writtenAfter(now: () => Promise<Source>) {
  const writeOutput = jest.fn(async () => ({ ...written, form: 'formula' as const }));
  const workbook = fakeWorkbook({ writeOutput, selectedSource: async () => source(table) });
  const services = fakeServices({ workbook, analyse: async () => analysis({ skipped: [] }) });
  services.remember('write as', 'formula');
  const [tab] = createTabs(services, createFormat('en-US'), createKeptStore());
  await createWelcome(services, tab).start();
  await tab.actions.run();
  workbook.sourceAt = now;
  await tab.actions.write({ kind: 'new sheet' });
  const [[output] = []] = writeOutput.mock.calls as unknown as [{ formula: string }][];
  return { formula: output?.formula, fault: tab.store.get().fault };
}

const [customer, ...others] = source().head[0].map(String);

it('are named as they are now', async () => {
  const { formula } = await writtenAfter(async () => headed(['id of #1', ...others]));
  expect(formula).toContain("ATTRIBUTION(Journeys[[id of '#1]],Journeys[timestamp],");
});

it('stay as they were where columns only changed places, or the table is gone', async () => {
  const rows = source().head.map(([first, ...rest]) => [...rest, first]);
  const moved = await writtenAfter(async () => headed([...others, customer], { head: rows }));
  const gone = await writtenAfter(() =>
    Promise.reject(new WorkbookError('bad address', { code: 'unknownName', values: { name: 'Journeys' } })),
  );
  for (const { formula } of [moved, gone]) expect(formula).toContain('ATTRIBUTION(Journeys[customer_id],');
});

it('are told as gone where other cells have come in their place', async () => {
  const head = source().head.map((row, i) => [i === 0 ? 'region' : 'North', ...row.slice(1)]);
  const { formula, fault } = await writtenAfter(async () => headed([], { columns: 6, head }));
  expect(formula).toBeUndefined();
  expect(fault?.advice).toContain('The table Journeys no longer has the column “customer_id”.');
});

it('do not matter where the formula does not read them', async () => {
  const left = [customer, ...others.filter((heading) => heading !== 'cost')];
  const { formula } = await writtenAfter(async () => headed([], { head: [left] }));
  expect(formula).toContain('ATTRIBUTION(Journeys[customer_id],');
});
