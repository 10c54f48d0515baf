import { formulaOf } from '../../src/taskpane/output/formulaOf';
import { noteLines } from '../../src/excel/noteLines';
import type { AnalysisDefinition, FrozenTexts, Output, Written } from '../../src/excel/types';
import { createFormat } from '../../src/language/format';
import { createKeptActions } from '../../src/taskpane/keptPage/actions';
import { requestNow } from '../../src/taskpane/kept/typed';
import { attribution } from '../../src/analyses/attribution';
import { isFormer } from '../../src/taskpane/kept/state';
import { createKeptStore } from '../../src/taskpane/keptPage/useKept';
import { createWelcome } from '../../src/taskpane/pane/welcome';
import { createTabs } from '../../src/taskpane/tabs/tabs';
import { analysis, fakeServices, fakeWorkbook, written, workbookFault } from './fakes';

/** Results that stand in the workbook as formulas: written, told as live, edited, frozen. */

async function opened(change: Partial<ReturnType<typeof fakeWorkbook>> = {}, skipped = false) {
  const saved: AnalysisDefinition[] = [];
  const put = async (output: Output): Promise<Written> => ({
    ...written,
    form: output.formula === undefined ? 'values' : 'formula',
  });
  const workbook = fakeWorkbook({
    writeOutput: jest.fn(put),
    updateOutput: jest.fn(async (_earlier: Written, output: Output) => put(output)),
    saveAnalysis: async (definition) => void saved.push(definition),
    ...change,
  });
  const rows = skipped ? {} : { skipped: [] };
  const services = fakeServices({ workbook, analyse: async () => analysis(rows) });
  services.remember('write as', 'formula');
  const store = createKeptStore();
  const format = createFormat('en-US');
  const tabs = createTabs(services, format, store);
  const [tab] = tabs;
  const kept = createKeptActions(services, tabs, store, format, () => undefined);
  await createWelcome(services, tab).start();
  await tab.actions.run();
  return { workbook, saved, store, tab, kept, services };
}

const outputIn = (call: unknown): Output =>
  (call as jest.Mock).mock.lastCall.find((arg: object) => 'table' in arg);

it('is written where the user has chosen so, and kept as such', async () => {
  const { workbook, tab, saved } = await opened();
  await tab.actions.write({ kind: 'new sheet' });
  const output = outputIn(workbook.writeOutput);
  expect(output.formula).toMatch(
    /^=TOUCH\.ATTRIBUTION\(Journeys!\$A\$2:\$A\$6,.*,\{"Linear","Last touch","First touch"\}\)$/,
  );
  expect(output.table.headings).toEqual(['Touchpoint', 'Linear', 'Last touch', 'First touch', 'Conversions']);
  expect(output.table.rows).toHaveLength(6);
  expect(output.chart).toMatchObject({
    category: 'Touchpoint',
    series: ['Linear', 'Last touch', 'First touch'],
  });
  expect(output.answer).toBe('Live formula: changes with the data.');
  expect(output.note[0]).toBe('The figures in this note are those of 2026-03-01 14:30.');
  expect(saved).toMatchObject([{ form: 'formula', output: { form: 'formula' } }]);
});

it('is written as values where there is no formula', async () => {
  const { workbook, tab } = await opened({}, true);
  const { phase } = tab.store.get();
  expect(phase.name === 'result' && formulaOf(phase)).toEqual({ refusal: 'skipped' });
  await tab.actions.write({ kind: 'new sheet' });
  expect(outputIn(workbook.writeOutput).formula).toBeUndefined();
});

it('is neither compared nor refreshed, for Excel keeps it up to date', async () => {
  const sourceHash = jest.fn(async () => 'other');
  const { workbook, tab, kept, store } = await opened({ sourceHash });
  await tab.actions.write({ kind: 'new sheet' });
  workbook.readAnalyses = async () => ({
    analyses: [...store.get().analyses],
    newer: 0,
    damaged: 0,
    orphans: [],
  });
  kept.see(true);
  await new Promise((done) => setTimeout(done, 10));
  kept.stop();
  await kept.refreshAll();
  expect(sourceHash).not.toHaveBeenCalled();
  expect(store.get().marks).toEqual({});
  expect(workbook.updateOutput).not.toHaveBeenCalled();
});

it('is refreshed where its formula is of an earlier release, and is up to date from then on', async () => {
  const { workbook, tab, kept, store, saved } = await opened();
  await tab.actions.write({ kind: 'new sheet' });
  const [analysis] = store.get().analyses;
  store.dispatch({ type: 'saved', analysis: { ...analysis, formerFormula: true } });
  expect(isFormer(store.get().analyses[0])).toBe(true);
  await kept.refreshAll();
  expect(outputIn(workbook.updateOutput).formula).toMatch(/^=TOUCH\.ATTRIBUTION\(/);
  expect(isFormer(store.get().analyses[0])).toBe(false);
  expect(JSON.parse(JSON.stringify(saved.at(-1)))).not.toHaveProperty('formerFormula');
  await kept.refreshAll();
  expect(workbook.updateOutput).toHaveBeenCalledTimes(1);
});

it('takes over the lookback of a kind, whose name stands in its label', async () => {
  const definition = {
    form: 'formula',
    output: { ...written, form: 'formula', inputs: 'Attribution_settings' },
  } as unknown as AnalysisDefinition;
  const { tab, saved } = await opened();
  await tab.actions.write({ kind: 'new sheet' });
  const workbook = fakeWorkbook({
    readInputs: async () => [
      { label: 'Priority', values: ['Email, Mail', 'Search > *', ''] },
      { label: 'lookback of  Paid Search', values: [7] },
      { label: 'Lookback of Email', values: ['no limit'] },
    ],
  });
  const { options } = await requestNow(workbook, attribution, { ...saved[0], ...definition });
  expect(options).toMatchObject({ priority: '"Email, Mail", Search > *', lookbacks: 'Paid Search=7' });
});

it('takes over what was typed into the cells beside it, by a refresh and when it is frozen', async () => {
  const typed = [
    { label: 'Model 1', values: ['Last touch', ''] },
    { label: 'Lookback', values: [14, ''] },
    { label: 'From', values: [46_000, ''] },
  ];
  const { workbook, tab, kept, store } = await opened({
    readInputs: async () => typed,
    writeOutput: jest.fn(async () => ({
      ...written,
      form: 'formula' as const,
      inputs: 'Attribution_settings',
    })),
    updateOutput: jest.fn(async (earlier: Written) => earlier),
    freezeOutput: async (earlier) => ({ ...earlier, form: 'values' }),
  });
  await tab.actions.write({ kind: 'new sheet' });
  expect(outputIn(workbook.writeOutput).inputs?.rows[0]).toMatchObject({
    label: 'Model 1',
    values: ['Linear'],
  });
  const [{ id }] = store.get().analyses;
  await kept.refresh(id);
  expect(workbook.updateOutput).toHaveBeenCalledWith(
    expect.anything(),
    expect.anything(),
    expect.objectContaining({ keepsInputs: true }),
  );
  const now = { models: ['Last touch'], lookback: '14', halfLife: '7' };
  expect(store.get().analyses[0].request).toMatchObject({ options: now });
  typed[1].values = ['no limit', ''];
  await kept.freeze(id);
  expect(store.get().analyses[0]).toMatchObject({
    form: 'values',
    request: { options: { ...now, lookback: '' } },
  });
});

it('gets another formula when it is edited', async () => {
  const { workbook, tab, kept, store } = await opened();
  await tab.actions.write({ kind: 'new sheet' });
  await kept.edit(store.get().analyses[0].id);
  await tab.actions.run();
  await tab.actions.write({ kind: 'earlier output' });
  expect(outputIn(workbook.updateOutput).formula).toMatch(/^=TOUCH/);
  expect(store.get().analyses).toMatchObject([{ form: 'formula' }]);
});

it('says when it is frozen of when the figures are', async () => {
  const freezeOutput = jest.fn<Promise<Written>, [Written, FrozenTexts]>(async (live) => live);
  const { tab, kept, store } = await opened({ freezeOutput });
  await tab.actions.write({ kind: 'new sheet' });
  await kept.freeze(store.get().analyses[0].id);
  const [[, said]] = freezeOutput.mock.calls;
  expect([false, true].map(said.answer)).toEqual([
    'Values of 2026-03-01 14:30, as the formula gave them.',
    'Values of 2026-03-01 14:30, with the settings to their right.',
  ]);
  // It is found again line by line.
  for (const line of [said.live.note('AA4:AB99'), said.live.noRoom])
    expect(noteLines([line])).toEqual([line]);
});

it('becomes one of values when it is frozen, and is compared from then on', async () => {
  const { tab, kept, store } = await opened();
  await tab.actions.write({ kind: 'new sheet' });
  await kept.freeze(store.get().analyses[0].id);
  expect(store.get()).toMatchObject({
    analyses: [{ form: 'values', output: { form: 'values' }, sources: [{ hash: 'as it was' }] }],
    news: 'Attribution of Journeys now stands as values.',
  });
});

it('is frozen from the notice, too', async () => {
  const { tab, store } = await opened();
  await tab.actions.write({ kind: 'new sheet' });
  const { writing } = tab.store.get();
  if (writing.name !== 'written') throw new Error('It is not written.');
  await tab.actions.freeze(writing.written);
  expect(tab.store.get().writing).toMatchObject({ name: 'written', written: { form: 'values' } });
  expect(store.get().analyses).toMatchObject([{ form: 'values' }]);
});

it('stays as it is where its formula shows no figures', async () => {
  const values = { address: 'A4', shown: '#BUSY!', wayOut: 'waiting' } as const;
  const { tab, kept, store } = await opened({
    freezeOutput: () => Promise.reject(workbookFault('no figures', { code: 'noFigures', values })),
  });
  await tab.actions.write({ kind: 'new sheet' });
  const [{ id }] = store.get().analyses;
  await kept.freeze(id);
  expect(store.get().faults[id]).toMatchObject({
    title: 'There are no figures to keep.',
    advice: expect.stringContaining('A4 shows #BUSY!.'),
    offer: 'freeze',
  });
  expect(store.get().analyses).toMatchObject([{ form: 'formula' }]);
});
