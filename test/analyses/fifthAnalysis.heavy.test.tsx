/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Output, Source, Written } from '../../src/excel/types';
import { sessionFor } from '../../src/analyses/sessions';
import { createFormat } from '../../src/language/format';
import { createKeptActions } from '../../src/taskpane/keptPage/actions';
import { createKeptStore } from '../../src/taskpane/keptPage/useKept';
import { Pane } from '../../src/taskpane/pane/Pane';
import { startLanguage } from '../../src/taskpane/pane/language';
import type { Analyse } from '../../src/taskpane/services';
import { createTabs } from '../../src/taskpane/tabs/tabs';
import { type Change, fakeServices, fakeWorkbook, source, written } from '../taskpane/fakes';
import '../taskpane/pane/support';
import type { WeekdaysRequest } from './fifth/messages';

/** One folder and a line in each of a few lists make an analysis: nothing else of the product knows of this one. */
jest.mock('../../src/analyses', () => {
  const { analyses } = jest.requireActual('../../src/analyses');
  return { analyses: [...analyses, jest.requireActual('./fifth').weekdays] };
});
jest.mock('../../src/analyses/titles', () => {
  const { analysisIds, titles } = jest.requireActual('../../src/analyses/titles');
  const { weekdaysTitles } = jest.requireActual('./fifth/texts');
  return {
    analysisIds: [...analysisIds, 'weekdays'],
    titles: new Proxy(titles, { get: (_, id) => (id === 'weekdays' ? weekdaysTitles : titles[id]) }),
  };
});
jest.mock('../../src/analyses/sessions', () => {
  const { sessionFor } = jest.requireActual('../../src/analyses/sessions');
  const { WeekdaysSession } = jest.requireActual('./fifth/session');
  return {
    sessionFor: (request: WeekdaysRequest) =>
      request.kind === 'weekdays' ? new WeekdaysSession(request) : sessionFor(request),
  };
});
jest.mock('../../src/languages/chinese/analyses', () => {
  const { chinese } = jest.requireActual('../../src/languages/chinese/analyses');
  return { chinese: { ...chinese, ...jest.requireActual('./fifth/chinese') } };
});
/** 2026-01-04 is a Sunday. */
const head = [
  ['date', 'amount'],
  [46026, 20],
  [46027, 50],
  [46034, 25],
  [46028, 3],
  [46029, 4],
  ['soon', 9],
];
const orders = (): Source =>
  source({
    address: 'Orders!A1:B7',
    sheet: 'Orders',
    head,
    formats: head.map(() => ['yyyy-mm-dd', '0.00']),
    columns: 2,
    rows: head.length,
  });

/** What the worker does, without one. */
const analyse = (async (request, feed, { onProgress }, signal) => {
  const session = sessionFor(request);
  await feed(async (rows, _fraction, table = 'main') => session.add(rows, table), signal);
  const behind: typeof session.behind = session.behind?.bind(session);
  return {
    result: session.finish(onProgress),
    behind: async (figure) => behind?.(figure) ?? Promise.reject(new Error('There is nothing behind it.')),
    close: () => undefined,
  };
}) as Analyse;

function services(change: Partial<ReturnType<typeof fakeWorkbook>> = {}, more: Change = {}) {
  const workbook = fakeWorkbook({
    selectedSource: async () => orders(),
    findSource: async () => orders(),
    readBlocks: async (_address, onBlock) => onBlock(head, 0, 1),
    ...change,
  });
  return fakeServices({ workbook, analyse: analyse as Change['analyse'], ...more });
}

it.each([
  ['en-US', 'Weekdays', 'Show result', 'Most is ordered on a Monday: 75.00.', 'Orders from'],
  ['zh-CN', '星期', '显示结果', '星期一的订单最多：75.00。', '订单金额不低于'],
])(
  'has its tab, set-up, result and rows behind a figure in %s',
  async (language, tab, show, answer, option) => {
    const user = userEvent.setup();
    const all = services({}, { language });
    await startLanguage(all);
    render(<Pane services={all} onReady={jest.fn()} />);
    await user.click(await screen.findByRole('tab', { name: tab }));
    await act(() => new Promise((done) => setTimeout(done, 250)));
    const panel = screen.getAllByRole('tabpanel').find((one) => !one.hidden);
    if (!panel) throw new Error('No panel is in sight.');
    expect(within(panel).getByText(option)).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: show }));
    expect(await within(panel).findByRole('heading', { name: answer })).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: '1' }));
    expect(await within(panel).findByText('50.00')).toBeTruthy();
    expect(within(panel).getByText('25.00')).toBeTruthy();
  },
);

it('is written, kept and refreshed like the others', async () => {
  const outputs: Output[] = [];
  const take = async (output: Output): Promise<Written> => {
    outputs.push(output);
    return written;
  };
  const all = services({ writeOutput: take, updateOutput: async (_earlier, output) => take(output) });
  await startLanguage(all);
  const kept = createKeptStore();
  const format = createFormat('en-US');
  const tabs = createTabs(all, format, kept);
  const weekdays = tabs[tabs.length - 1];
  await weekdays.actions.followSelection();
  await weekdays.actions.run();
  await weekdays.actions.write({ kind: 'new sheet' });
  const [definition] = kept.get().analyses;
  expect(definition).toMatchObject({
    kind: 'weekdays',
    name: 'Weekdays of Orders',
    request: { view: 'weekdays' },
  });
  await createKeptActions(all, tabs, kept, format, () => undefined).refresh(definition.id);
  expect(kept.get().faults).toEqual({});
  expect(outputs).toHaveLength(2);
  expect(outputs[1].table.headings).toEqual(['Day', 'Value']);
  expect(outputs[1].note).toContain('Left out: 1 where time is not a date, the first in row 7.');
});
