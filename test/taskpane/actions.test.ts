import { createFormat } from '../../src/language/format';
import { createKeptStore } from '../../src/taskpane/keptPage/useKept';
import type { Services } from '../../src/taskpane/services';
import { createTabs } from '../../src/taskpane/tabs/tabs';
import { createWelcome } from '../../src/taskpane/pane/welcome';
import {
  analysis,
  type Change,
  type FakeAnalyse,
  fakeServices,
  fakeWorkbook,
  figure,
  source,
  transactions,
  workbookFault,
  written,
} from './fakes';
import { WorkerFailure } from '../../src/worker/failure';
import '../../src/taskpane/texts/worker';

async function started(change: Change = {}) {
  const services = fakeServices(change);
  const [tab] = createTabs(services, createFormat('en-US'), createKeptStore());
  const welcome = createWelcome(services, tab);
  await welcome.start();
  return { services, store: tab.store, actions: tab.actions, welcome };
}

/** A promise that is settled from outside. */
function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

const tick = () => new Promise((done) => setTimeout(done, 0));

describe('start', () => {
  it('goes to the set-up when the selection holds data', async () => {
    const { store } = await started();
    expect(store.get()).toMatchObject({
      phase: { name: 'set up' },
      tables: { main: { columns: { customer: 0, value: 5 } } },
    });
  });

  it('welcomes in an empty workbook, and leaves when data turn up', async () => {
    let isEmpty = true;
    const workbook = fakeWorkbook({
      selectedSource: async () => {
        if (isEmpty) throw workbookFault('empty', { code: 'emptyCells' });
        return source();
      },
    });
    const { store, actions } = await started({ workbook });
    expect(store.get().phase.name).toBe('welcome');
    isEmpty = false;
    actions.selectionChanged();
    await new Promise((done) => setTimeout(done, 250));
    expect(store.get().phase.name).toBe('set up');
  });

  it('takes up what is selected while it begins', async () => {
    const tables = deferred<[]>();
    let address = 'Sheet1!A1:F9';
    const services = fakeServices({
      workbook: fakeWorkbook({
        selectedSource: async () => source({ address }),
        listTables: () => tables.promise,
      }),
    });
    const [tab] = createTabs(services, createFormat('en-US'), createKeptStore());
    const begun = createWelcome(services, tab).start();
    await tick();
    address = 'Sheet2!A1:F9';
    tab.actions.selectionChanged();
    tables.resolve([]);
    await begun;
    expect(tab.store.get().tables.main.source?.address).toBe('Sheet1!A1:F9');
    await new Promise((done) => setTimeout(done, 250));
    expect(tab.store.get().tables.main.source?.address).toBe('Sheet2!A1:F9');
  });

  it('says what is missing when the selection is too narrow', async () => {
    const workbook = fakeWorkbook({
      selectedSource: async () => source({ columns: 1 }),
      listTables: async () => [{ name: 'Log', address: 'A!A1:F9', rows: 9, columns: 6 }],
    });
    const { store } = await started({ workbook });
    expect(store.get()).toMatchObject({ phase: { name: 'set up' }, tables: { main: { source: null } } });
    expect(store.get().tables.main.hint?.()).toContain('at least customer, time and touchpoint');
  });
});

describe('the source', () => {
  it('is the last one asked for, whichever answers first', async () => {
    const slow = deferred<ReturnType<typeof source>>();
    const workbook = fakeWorkbook({
      sourceAt: (address) => (address === 'Slow' ? slow.promise : Promise.resolve(source({ address }))),
    });
    const { store, actions } = await started({ workbook });
    const first = actions.choose('Slow');
    await actions.choose('Fast');
    slow.resolve(source({ address: 'Slow' }));
    await first;
    expect(store.get().tables.main.source?.address).toBe('Fast');
    expect(store.get().following).toBe(false);
  });

  it('stops following the selection once chosen', async () => {
    const selectedSource = jest.fn(async () => source());
    const { actions } = await started({ workbook: fakeWorkbook({ selectedSource }) });
    await actions.choose('Log');
    actions.selectionChanged();
    await new Promise((done) => setTimeout(done, 250));
    expect(selectedSource).toHaveBeenCalledTimes(1);
  });

  it('stays the one chosen just after another selection', async () => {
    const selectedSource = jest.fn(async () => source());
    const { store, actions } = await started({ workbook: fakeWorkbook({ selectedSource }) });
    actions.selectionChanged();
    await actions.choose('Log');
    await new Promise((done) => setTimeout(done, 250));
    expect(selectedSource).toHaveBeenCalledTimes(1);
    expect(store.get().following).toBe(false);
  });

  it('is checked for empty and error cells', async () => {
    const rows = source().head.map((row) => [...row]);
    rows[2][1] = '';
    rows[3][5] = '#REF!';
    const workbook = fakeWorkbook({ readBlocks: async (_address, onBlock) => onBlock(rows, 0, 1) });
    const { store } = await started({ workbook });
    await tick();
    expect(store.get().tables.main.check).toMatchObject({
      columns: { 1: { flaws: { empty: { count: 1, rows: [3] } } }, 5: { flaws: { error: { rows: [4] } } } },
    });
  });
});

describe('run', () => {
  it('reads the source into the worker and shows the result', async () => {
    const { store, actions } = await started();
    await actions.run();
    expect(store.get().phase).toMatchObject({
      name: 'result',
      run: {
        request: { options: { dimensions: ['touchpoint'] } },
        valueFormat: '#,##0.00 "€"',
        at: new Date(2026, 2, 1, 14, 30),
      },
    });
  });

  it('breaks down by a column, while the touchpoint stays what makes a row a touch', async () => {
    const analyse = jest.fn<ReturnType<FakeAnalyse>, Parameters<FakeAnalyse>>(async () => analysis());
    const { store, actions } = await started({ analyse });
    store.dispatch({ type: 'options', options: { dimension: 'campaign', lookback: '30' } });
    await actions.run();
    expect(analyse.mock.calls[0][0]).toMatchObject({
      columns: { customer: 0, time: 1, touchpoint: 2, value: 5, cost: 4, breakDownBy: [3] },
      options: { models: ['Linear', 'Last touch', 'First touch'], lookback: 30 },
      hasHeadings: true,
      firstSheetRow: 1,
    });
  });

  it('does not run with problems, but shows them', async () => {
    const { store, actions } = await started();
    store.dispatch({ type: 'table', table: 'main', change: { type: 'column', role: 'value', column: null } });
    await actions.run();
    expect(store.get()).toMatchObject({ phase: { name: 'set up' }, showProblems: true });
  });

  it('is back at the set-up at once when cancelled, whatever the worker does later', async () => {
    const late = deferred<ReturnType<typeof analysis>>();
    let signal: AbortSignal | undefined;
    const { store, actions } = await started({
      analyse: (_request, _feed, _handlers, stop) => {
        signal = stop;
        return late.promise;
      },
    });
    const running = actions.run();
    await tick();
    expect(store.get().phase.name).toBe('working');
    actions.cancelRun();
    expect(store.get().phase.name).toBe('set up');
    expect(signal?.aborted).toBe(true);
    late.resolve(analysis());
    await running;
    expect(store.get()).toMatchObject({ phase: { name: 'set up' }, fault: null });
  });

  it('tells a failure and can try it again', async () => {
    let fails = true;
    const { store, actions } = await started({
      analyse: async () => {
        if (fails) throw workbookFault('sheet gone', { code: 'dataGone' });
        return analysis();
      },
    });
    await actions.run();
    const { fault } = store.get();
    expect(fault).toMatchObject({
      title: 'The sheet is gone.',
      advice: expect.stringContaining('The data are no longer there'),
    });
    fails = false;
    await fault?.retry?.();
    expect(store.get()).toMatchObject({ phase: { name: 'result' }, fault: null });
  });

  it('never shows the words of an unknown error', async () => {
    const { store, actions } = await started({
      analyse: async () => {
        throw new TypeError('x is undefined');
      },
    });
    await actions.run();
    expect(store.get().fault?.advice).not.toContain('undefined');
  });
});

describe('other tables', () => {
  const costs = source({
    address: 'Spend!A1:B3',
    head: [
      ['channel', 'spend'],
      ['Email', 40],
      ['Fair', 9],
    ],
    formats: Array(3).fill(['General', 'General']),
    columns: 2,
    rows: 3,
  });
  const orders = source({ address: 'Orders!A1:F6' });
  const workbook = () =>
    fakeWorkbook({
      sourceAt: async (address) => (address === 'Spend' ? costs : orders),
      readBlocks: async (address, onBlock) =>
        onBlock(address === costs.address ? costs.head : source().head, 0, 1),
    });

  it('reads costs before the touches, and orders after them', async () => {
    const pushed: (string | undefined)[][] = [];
    const analyse = jest.fn<ReturnType<FakeAnalyse>, Parameters<FakeAnalyse>>(async (_request, feed) => {
      await feed(
        async (_rows, fraction, table) => void pushed.push([String(fraction), table]),
        new AbortController().signal,
      );
      return analysis();
    });
    const { store, actions } = await started({ analyse, workbook: workbook() });
    actions.changeTable('costs', { type: 'wanted', wanted: true });
    actions.changeTable('orders', { type: 'wanted', wanted: true });
    await actions.chooseFor('costs', 'Spend');
    await actions.chooseFor('orders', 'Orders');
    await actions.run();
    expect(analyse.mock.calls[0][0].beside).toMatchObject({
      costs: { columns: { touchpoint: 0, cost: 1 }, hasHeadings: true, firstSheetRow: 1 },
      orders: { columns: { customer: 0, time: 1, value: 5 } },
    });
    expect(pushed).toEqual([
      ['0.2', 'costs'],
      ['0.6', 'main'],
      ['1', 'orders'],
    ]);
    expect(store.get().phase).toMatchObject({
      run: { others: { orders: { source: orders }, costs: { source: costs } } },
    });
  });

  it('says at the field why there is no such table', async () => {
    const { store, actions } = await started({
      workbook: fakeWorkbook({
        sourceAt: async () => {
          throw workbookFault('bad address', { code: 'cellsNotFound', values: { typed: 'Nowhere' } });
        },
      }),
    });
    actions.changeTable('costs', { type: 'wanted', wanted: true });
    await actions.chooseFor('costs', 'Nowhere');
    const { tables, fault } = store.get();
    expect({ source: tables.costs?.source, fault }).toEqual({ source: null, fault: null });
    expect(tables.costs?.hint?.()).toBe('Excel finds no cells at “Nowhere”. Check the address.');
  });

  it('refuses a table too narrow for its roles', async () => {
    const { store, actions } = await started({
      workbook: fakeWorkbook({ sourceAt: async () => source({ columns: 1 }) }),
    });
    actions.changeTable('costs', { type: 'wanted', wanted: true });
    await actions.chooseFor('costs', 'A1:A9');
    expect(store.get().tables.costs?.hint?.()).toContain('at least two columns');
  });
});

describe('what is behind a figure', () => {
  it('keeps the analysis open while its result is shown, and no longer', async () => {
    const close = jest.fn();
    const { actions } = await started({ analyse: async () => ({ ...analysis(), close }) });
    await actions.run();
    await actions.openFigure(figure());
    expect(close).not.toHaveBeenCalled();
    await actions.run();
    expect(close).toHaveBeenCalledTimes(1);
    actions.change();
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('shows the transactions, or in words why there are none', async () => {
    const refusal = new WorkerFailure('', '#VALUE!', {
      code: 'notByTransaction',
      values: { model: 'Markov' },
    });
    const { store, actions } = await started({
      analyse: async () => ({
        ...analysis(),
        behind: async ({ column }) => {
          if (column === 'markov') throw refusal;
          return transactions;
        },
      }),
    });
    await actions.run();
    await actions.openFigure(figure());
    expect(store.get().phase).toMatchObject({
      behind: { figure: { row: 'Email' }, answer: { view: transactions } },
    });
    await actions.openFigure(figure({ column: 'markov' }));
    expect(store.get().phase).toMatchObject({
      behind: {
        answer: {
          reason:
            'Markov shares the total by what all journeys have in common, not transaction by transaction.',
        },
      },
    });
    actions.closeFigure();
    expect(store.get().phase).toMatchObject({ name: 'result', behind: null });
  });

  it('writes the list that is shown', async () => {
    const writeOutput = jest.fn<Promise<typeof written>, Parameters<Services['workbook']['writeOutput']>>(
      async () => written,
    );
    const { actions } = await started({ workbook: fakeWorkbook({ writeOutput }) });
    await actions.run();
    await actions.openFigure(figure());
    await actions.write({ kind: 'new sheet' });
    expect(writeOutput.mock.calls[0][0].table.headings).toEqual([
      'Customer',
      'Time',
      'Value',
      'Journey',
      'Credit',
    ]);
  });
});

describe('write', () => {
  const withResult = async (change: Change = {}) => {
    const all = await started(change);
    await all.actions.run();
    return all;
  };

  it('writes, goes there and takes it back', async () => {
    const workbook = fakeWorkbook({ removeOutput: jest.fn(async () => undefined) });
    const { store, actions } = await withResult({ workbook });
    await actions.write({ kind: 'new sheet' });
    expect(store.get().writing).toEqual({ name: 'written', written });
    await actions.remove(written);
    expect(workbook.removeOutput).toHaveBeenCalledWith(written);
    expect(store.get().writing.name).toBe('removed');
  });

  it('asks before it covers anything', async () => {
    const values = { address: 'Sheet1!B2:J9', count: 12, wayOut: 'another place' } as const;
    const writeOutput = jest.fn<Promise<typeof written>, Parameters<Services['workbook']['writeOutput']>>(
      async (_output, _destination, { overwrite }) => {
        if (!overwrite) throw workbookFault('occupied', { code: 'occupied', values });
        return written;
      },
    );
    const { store, actions } = await withResult({ workbook: fakeWorkbook({ writeOutput }) });
    await actions.write({ kind: 'cell', address: 'B2' });
    const { writing, fault } = store.get();
    expect(writing).toMatchObject({ name: 'asking to cover', place: { kind: 'cell', address: 'B2' } });
    expect(writing.name === 'asking to cover' && writing.explanation()).toContain(
      '12 cells are in the way at Sheet1!B2:J9.',
    );
    expect(fault).toBeNull();
    await actions.write({ kind: 'cell', address: 'B2' }, true);
    expect(store.get().writing.name).toBe('written');
  });

  it('offers to remove what a failed write has left', async () => {
    const workbook = fakeWorkbook({
      writeOutput: async () => {
        throw workbookFault('write failed', { code: 'writingStopped' }, { remains: written });
      },
    });
    const { store, actions } = await withResult({ workbook });
    await actions.write({ kind: 'new sheet' });
    const advice = 'Excel stopped while the output was being written.';
    expect(store.get().fault).toMatchObject({ advice, remains: written });
  });

  const cancellable = () => {
    const late = deferred<typeof written>();
    const removeOutput = jest.fn(async () => undefined);
    const writeOutput = jest.fn(() => late.promise);
    return { late, removeOutput, writeOutput, workbook: fakeWorkbook({ removeOutput, writeOutput }) };
  };

  it('is back at the result at once when cancelled, and takes back what was written all the same', async () => {
    const { late, removeOutput, workbook } = cancellable();
    const { store, actions } = await withResult({ workbook });
    const writing = actions.write({ kind: 'new sheet' });
    await tick();
    expect(store.get().writing.name).toBe('writing');
    actions.cancelWrite();
    expect(store.get()).toMatchObject({ phase: { name: 'result' }, writing: { name: 'idle' } });
    late.resolve(written);
    await writing;
    expect(removeOutput).toHaveBeenCalledWith(written);
    expect(store.get()).toMatchObject({ writing: { name: 'idle' }, fault: null });
  });

  it('waits with the next write until a cancelled one is taken back', async () => {
    const { late, writeOutput, workbook } = cancellable();
    const { store, actions } = await withResult({ workbook });
    void actions.write({ kind: 'new sheet' });
    await tick();
    actions.cancelWrite();
    const second = actions.write({ kind: 'new sheet' });
    await tick();
    expect(writeOutput).toHaveBeenCalledTimes(1);
    late.reject(workbookFault('cancelled', { code: 'cancelled' }));
    writeOutput.mockResolvedValue(written);
    await second;
    expect(writeOutput).toHaveBeenCalledTimes(2);
    expect(store.get().writing.name).toBe('written');
  });

  it('tells what a cancelled write could not take back', async () => {
    const { late, workbook } = cancellable();
    const { store, actions } = await withResult({ workbook });
    const writing = actions.write({ kind: 'new sheet' });
    await tick();
    actions.cancelWrite();
    late.reject(workbookFault('write failed', { code: 'writingStopped' }, { remains: written }));
    await writing;
    expect(store.get().fault).toMatchObject({ remains: written });
  });

  it('removes what a failed write has left before it tries again', async () => {
    const { removeOutput, writeOutput, workbook } = cancellable();
    writeOutput.mockRejectedValueOnce(
      workbookFault('write failed', { code: 'writingStopped' }, { remains: written }),
    );
    removeOutput.mockRejectedValueOnce(workbookFault('no answer', { code: 'connectionLost' }) as never);
    const { store, actions } = await withResult({ workbook });
    await actions.write({ kind: 'new sheet' });
    // The connection is still lost: what is left can still be removed.
    await store.get().fault?.retry?.();
    expect(store.get().fault).toMatchObject({ title: 'Excel does not answer.', remains: written });
    expect(writeOutput).toHaveBeenCalledTimes(1);
    writeOutput.mockResolvedValue(written);
    await store.get().fault?.retry?.();
    expect(removeOutput).toHaveBeenCalledTimes(2);
    expect(store.get()).toMatchObject({ writing: { name: 'written' }, fault: null });
  });
});

describe('the sample', () => {
  it('leads to a result in one click', async () => {
    const { store, welcome } = await started();
    await welcome.insertSample();
    expect(store.get()).toMatchObject({
      phase: { name: 'result' },
      tables: { main: { source: { address: 'Journeys!A1:H2001' } } },
    });
  });

  it('says why it could not be inserted', async () => {
    const { store, welcome } = await started({
      insertSample: async () => {
        throw workbookFault('protected', { code: 'workbookProtected' });
      },
    });
    await welcome.insertSample();
    expect(store.get()).toMatchObject({
      phase: { name: 'welcome', inserting: false },
      fault: { advice: expect.stringContaining('The workbook’s structure is protected') },
    });
  });
});
