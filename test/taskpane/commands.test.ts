import type { OutputAt } from '../../src/excel/outputAt';
import type { AnalysisDefinition } from '../../src/excel/types';
import { formatSpoken } from '../../src/language/format';
import { createCommands } from '../../src/taskpane/commands/commands';
import { openWithWorkbook } from '../../src/taskpane/commands/openWithWorkbook';
import type { CommandHost } from '../../src/taskpane/commands/surroundings';
import { createKeptActions } from '../../src/taskpane/keptPage/actions';
import { createKeptStore } from '../../src/taskpane/keptPage/useKept';
import { createTabs } from '../../src/taskpane/tabs/tabs';
import { fakeServices, fakeWorkbook, workbookFault } from './fakes';

/** What commands do of themselves; that Excel's controls reach them is seen in test/e2e/commands.test.ts. */

const at = (name: string): AnalysisDefinition => ({
  id: name,
  version: 2,
  language: 'en',
  kind: 'attribution',
  name,
  comment: '',
  createdAt: '',
  updatedAt: '',
  request: {},
  sources: [],
  form: 'values',
  output: { sheet: name, tableName: name } as AnalysisDefinition['output'],
});

function begun(found: OutputAt | null = null, change: Partial<CommandHost> = {}) {
  const workbook = fakeWorkbook({
    readAnalyses: async () => ({ analyses: [at('A'), at('B')], newer: 0, damaged: 0, orphans: [] }),
  });
  const services = fakeServices({ workbook });
  const kept = createKeptStore();
  const tabs = createTabs(services, formatSpoken, kept);
  const actions = createKeptActions(services, tabs, kept, formatSpoken, () => undefined);
  const open = jest.fn(async () => undefined);
  const pane = {
    tools: { services, format: formatSpoken },
    tabs,
    kept,
    open,
    load: async () => actions,
    read: async () => kept.dispatch({ type: 'read', kept: await workbook.readAnalyses() }),
  };
  const host = {
    showPane: jest.fn(async () => undefined),
    startsWithWorkbook: async () => true,
    outputAt: jest.fn(async () => found),
    openInBrowser: jest.fn(() => true),
    ...change,
  };
  return { pane, host, kept, open, actions, commands: createCommands(pane, host) };
}

it('refreshes the analysis the cell belongs to, and shows why that failed', async () => {
  const { commands, actions, kept, open, host } = begun({ index: 1, figure: null });
  const refresh = jest.spyOn(actions, 'refresh').mockImplementation(async (id) => {
    kept.dispatch({ type: 'fault', id, fault: { title: 'no', advice: '', offer: 'again' } });
  });
  await commands.RefreshOutput();
  expect(refresh).toHaveBeenCalledWith('B');
  expect(open).toHaveBeenCalledWith('analyses');
  expect(host.showPane).toHaveBeenCalledTimes(1);
});

it('leaves the pane closed where all went well', async () => {
  const { commands, actions, open, host } = begun({ index: 0, figure: null });
  jest.spyOn(actions, 'refresh').mockResolvedValue();
  jest.spyOn(actions, 'refreshAll').mockResolvedValue();
  await commands.RefreshOutput();
  await commands.RefreshAll();
  expect(open).not.toHaveBeenCalled();
  expect(host.showPane).not.toHaveBeenCalled();
});

it('says what to select where the cell belongs to no live output', async () => {
  const { commands, kept, host } = begun(null);
  await commands.FreezeToValues();
  expect(kept.get().hint?.()).toMatch(/^Select a cell of a live output/);
  // No output is live, so Excel is not even asked.
  expect(host.outputAt).not.toHaveBeenCalled();
  expect(host.showPane).toHaveBeenCalledTimes(1);
});

it('says why Excel did not tell the cell', async () => {
  const refused = async () => Promise.reject(workbookFault('no answer', { code: 'silent' }));
  const { commands, kept } = begun(null, { outputAt: refused });
  await commands.RefreshOutput();
  expect(kept.get().hint?.()).toMatch(/Excel/);
});

it('leads to the help by hand where the browser lets nothing open by itself', async () => {
  const { commands, open, host } = begun(null, { openInBrowser: () => false });
  await commands.OpenHelp();
  expect(open).toHaveBeenCalledWith('functions');
  expect(host.showPane).toHaveBeenCalledTimes(1);
});

it.each([false, null])('the pane stays closed in a workbook that answers %s', async (starts) => {
  const { pane, host } = begun(null, { startsWithWorkbook: async () => starts });
  await openWithWorkbook(pane, host);
  expect(host.showPane).not.toHaveBeenCalled();
});
