import { createFormat } from '../../src/language/format';
import { createKeptStore } from '../../src/taskpane/keptPage/useKept';
import { keepMemory } from '../../src/taskpane/resume/keepMemory';
import { recallMemory } from '../../src/taskpane/resume/memory';
import { resume } from '../../src/taskpane/resume/resume';
import { createWelcome } from '../../src/taskpane/pane/welcome';
import { createTabs } from '../../src/taskpane/tabs/tabs';
import { type Change, fakeServices, fakeWorkbook, source, workbookFault } from './fakes';

/** A pane of its own, over whatever an earlier one has left in `store`. */
function pane(store: Map<string, string>, change: Change = {}) {
  const services = fakeServices({
    remember: (key, value) => void store.set(key, value),
    recall: (key) => store.get(key) ?? null,
    ...change,
  });
  const tabs = createTabs(services, createFormat('en-US'), createKeptStore());
  return { services, tabs, attribution: tabs[0] };
}

/** Sets something up in one pane and closes it. */
async function left(store: Map<string, string>, change: Change = {}) {
  const first = pane(store, change);
  await createWelcome(first.services, first.attribution).start();
  const stop = keepMemory(first.services, first.tabs, () => 'attribution');
  first.attribution.store.dispatch({
    type: 'options',
    options: { models: ['linear', 'markov'], lookback: '14' },
  });
  first.attribution.store.dispatch({
    type: 'table',
    table: 'main',
    change: { type: 'column', role: 'segment', column: 3 },
  });
  return { ...first, stop };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('what was set before the code that remembers came is remembered as well', async () => {
  const store = new Map<string, string>();
  const { services, tabs, attribution } = pane(store);
  await createWelcome(services, attribution).start();
  attribution.store.dispatch({ type: 'options', options: { lookback: '14' } });
  keepMemory(services, tabs, () => 'attribution');
  expect(recallMemory(services)?.tabs.attribution.request.options).toMatchObject({ lookback: '14' });
});

test('a pane goes on with source, columns and options of the one before', async () => {
  const store = new Map<string, string>();
  await left(store);
  jest.advanceTimersByTime(1000);
  const { services, tabs, attribution } = pane(store);
  expect(await resume(services, tabs)).toBe('attribution');
  await createWelcome(services, attribution).start();
  const { phase, tables, options, following, unfinished } = attribution.store.get();
  const { source: found, columns } = tables.main;
  expect(phase).toEqual({ name: 'set up', returning: false });
  expect(found?.address).toBe('Journeys!A1:F6');
  expect(columns).toMatchObject({ customer: 0, touchpoint: 2, segment: 3 });
  expect(options).toMatchObject({ models: ['linear', 'markov'], lookback: '14' });
  expect([following, unfinished]).toEqual([false, false]);
});

test('a run that was cut off is told of', async () => {
  const store = new Map<string, string>();
  const never = new Promise<never>(() => undefined);
  const { attribution } = await left(store, { analyse: () => never });
  void attribution.actions.run();
  while (attribution.store.get().phase.name !== 'working') await Promise.resolve();
  const { services, tabs } = pane(store);
  await resume(services, tabs);
  expect(tabs[0].store.get().unfinished).toBe(true);
  tabs[0].store.dispatch({ type: 'phase', phase: { name: 'working', fraction: 0 } });
  expect(tabs[0].store.get().unfinished).toBe(false);
});

test('nothing comes back where the data are gone, were rearranged or lie in another workbook', async () => {
  const store = new Map<string, string>();
  await left(store);
  jest.advanceTimersByTime(1000);
  const gone = { sourceAt: () => Promise.reject(workbookFault('sheet gone', { code: 'dataGone' })) };
  const other = { sourceAt: async () => source({ head: [['x', 'y', 'z', 'a', 'b', 'c']] }) };
  const elsewhere = { workbookKey: () => 'C:\\Other.xlsx' };
  const unsaved = { workbookKey: () => null };
  for (const change of [gone, other, elsewhere, unsaved]) {
    const { services, tabs, attribution } = pane(store, { workbook: fakeWorkbook(change) });
    expect(await resume(services, tabs)).toBeNull();
    expect(attribution.store.get().phase.name).toBe('starting');
  }
});

test.each([
  '',
  '{',
  '[]',
  '[{"workbook":"Book.xlsx","chosen":"attribution","tabs":{"attribution":{"request":5}}}]',
])('memory that cannot be used is no memory: %s', async (text) => {
  const { services, tabs } = pane(new Map([['set-ups', text]]));
  expect(await resume(services, tabs)).toBeNull();
});

test('of many workbooks the last eight are remembered', async () => {
  const store = new Map<string, string>();
  for (let i = 0; i < 10; i++) {
    const { stop } = await left(store, { workbook: fakeWorkbook({ workbookKey: () => `Book${i}.xlsx` }) });
    jest.advanceTimersByTime(1000);
    stop();
  }
  const known = (url: string) =>
    recallMemory(pane(store, { workbook: fakeWorkbook({ workbookKey: () => url }) }).services) !== null;
  expect(['Book1.xlsx', 'Book2.xlsx', 'Book9.xlsx'].map(known)).toEqual([false, true, true]);
});
