import { journeys } from '../../src/analyses/journeys/index';
import { journeysWords } from '../../src/analyses/journeys/words';
import { createFormat } from '../../src/language/format';
import { namesIn, namesText } from '../../src/reading/nameList';
import { waitText } from '../../src/blueprint/waitText';
import { guessed, settingsWith } from '../support/settings';
import { outputOf } from '../../src/taskpane/output/output';
import { problemsOf } from '../../src/blueprint/problems';
import { runOf } from '../../src/taskpane/actions/job';
import { type FlowAction, flowOf, initialFlow } from '../../src/taskpane/flow/flow';
import type { WhatIsWritten } from '../../src/taskpane/output/formulaOf';
import type { RoleColumns } from '../../src/reading/roles';
import type { Source } from '../../src/excel/types';
import { analyses } from '../../src/analyses';
import type { JourneysSummary } from '../../src/analyses/journeys/messages';
import { source } from './fakes';
import { events, journeysResult } from './journeysFakes';
import { requestFor, requests } from '../support/requests';

const format = createFormat('en-US');
const columns = guessed(journeys, events());
const set = (changed: object = {}, of: RoleColumns = columns) =>
  settingsWith(journeys, events(), of, changed);

describe('the guess', () => {
  it.each([
    [['customer_id', 'timestamp', 'event']],
    [['userId', 'event_time', 'action']],
    [['Visitor', 'Date', 'Step name']],
    [['account', 'when', 'channel']],
    [['客户编号', '时间', '事件']],
    [['用户', '事件时间', '步骤名称']],
    [['会员', '日期', '触点']],
    [['顾客', '时间', '渠道']],
  ])('reads %p', (headings) => {
    const head = [headings, ...events().head.slice(1)];
    expect(guessed(journeys, events({ head }))).toMatchObject({ customer: 0, time: 1, event: 2 });
  });

  it('takes the channel of a log of touches, and an event rather than a channel', () => {
    expect(guessed(journeys, source())).toMatchObject({
      customer: 0,
      time: 1,
      event: 2,
    });
    const head = [
      ['customer', 'time', 'channel', 'event'],
      ['A', 46000, 'Email', 'visit'],
      ['A', 46001, 'Email', 'cart'],
    ];
    expect(guessed(journeys, events({ head, columns: 4 })).event).toBe(3);
  });
});

describe('the list of steps', () => {
  it.each([
    ['', []],
    ['visit, sign up > purchase', ['visit', 'sign up', 'purchase']],
    ['访问，加入购物车、购买', ['访问', '加入购物车', '购买']],
    ['visit >> , purchase >', ['visit', 'purchase']],
    ['"Search > Brand", Email', ['Search > Brand', 'Email']],
    ['5" screen, cart', ['5" screen', 'cart']],
  ])('reads %p', (typed, names) => expect(namesIn(typed)).toEqual(names));

  it('reads what it writes', () => {
    const names = ['visit', 'Search > Brand', 'a, b', '步骤'];
    expect(namesIn(namesText(names))).toEqual(names);
  });
});

describe('the request', () => {
  const place = { hasHeadings: true, firstSheetRow: 1 };

  it('has defaults that need no look', () => {
    expect(requests.journeys(set())).toEqual({
      kind: 'journeys',
      columns: { customer: 0, time: 1, event: 2 },
      options: { steps: [], window: null, order: 'ordered', top: 10 },
      ...place,
    });
  });

  it('carries what is typed', () => {
    const typed = { steps: 'visit > sign up', window: '7,5', order: 'strict', top: '5' };
    expect(requests.journeys(set(typed))).toMatchObject({
      options: { steps: ['visit', 'sign up'], window: 7.5, order: 'strict', top: 5 },
    });
  });

  it('carries periods, parts of journeys, and the begin of a window there is', () => {
    const typed = {
      ...{ windowFrom: 'step before', by: 'week', fromEvent: 'visit', upToEvent: 'cart, buy' },
      ...{ length: '4', collapse: true },
    };
    expect(requests.journeys(set({ ...typed, window: '7' }))?.options).toMatchObject({
      windowFrom: 'step before',
      by: 'week',
      part: { from: ['visit'], upTo: ['cart', 'buy'], length: 4, collapse: true },
    });
    for (const without of [typed, { ...typed, window: '7', order: 'any' }]) {
      expect(requests.journeys(set(without))?.options).not.toHaveProperty('windowFrom');
    }
  });

  it('carries steps that may be skipped and events that end an attempt where they can be', () => {
    const typed = { steps: 'visit > cart > buy', optional: 'cart', exclude: 'return, cancel' };
    const of = (change: object) => requests.journeys(set({ ...typed, ...change }))?.options;
    expect(of({})).toMatchObject({ optional: ['cart'], exclude: ['return', 'cancel'] });
    expect(of({ steps: '' })).not.toHaveProperty('optional');
    expect(of({ window: '7', windowFrom: 'step before' })).not.toHaveProperty('optional');
    for (const order of ['any', 'strict']) {
      expect(of({ order })).not.toHaveProperty('optional');
      expect(of({ order })).not.toHaveProperty('exclude');
    }
  });

  it('carries the column of a property that is the same in all steps', () => {
    expect(requests.journeys(set({}, { ...columns, hold: 3 }))?.columns).toMatchObject({ hold: 3 });
  });

  it('is not made without a column', () => {
    expect(requests.journeys(set({}, { ...columns, event: null }))).toBeNull();
  });
});

describe('problems', () => {
  const found = (change: object) => problemsOf(journeys, set(change));

  it.each([
    ['steps', 'visit', 'One step makes no funnel: name two or more, or none.'],
    ['window', '0', 'Enter a number of days above 0, such as 30, or leave it empty.'],
    ['window', 'a week', 'Enter a number of days above 0, such as 30, or leave it empty.'],
    ['length', '1', 'Enter a whole number from 2 to 1000, such as 4, or leave it empty.'],
    ['top', '', 'Enter a whole number from 1 to 1000, such as 10.'],
  ])('say at %s what is wrong with %p', (field, typed, text) => {
    expect(found({ [field]: typed })).toEqual([{ field, isMissing: false, text }]);
  });

  it('are a step that stands twice in any order, and there only', () => {
    const steps = 'visit, cart, Visit';
    expect(found({ steps })).toEqual([]);
    expect(found({ steps, order: 'any' }).map(({ text }) => text)).toEqual([
      'Visit stands twice. In any order a step counts only once.',
    ]);
  });

  it('name the columns as the tab does', () => {
    expect(problemsOf(journeys, set({}, { ...columns, event: null }))).toEqual([
      { field: 'main.event', isMissing: true, text: 'Choose the column that holds the event or touchpoint.' },
    ]);
  });
});

describe('fields that come later', () => {
  const shown = async (changed: object) => {
    const fields = await journeys.loadFolded?.();
    return (fields?.(set(changed)) ?? []).flatMap(({ name, isHidden }) => (isHidden ? [] : [name]));
  };
  const always = ['fromEvent', 'upToEvent', 'collapse'];

  it('are offered where they make a difference', async () => {
    const steps = 'visit > cart > buy';
    expect(await shown({ steps })).toEqual(['optional', 'exclude', ...always]);
    expect(await shown({})).toEqual(['exclude', ...always]);
    expect(await shown({ steps, order: 'strict' })).toEqual(always);
    expect(await shown({ steps, window: '7', windowFrom: 'step before' })).toEqual(['exclude', ...always]);
    expect(await shown({ steps, eachRow: 'step' })).toEqual([]);
  });

  it('are options that the description knows', async () => {
    const fields = await journeys.loadFolded?.();
    for (const { name, problem } of fields?.(set()) ?? []) {
      expect(journeys.options).toHaveProperty(name);
      expect(problem).toBeUndefined();
    }
  });
});

describe('the names in the data', () => {
  const [, , , described] = analyses;
  const reduce = flowOf(described);
  const found = (source: Source): FlowAction => ({
    type: 'table',
    table: 'main',
    change: { type: 'found', source },
  });
  const begun = reduce(initialFlow(described, { name: 'starting' }), found(events()));
  const result = {
    ...shown(),
    answer: () => journeysWords.answer(journeysResult(), format),
    nameOf: () => ({ row: '', column: '' }),
  };
  const analysis = { behind: () => Promise.reject(new Error('Nothing is.')), close: () => undefined };
  const ran = { settings: begun, hashes: new Map<string, string>() };
  const done = reduce(begun, { type: 'result', shown: { ...result, analysis, ran } });

  it('are offered after a result', () => {
    expect(begun.names).toEqual([]);
    expect(done.names).toEqual(['visit', 'cart', 'checkout', 'purchase']);
    expect(reduce(done, { type: 'options', options: { window: '3' } }).names).toEqual(done.names);
  });

  it('are not those of another column or source', () => {
    expect(
      reduce(done, { type: 'table', table: 'main', change: { type: 'column', role: 'event', column: 1 } })
        .names,
    ).toEqual([]);
    const other = events({ address: 'Other!A1:C4', sheet: 'Other' });
    expect(reduce(done, found(other)).names).toEqual([]);
  });
});

describe('the answer', () => {
  const answer = (change: Partial<JourneysSummary> = {}) =>
    journeysWords.answer(journeysResult(change), format);
  const step = (name: string, customers: number, decided = customers) => ({
    step: name,
    customers,
    decided,
  });

  it('says who gets through, where most are lost, what takes long and what is common', () => {
    expect(answer()).toEqual({
      headline:
        'Of 4,120 customers at visit, 12% get to purchase; most are lost between visit and cart (2,140, 52%).',
      details: [
        'Slowest step: checkout to purchase, 2.3 days at the median.',
        'Commonest transition: visit to cart, 1,980 customers, 44% of all transitions.',
      ],
    });
  });

  it('does not call the biggest loss most of them where it is not', () => {
    const biggestLoss = { from: 'cart', to: 'checkout', lost: 1204, share: 0.61 };
    expect(answer({ biggestLoss }).headline).toContain(
      '; the biggest loss is between cart and checkout (1,204, 61%).',
    );
  });

  it.each<[string, Partial<JourneysSummary>]>([
    [
      'Of 10 customers at visit, 40% get to buy; 6 are lost on the way.',
      {
        funnel: [step('visit', 10), step('buy', 4)],
        biggestLoss: { from: 'visit', to: 'buy', lost: 6, share: 0.6 },
      },
    ],
    [
      'Of 10 customers at visit, 90% get to buy; 1 is lost on the way.',
      {
        funnel: [step('visit', 10), step('buy', 9)],
        biggestLoss: { from: 'visit', to: 'buy', lost: 1, share: 0.1 },
      },
    ],
    [
      'Of 10 customers at visit, none gets to buy; 10 are lost on the way.',
      {
        funnel: [step('visit', 10), step('buy', 0)],
        biggestLoss: { from: 'visit', to: 'buy', lost: 10, share: 1 },
      },
    ],
    [
      'All 10 customers at visit get to buy.',
      { funnel: [step('visit', 10), step('buy', 10)], biggestLoss: null },
    ],
    [
      'The one customer at visit gets to buy.',
      { funnel: [step('visit', 1), step('buy', 1)], biggestLoss: null },
    ],
    [
      'No customer gets to visit, the first step.',
      { funnel: [step('visit', 0), step('buy', 0)], biggestLoss: null },
    ],
    [
      'visit is the only event of 10 customers: there are no steps between which they could be lost.',
      { funnel: [step('visit', 10)], biggestLoss: null, slowest: null, commonest: null },
    ],
    [
      'Of 4 customers at trial whose window is over, 50% get to sub; 2 are lost on the way.',
      {
        funnel: [step('trial', 7, 4), step('sub', 3, 2)],
        stillInTime: 2,
        biggestLoss: { from: 'trial', to: 'sub', lost: 2, share: 0.5 },
      },
    ],
    [
      'The one customer at trial whose window is over gets to sub.',
      { funnel: [step('trial', 3, 1), step('sub', 1)], stillInTime: 2, biggestLoss: null },
    ],
    [
      '3 customers at trial, 1 so far at sub: no window is over yet.',
      { funnel: [step('trial', 3, 0), step('sub', 1, 0)], stillInTime: 2, biggestLoss: null },
    ],
  ])('%s', (headline, change) => expect(answer(change).headline).toBe(headline));

  it('calls no loss the biggest of equals, and no step the slowest of one', () => {
    expect(
      answer({
        funnel: [step('visit', 10), step('cart', 8), step('buy', 6)],
        biggestLoss: { from: 'visit', to: 'cart', lost: 2, share: 0.2 },
      }).headline,
    ).toBe('Of 10 customers at visit, 60% get to buy; 4 are lost on the way.');
    const { details } = answer({
      funnel: [step('visit', 10), step('buy', 4)],
      slowest: { from: 'visit', to: 'buy', days: 2 },
    });
    expect(details.join(' ')).toMatch(/^From visit to buy: 2 days at the median\./);
  });

  it('says who still has time', () => {
    expect(answer({ stillInTime: 1 }).details.join(' ')).toMatch(
      /^1 customer may still get to purchase\. Slowest/,
    );
    expect(answer({ stillInTime: 2 }).details.join(' ')).toMatch(
      /^2 customers may still get to purchase\. Slowest/,
    );
  });

  it('has nothing more to say where nothing takes long or is common', () => {
    expect(answer({ slowest: null, commonest: null }).details).toEqual([]);
  });

  it('comes with the figures that count, and only with those there are', () => {
    const numbers = (change: Partial<JourneysSummary>) =>
      journeysWords.figures(journeysResult(change), format).map(({ name, number }) => [name, number]);
    expect(numbers({})).toEqual([
      ['Customers', '4,500'],
      ['Complete', '12%'],
      ['Biggest loss', '2,140'],
      ['Slowest step', '2.3 days'],
    ]);
    const funnel = [step('visit', 10)];
    expect(numbers({ funnel, biggestLoss: null, slowest: null })).toEqual([['Customers', '4,500']]);
  });
});

test.each([
  [5.46, '5.5 days'],
  [1, '1 day'],
  [0.5, '12 hours'],
  [0.0035, '5 minutes'],
  [0.0001, '9 seconds'],
])('a wait of %p days reads %p', (days, text) => expect(waitText(days, format)).toBe(text));

describe('what is written', () => {
  it.each([
    ['funnel', { kind: 'bar', category: 'Step', series: ['Customers'], rows: 4 }],
    ['paths', { kind: 'bar', category: 'Path', series: ['Customers'], rows: 2 }],
  ])('is a native chart of the %s', (view, chart) => {
    expect(outputOf(shown(view), format).chart).toMatchObject(chart);
  });

  it('is a table with bars for transitions, with how it came about', () => {
    const { title, answer, sheetName, chart, note } = outputOf(shown('steps'), format);
    expect([title, sheetName]).toEqual(['From one event to the next', 'Transitions']);
    expect(chart).toMatchObject({ kind: 'bar', category: 'From', series: ['Customers'], rows: 2 });
    expect([answer, ...note]).toEqual([
      'Of 4,120 customers at visit, 12% get to purchase; most are lost between visit and cart (2,140, 52%).',
      'Source: Events!A1:C4.',
      'Steps: the events most customers have, in their usual order: visit > cart > checkout > purchase.',
      'Order: each step at or after the one before; other events may come between.',
      'Window: no limit.',
      'Transitions: the 10 most frequent, each customer once for each; the others are added up.',
      'Customers: 4,500. Events: 9,000. Waits are medians, in days.',
      'Rows used: 9,000 of 9,000.',
      'Computed by Touchstone 0.1.0 on 2026-03-01 14:30.',
    ]);
  });
});

function shown(view = 'funnel'): WhatIsWritten {
  const run = runOf(
    analyses[3],
    requestFor(analyses[3]),
    settingsWith(journeys, events(), columns),
    new Date(2026, 2, 1, 14, 30),
    '0.1.0',
  );
  if (!run) throw new Error('The settings should do.');
  return {
    run,
    result: journeysResult(),
    words: journeysWords,
    view,
    behind: null,
  };
}
