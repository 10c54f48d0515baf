import type { AnalysisDefinition, SourcePlace, Written } from '../../src/excel/types';
import { createFormat } from '../../src/language/format';
import { createKeptActions } from '../../src/taskpane/keptPage/actions';
import { createKeptStore } from '../../src/taskpane/keptPage/useKept';
import type { Workbook } from '../../src/taskpane/services';
import { createWelcome } from '../../src/taskpane/pane/welcome';
import { createTabs } from '../../src/taskpane/tabs/tabs';
import { chinese } from '../../src/languages/chinese/texts';
import { englishSpeech, setLanguage, currentLanguage } from '../../src/language/current';
import { failureText } from '../../src/taskpane/texts/workbook';
import {
  analysis,
  type Change,
  figure,
  fakeServices,
  fakeWorkbook,
  orders,
  source,
  workbookFault,
  written,
  transactions,
} from './fakes';

/** A workbook that keeps what it is given, as plain data. */
function keeping(change: Partial<Workbook> = {}) {
  const analyses: AnalysisDefinition[] = [];
  const workbook = fakeWorkbook({
    readAnalyses: async () => ({ analyses: [...analyses], newer: 0, damaged: 0, orphans: [] }),
    saveAnalysis: jest.fn(async (definition: AnalysisDefinition) => {
      const at = analyses.findIndex(({ id }) => id === definition.id);
      analyses.splice(at < 0 ? analyses.length : at, 1, JSON.parse(JSON.stringify(definition)));
    }),
    removeAnalysis: async (id) => {
      analyses.splice(
        analyses.findIndex((each) => each.id === id),
        1,
      );
    },
    writeOutput: jest.fn(async () => written),
    updateOutput: jest.fn(async (earlier) => earlier),
    removeOutput: jest.fn(async () => undefined),
    ...change,
  });
  return { workbook, analyses };
}

async function opened(change: Partial<Workbook> = {}, others: Change = {}) {
  const { workbook, analyses } = keeping(change);
  const services = fakeServices({ workbook, ...others });
  const store = createKeptStore();
  const format = createFormat('en-US');
  const tabs = createTabs(services, format, store);
  const show = jest.fn();
  const actions = createKeptActions(services, tabs, store, format, show);
  const [attribution, lifetime] = tabs;
  await createWelcome(services, attribution).start();
  return { workbook, services, analyses, store, tabs, attribution, lifetime, show, actions };
}

type Opened = Awaited<ReturnType<typeof opened>>;

const tick = () => new Promise((done) => setTimeout(done, 0));

async function withAttribution(change: Partial<Workbook> = {}, others: Change = {}): Promise<Opened> {
  const all = await opened(change, others);
  await all.attribution.actions.run();
  await all.attribution.actions.write({ kind: 'new sheet' });
  return all;
}

const only = ({ store }: Opened) => {
  const [one] = store.get().analyses;
  return one;
};

describe('what is written', () => {
  it('is kept with its columns, options, data and place', async () => {
    const all = await withAttribution();
    const kept = only(all);
    expect(all.analyses).toEqual([kept]);
    expect(kept).toMatchObject({
      kind: 'attribution',
      name: 'Attribution of Journeys',
      request: {
        tables: { main: { hasHeadings: true, columns: { customer: 0, value: 5 } } },
        options: { models: ['Linear', 'Last touch', 'First touch'] },
        view: 'credit',
      },
      sources: [
        { role: 'main', place: { address: 'Journeys!A1:F6' }, hash: expect.stringMatching(/^[0-9a-f]{16}$/) },
      ],
      output: written,
    });
  });

  it('is another analysis when it is written again, under a name of its own', async () => {
    const all = await withAttribution();
    await all.attribution.actions.write({ kind: 'cell', address: 'B2' });
    expect(all.analyses.map(({ name }) => name)).toEqual([
      'Attribution of Journeys',
      'Attribution of Journeys (2)',
    ]);
  });

  it('is kept by its view where the result has several', async () => {
    const all = await opened({ selectedSource: async () => orders(), findSource: async () => orders() });
    await all.lifetime.actions.followSelection();
    await all.lifetime.actions.run();
    all.lifetime.store.dispatch({ type: 'view', view: 'customers' });
    await all.lifetime.actions.write({ kind: 'new sheet' });
    expect(only(all)).toMatchObject({
      kind: 'lifetime',
      name: 'Lifetime value of Orders: Customers',
      request: { view: 'customers' },
    });
    await all.actions.refresh(only(all).id);
    expect(all.store.get().faults).toEqual({});
    expect(all.workbook.updateOutput).toHaveBeenCalledWith(
      written,
      expect.objectContaining({ sheetName: 'CLV customers' }),
      expect.anything(),
    );
  });

  it('is no longer kept once it is removed', async () => {
    const all = await withAttribution();
    await all.attribution.actions.remove(written);
    expect(all.analyses).toEqual([]);
    expect(all.store.get().analyses).toEqual([]);
  });

  it('stays written when it cannot be kept, and says so', async () => {
    let isDamaged = true;
    const saved = jest.fn();
    const all = await withAttribution({
      saveAnalysis: async (definition) => {
        if (isDamaged) throw workbookFault('analyses damaged', { code: 'analysesDamaged' });
        saved(definition);
      },
    });
    const { writing, fault } = all.attribution.store.get();
    expect(writing.name).toBe('written');
    expect(fault).toMatchObject({
      title: 'Written, but not kept among the analyses.',
      advice: expect.stringMatching(/^The part of this workbook that keeps the analyses is damaged/),
    });
    isDamaged = false;
    await fault?.retry?.();
    expect(saved).toHaveBeenCalledTimes(1);
    expect(all.attribution.store.get().fault).toBeNull();
  });

  it('is not nagged about in an Excel that keeps nothing', async () => {
    const all = await withAttribution({
      saveAnalysis: async () => {
        throw workbookFault('unavailable', { code: 'tooOld' });
      },
    });
    expect(all.attribution.store.get()).toMatchObject({ writing: { name: 'written' }, fault: null });
  });
});

describe('snapshots', () => {
  it('begin at once, grow with each refresh, and stand on a sheet of their own', async () => {
    const all = await withAttribution();
    const { id } = only(all);
    await all.actions.keepSnapshots(id);
    expect(only(all).snapshots).toMatchObject({ taken: [{ period: null }], output: written });
    expect(jest.mocked(all.workbook.writeOutput).mock.lastCall?.[0]).toMatchObject({
      title: 'Snapshots of Attribution of Journeys',
    });
    await all.actions.refresh(id);
    expect(only(all).snapshots?.taken).toHaveLength(2);
    // What was written, and the snapshots, both in their places.
    expect(jest.mocked(all.workbook.updateOutput)).toHaveBeenCalledTimes(3);
    await all.actions.stopSnapshots(id);
    expect(only(all).snapshots).toBeUndefined();
    expect(all.workbook.removeOutput).not.toHaveBeenCalled();
  });

  it('are written anew where somebody removed their table, and go with their analysis', async () => {
    const all = await withAttribution();
    const { id } = only(all);
    await all.actions.keepSnapshots(id);
    jest
      .mocked(all.workbook.updateOutput)
      .mockImplementationOnce(async (earlier) => earlier)
      .mockRejectedValueOnce(workbookFault('output gone', { code: 'tooOld' }));
    await all.actions.refresh(id);
    expect(all.workbook.writeOutput).toHaveBeenCalledTimes(3);
    expect(only(all).snapshots?.taken).toHaveLength(2);
    await all.actions.duplicate(id);
    expect(all.store.get().analyses[1].snapshots).toBeUndefined();
    await all.actions.remove(id);
    expect(all.workbook.removeOutput).toHaveBeenCalledTimes(2);
  });
});

describe('a refresh', () => {
  it('runs with the data as they are and updates the output in place', async () => {
    const all = await withAttribution({
      findSource: async () => source({ address: 'Journeys!A1:F9', rows: 9 }),
    });
    const before = only(all);
    await all.actions.refresh(before.id);
    expect(all.workbook.updateOutput).toHaveBeenCalledTimes(1);
    expect(only(all)).toMatchObject({
      id: before.id,
      name: before.name,
      createdAt: before.createdAt,
      sources: [{ place: { address: 'Journeys!A1:F9' } }],
    });
    expect(all.store.get()).toMatchObject({ working: null, news: 'Attribution of Journeys is up to date.' });
    // The tab goes on showing what it showed.
    expect(all.attribution.store.get().writing.name).toBe('written');
  });

  describe('in another language than that of the pane', () => {
    afterEach(() => setLanguage(englishSpeech));

    it.each([
      ['attribution', '触点'],
      ['lifetime', '客户'],
    ] as const)('writes %s in the language it was written in', async (id, heading) => {
      setLanguage({ locale: 'zh-CN', language: 'zh-CN', translation: chinese });
      const all = await opened({ selectedSource: async () => orders(), findSource: async () => orders() });
      const run = async () => {
        await all[id].actions.run();
        if (id === 'lifetime') all.lifetime.store.dispatch({ type: 'view', view: 'customers' });
      };
      if (id === 'lifetime') await all.lifetime.actions.followSelection();
      await run();
      await all[id].actions.write({ kind: 'new sheet' });
      const [[first]] = jest.mocked(all.workbook.writeOutput).mock.calls;
      expect(only(all).language).toBe('zh-CN');
      expect(first.table.headings[0]).toBe(heading);

      setLanguage(englishSpeech);
      await all.actions.refresh(only(all).id);
      await all.actions.edit(only(all).id);
      await run();
      await all[id].actions.write({ kind: 'earlier output' });
      const updates = jest.mocked(all.workbook.updateOutput).mock.calls.map(([, output]) => output);
      expect(updates).toHaveLength(2);
      for (const { table, title } of updates) {
        expect(table.headings).toEqual(first.table.headings);
        expect(title).toBe(first.title);
      }
      expect(only(all).language).toBe('zh-CN');
      expect(currentLanguage()).toBe('en');
    });
  });

  it('looks up a list of transactions anew', async () => {
    const behind = jest.fn(async () => transactions);
    const all = await opened({}, { analyse: async () => ({ ...analysis(), behind }) });
    await all.attribution.actions.run();
    await all.attribution.actions.openFigure(figure());
    await all.attribution.actions.write({ kind: 'new sheet' });
    expect(only(all).name).toBe('Attribution of Journeys: Email, Last touch');
    await all.actions.refresh(only(all).id);
    expect(behind).toHaveBeenLastCalledWith(figure());
    expect(all.workbook.updateOutput).toHaveBeenCalledWith(
      written,
      expect.objectContaining({ chart: null }),
      expect.anything(),
    );
  });

  it('asks for all of the transactions where a PivotTable stands over them', async () => {
    const behind = jest.fn(async () => transactions);
    const all = await opened(
      { writeOutput: async () => ({ ...written, form: 'pivot' }) },
      { analyse: async () => ({ ...analysis(), behind }) },
    );
    await all.attribution.actions.run();
    await all.attribution.actions.openFigure(figure());
    await all.attribution.actions.write({ kind: 'pivot sheet' });
    expect(behind).toHaveBeenLastCalledWith(figure({ whole: true }));
    expect(only(all)).toMatchObject({ form: 'pivot', request: { view: figure() } });
    behind.mockClear();
    await all.actions.refresh(only(all).id);
    expect(behind).toHaveBeenLastCalledWith(figure({ whole: true }));
  });

  it.each([
    ['output gone', 'new sheet'],
    ['occupied', 'overwrite'],
    ['protected', 'again'],
  ] as const)('that fails with %s offers %s', async (kind, offer) => {
    const failure = { code: 'updateStopped' } as const;
    const all = await withAttribution({
      updateOutput: async () => {
        throw workbookFault(kind, failure);
      },
    });
    const { id } = only(all);
    await all.actions.refresh(id);
    expect(all.store.get().faults[id]).toMatchObject({ advice: failureText(failure), offer });
    expect(all.store.get().working).toBeNull();
  });

  it('of several goes on after one that fails', async () => {
    const all = await withAttribution();
    await all.attribution.actions.write({ kind: 'new sheet' });
    const [first, second] = all.store.get().analyses;
    all.store.dispatch({ type: 'saved', analysis: { ...first, request: 'nonsense' } });
    await all.actions.refreshAll();
    expect(all.store.get().faults[first.id]).toMatchObject({ title: 'The settings cannot be read.' });
    expect(all.store.get().faults[second.id]).toBeUndefined();
    expect(all.store.get().news).toBe('1 of 2 is up to date.');
  });

  it('that is cancelled stops and tells nothing of a fault', async () => {
    const all = await withAttribution({
      updateOutput: async () => {
        all.actions.cancel();
        throw workbookFault('cancelled', { code: 'cancelled' });
      },
    });
    await all.attribution.actions.write({ kind: 'new sheet' });
    await all.actions.refreshAll();
    expect(all.store.get()).toMatchObject({ faults: {}, working: null, news: 'Cancelled.' });
  });

  it('that is cancelled leaves the list at once, and the next one waits until all is put back', async () => {
    let putBack: () => void = () => undefined;
    const updateOutput = jest.fn(
      () =>
        new Promise<never>((_, reject) => {
          putBack = () => reject(workbookFault('cancelled', { code: 'cancelled' }));
        }),
    );
    const all = await withAttribution({ updateOutput });
    const { id } = only(all);
    const refreshing = all.actions.refresh(id);
    while (updateOutput.mock.calls.length === 0) await tick();
    all.actions.cancel();
    expect(all.store.get()).toMatchObject({ working: null, news: 'Cancelled.' });
    const next = all.actions.refresh(id);
    await tick();
    expect(updateOutput).toHaveBeenCalledTimes(1);
    updateOutput.mockImplementation(async () =>
      Promise.reject(workbookFault('protected', { code: 'accessDenied' })),
    );
    putBack();
    await Promise.all([refreshing, next]);
    expect(updateOutput).toHaveBeenCalledTimes(2);
  });

  it('removes what a failed write has left before it writes again', async () => {
    const left = { ...written, sheet: 'Half' };
    const removeOutput = jest.fn(async () => undefined);
    const all = await withAttribution({ removeOutput });
    const { id } = only(all);
    jest
      .spyOn(all.workbook, 'writeOutput')
      .mockRejectedValueOnce(workbookFault('write failed', { code: 'writingStopped' }, { remains: left }));
    await all.actions.refresh(id, { anew: true });
    expect(removeOutput).not.toHaveBeenCalled();
    await all.actions.refresh(id, { anew: true });
    expect(removeOutput).toHaveBeenCalledWith(left);
    expect(all.store.get().faults[id] ?? null).toBeNull();
  });
});

describe('the mark', () => {
  const hashed: AnalysisDefinition['sources'] = [
    { role: 'main', place: { address: 'Journeys!A1:F6', sheetId: '{1}', table: null }, hash: 'as it was' },
  ];
  async function marked(change: Partial<Workbook>) {
    const { workbook } = keeping(change);
    const services = fakeServices({ workbook });
    const store = createKeptStore();
    const format = createFormat('en-US');
    const tabs = createTabs(services, format, store);
    const actions = createKeptActions(services, tabs, store, format, () => undefined);
    const definition = {
      id: 'a',
      version: 2,
      language: 'en',
      kind: 'attribution',
      name: 'A',
      comment: '',
      createdAt: '',
      updatedAt: '',
      request: {},
      sources: hashed,
      form: 'values' as const,
      output: null,
    };
    workbook.readAnalyses = async () => ({ analyses: [definition], newer: 0, damaged: 0, orphans: [] });
    store.dispatch({ type: 'read', kept: await workbook.readAnalyses() });
    return { store, actions };
  }
  const seen = async (change: Partial<Workbook>) => {
    const { store, actions } = await marked(change);
    actions.see(true);
    await new Promise((done) => setTimeout(done, 10));
    actions.stop();
    return store.get().marks.a;
  };

  it.each([
    ['nothing', undefined, {}],
    ['changed', 'changed', { sourceHash: async () => 'another' }],
    [
      'gone',
      'gone',
      { findSource: async () => Promise.reject(workbookFault('sheet gone', { code: 'dataGone' })) },
    ],
    ['too large', 'too large', { findSource: async () => source({ rows: 1_000_000 }) }],
  ] as const)('is %s', async (_name, mark, change) => {
    expect(await seen(change as Partial<Workbook>)).toBe(mark);
  });

  it('hears of an edit at once', async () => {
    let tell: (place: SourcePlace, change: 'edited' | 'gone') => void = () => undefined;
    const places: SourcePlace[] = [];
    const { store, actions } = await marked({
      onSourceChanged: async (watched, callback) => {
        places.push(...watched);
        tell = callback;
        return async () => undefined;
      },
    });
    actions.listen();
    tell(places[0], 'edited');
    expect(store.get().marks).toEqual({ a: 'edited' });
  });
});

describe('an analysis', () => {
  it('comes back to its tab to be edited, and is updated there', async () => {
    const all = await withAttribution();
    const { actions, store } = all.attribution;
    actions.change();
    all.attribution.store.dispatch({ type: 'options', options: { lookback: '9' } });
    await all.actions.edit(only(all).id);
    expect(all.show).toHaveBeenCalledWith('attribution');
    expect(store.get()).toMatchObject({
      phase: { name: 'set up' },
      editing: { name: 'Attribution of Journeys', hasOutput: true },
      options: { lookback: '' },
      following: false,
    });
    await actions.run();
    await actions.write({ kind: 'earlier output' });
    expect(all.workbook.updateOutput).toHaveBeenCalledTimes(1);
    expect(all.analyses).toHaveLength(1);
    await actions.write({ kind: 'new sheet' });
    expect(all.analyses).toHaveLength(2);
  });

  it('is duplicated without its output, which a refresh writes anew', async () => {
    const all = await withAttribution();
    await all.actions.duplicate(only(all).id);
    const copy = all.store.get().analyses[1];
    expect(copy).toMatchObject({ name: 'Attribution of Journeys (2)', output: null });
    await all.actions.refresh(copy.id);
    expect(all.workbook.updateOutput).not.toHaveBeenCalled();
    expect(all.store.get().analyses[1].output).toEqual(written);
  });

  describe('with a name and a comment of the user’s', () => {
    const noteOf = (call: unknown) => (call as [unknown, { note: string[] }])[1].note[0];

    it('is kept with them, and its note tells them at once and whenever it is written anew', async () => {
      const changeRemark = jest.fn(async (output: Written) => ({ ...output, note: ['changed'] }));
      const all = await withAttribution({ changeRemark });
      const { id } = only(all);
      await all.actions.edit(id);
      await all.actions.describe(id, 'Board', '');
      expect(changeRemark).toHaveBeenLastCalledWith(written, null, 'Board');
      await all.actions.describe(id, 'Board', 'agreed\nin May');
      expect(changeRemark).toHaveBeenLastCalledWith(
        expect.objectContaining({ note: ['changed'] }),
        'Board',
        'Board: agreed in May',
      );
      expect(only(all)).toMatchObject({
        name: 'Board',
        comment: 'agreed\nin May',
        output: { note: ['changed'] },
      });
      expect(all.analyses).toEqual([only(all)]);
      expect(all.attribution.store.get().editing).toMatchObject({ name: 'Board' });
      expect(all.store.get().news).toBe('Board is saved.');

      await all.actions.refresh(id);
      expect(noteOf(jest.mocked(all.workbook.updateOutput).mock.lastCall)).toBe('Board: agreed in May');
      await all.attribution.actions.run();
      await all.attribution.actions.write({ kind: 'earlier output' });
      expect(noteOf(jest.mocked(all.workbook.updateOutput).mock.lastCall)).toBe('Board: agreed in May');
      expect(only(all)).toMatchObject({ name: 'Board', comment: 'agreed\nin May' });
    });

    it('says neither where it has the name it was first given', async () => {
      const all = await withAttribution();
      await all.actions.refresh(only(all).id);
      expect(noteOf(jest.mocked(all.workbook.updateOutput).mock.lastCall)).toMatch(/^Source: /);
    });

    it('has them also where its note cannot be changed, and says so', async () => {
      const all = await withAttribution({
        changeRemark: async () => Promise.reject(workbookFault('protected', { code: 'accessDenied' })),
      });
      await all.actions.describe(only(all).id, 'Board', '');
      expect(all.analyses).toMatchObject([{ name: 'Board' }]);
      expect(Object.values(all.store.get().faults)).toMatchObject([{ title: 'This is protected.' }]);
    });
  });

  it('is removed with its output, also when that is gone already', async () => {
    const gone = jest.fn(async () =>
      Promise.reject(workbookFault('sheet gone', { code: 'nothingToRemove' })),
    );
    const all = await withAttribution({ removeOutput: gone });
    await all.actions.edit(only(all).id);
    await all.actions.remove(only(all).id);
    expect(gone).toHaveBeenCalledWith(written);
    expect(all.analyses).toEqual([]);
    expect(all.attribution.store.get().editing).toBeNull();
  });

  it('stays when its output cannot be removed', async () => {
    const all = await withAttribution({
      removeOutput: async () => Promise.reject(workbookFault('protected', { code: 'accessDenied' })),
    });
    await all.actions.remove(only(all).id);
    expect(all.analyses).toHaveLength(1);
    expect(Object.values(all.store.get().faults)).toMatchObject([{ title: 'This is protected.' }]);
  });

  it('is found by its table, or else where it was written', async () => {
    const goTo = jest.fn(async (address: string) => {
      if (address === 'Attribution') throw workbookFault('bad address', { code: 'noSuchCells' });
    });
    const all = await withAttribution({ goTo });
    await all.actions.goTo(only(all).id);
    expect(goTo.mock.calls).toEqual([['Attribution'], [written.address]]);
  });
});

describe('an output whose analysis is lost', () => {
  /** The list, once what was kept is known from the hidden name alone. */
  async function lost(change: Partial<Workbook> = {}) {
    const all = await withAttribution(change);
    const [orphan] = all.analyses.splice(0);
    all.store.dispatch({ type: 'read', kept: { analyses: [], newer: 0, damaged: 0, orphans: [orphan] } });
    return { ...all, orphan };
  }

  it('is on the list again once it is adopted', async () => {
    const { actions, store, analyses, orphan } = await lost();
    await actions.adopt(orphan.id);
    expect(analyses).toEqual([orphan]);
    expect(store.get()).toMatchObject({ analyses: [orphan], orphans: [] });
    expect(store.get().news).toBe(`${orphan.name} is on the list again.`);
  });

  it('is removed with its hidden name', async () => {
    const { actions, store, workbook, orphan } = await lost();
    const forget = jest.spyOn(workbook, 'removeAnalysis');
    await actions.removeOrphan(orphan.id);
    expect(workbook.removeOutput).toHaveBeenCalledWith(orphan.output);
    expect(forget).toHaveBeenCalledWith(orphan.id);
    expect(store.get()).toMatchObject({ analyses: [], orphans: [] });
  });

  it('stays where it cannot be removed, and says why', async () => {
    const { actions, store, orphan } = await lost({
      removeOutput: async () => Promise.reject(workbookFault('protected', { code: 'accessDenied' })),
    });
    await actions.removeOrphan(orphan.id);
    expect(store.get().orphans).toEqual([orphan]);
    expect(store.get().faults[orphan.id]).toMatchObject({ title: 'This is protected.' });
  });
});
