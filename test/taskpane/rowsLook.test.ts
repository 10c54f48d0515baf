import { createFormat } from '../../src/language/format';
import { createKeptStore } from '../../src/taskpane/keptPage/useKept';
import { createTabs } from '../../src/taskpane/tabs/tabs';
import { refusalIn, toUse } from '../../src/taskpane/flow/looked';
import type { Workbook } from '../../src/taskpane/services';
import { WorkerFailure } from '../../src/worker/failure';
import { type Change, fakeServices, fakeWorkbook, rowsRead, source } from './fakes';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const rest = () => jest.advanceTimersByTimeAsync(600);

/** The first tab with its data, and how often its rows were looked at. */
async function setUp(change: Change = {}, found = source(), workbook: Partial<Workbook> = {}) {
  const asked: unknown[] = [];
  const look = change.look ?? (async () => rowsRead());
  const services = fakeServices({
    ...change,
    look: async (request, ...rest) => {
      asked.push(request);
      return look(request, ...rest);
    },
    workbook: fakeWorkbook({ selectedSource: async () => found, ...workbook }),
  });
  const [tab] = createTabs(services, createFormat('en-US'), createKeptStore());
  tab.store.dispatch({ type: 'phase', phase: { name: 'set up', returning: false } });
  await tab.actions.followSelection();
  await rest();
  return { ...tab, asked, looked: () => tab.store.get().looked };
}

it('tells what a run would use, once the settings have come to rest', async () => {
  const { asked, looked, store } = await setUp();
  expect(toUse(looked())).toMatchObject({ rowsRead: 5, rowsUsed: 5, leftOut: [] });
  store.dispatch({ type: 'options', options: { lookback: '3' } });
  store.dispatch({ type: 'options', options: { lookback: '30' } });
  await rest();
  expect(asked).toHaveLength(2);
  expect(asked[1]).toMatchObject({ kind: 'attribution', options: { lookback: 30 } });
});

it('says where the rows are that cannot be used, and which of them are as they should be', async () => {
  const skipped = [
    { column: 'time', reason: 'notDate', count: 2, firstSheetRow: 4, table: 'main' },
    { column: null, reason: 'byCondition', count: 1, firstSheetRow: 3, table: 'main' },
  ] as const;
  const { looked } = await setUp({ look: async () => rowsRead({ rowsUsed: 2, skipped: [...skipped] }) });
  expect(toUse(looked())?.leftOut).toMatchObject([
    { why: 'notDate', count: 2, column: 1, isExpected: false },
    { why: 'byCondition', count: 1, isExpected: true },
  ]);
});

it.each([
  { heading: 'revenue', guessed: 5 },
  { heading: 'says nothing: what stands below it has to', guessed: null },
])(
  'waits for cells that are still being computed, below the heading “$heading”',
  async ({ heading, guessed }) => {
    const [headings, ...rows] = source().head;
    const cellsWith = (revenues: unknown[]) => [
      [...headings.slice(0, 5), heading],
      ...rows.map((row, at) => [...row.slice(0, 5), revenues[at]]),
    ];
    const early = cellsWith(['', '#BUSY!', '', '#BUSY!', '']);
    let now = early;
    const reading: Partial<Workbook> = {
      readBlocks: async (_address, onBlock) => void (await onBlock(now, 0, 1)),
      findSource: async () => source({ head: now }),
    };
    const { looked, store } = await setUp({}, source({ head: early }), reading);
    const value = () => store.get().tables.main?.columns.value;
    expect([value(), looked()]).toEqual([guessed, null]);
    now = cellsWith(['', 120, '', 80.5, '']);
    await jest.advanceTimersByTimeAsync(2000);
    expect(value()).toBe(5);
    expect(toUse(looked())).toMatchObject({ rowsRead: 5 });
  },
);

it('has nothing to say while a column is missing', async () => {
  const { actions, asked, looked } = await setUp();
  actions.changeTable('main', { type: 'column', role: 'time', column: null });
  expect(looked()).toBeNull();
  await rest();
  expect(asked).toHaveLength(1);
});

it('tells what a run would be refused for', async () => {
  const failure = new WorkerFailure('two', '#VALUE!', { code: 'bothMarks' });
  const { looked } = await setUp({ look: async () => Promise.reject(failure) });
  expect(refusalIn(looked())?.refused).toBe(failure);
});

it('looks at many rows only when asked to', async () => {
  const { actions, asked, looked } = await setUp({}, source({ rows: 1_000_000 }));
  expect([looked(), asked]).toEqual(['left to the run', []]);
  await actions.lookAtRows();
  expect(toUse(looked())).not.toBeNull();
});

it('gives up a look that is overtaken by another setting', async () => {
  const signals: AbortSignal[] = [];
  const { store, looked } = await setUp({
    look: async (_request, _feed, signal) => {
      signals.push(signal);
      return signals.length === 1 ? new Promise(() => undefined) : rowsRead({ rowsUsed: 3 });
    },
  });
  expect(looked()).toBeNull();
  store.dispatch({ type: 'options', options: { lookback: '3' } });
  await rest();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  expect(toUse(looked())?.rowsUsed).toBe(3);
});

it('hands on no cells of hidden rows where only visible ones count', async () => {
  const pushed: (readonly unknown[])[] = [];
  const look: Change['look'] = async (_request, feed, signal) => {
    pushed.length = 0;
    await feed(async (rows) => void pushed.push(...rows), signal);
    return rowsRead();
  };
  const workbook = { hiddenRows: async () => (offset: number) => offset === 2 };
  const { actions } = await setUp({ look }, source(), workbook);
  expect(pushed[2]).not.toEqual([]);
  actions.changeTable('main', { type: 'read as', reading: { visibleOnly: true } });
  await rest();
  expect(pushed.map((row) => row.length === 0)).toEqual(pushed.map((_, row) => row === 2));
});
