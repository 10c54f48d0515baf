import fc from 'fast-check';
import { journeys } from '../../../src/analyses/journeys';
import { CountedSession } from '../../../src/analyses/journeys/countedSession';
import { isOfEvents } from '../../../src/analyses/journeys/isOfEvents';
import type { CountedRequest, EventsRequest, JourneysResult } from '../../../src/analyses/journeys/messages';
import type { JourneysChoices } from '../../../src/analyses/journeys/options';
import { JourneysSession } from '../../../src/analyses/journeys/session';
import { journeysWords } from '../../../src/analyses/journeys/words';
import { Steps } from '../../../src/analytics/events/eventLog';
import { funnel } from '../../../src/analytics/events/funnel';
import { groupByCustomer } from '../../../src/analytics/numerics/groupByCustomer';
import { problemsOf } from '../../../src/blueprint/problems';
import { EventLogBuilder } from '../../../src/cells';
import { eventFinder } from '../../../src/functions/events/eventNames';
import { createFormat } from '../../../src/language/format';
import { dayColumns, funnelColumns, transitionColumns } from '../../../src/queries';
import { eventColumns, eventLogs, type EventRow, logBegin } from '../../support/events';
import { inWords } from '../../support/inWords';
import { saidBy } from '../../support/saidBy';
import { guessed, settingsWith } from '../../support/settings';
import { tableFrom } from '../../support/worksheet';
import { source } from '../../taskpane/fakes';
import { requests } from '../../support/requests';

/** Transitions and steps that were counted elsewhere give the tables of the log they were counted in. */

const day = 86_400_000;
const asked = { steps: [], window: null, order: 'ordered', top: 10 } as const;
const ways = (options: Partial<CountedRequest['options']> = {}): CountedRequest => ({
  kind: 'journeys',
  columns: { from: 0, to: 1, customers: 2, wait: 3 },
  options: { ...asked, steps: [], areAsked: false, isInDays: false, ...options },
  hasHeadings: false,
  firstSheetRow: 1,
});
const steps = (options: Partial<CountedRequest['options']> = {}): CountedRequest => ({
  ...ways(options),
  columns: { step: 0, customers: 1, decided: 2, wait: 3, fromFirst: 4 },
});

type Rows = readonly (readonly unknown[])[];

function ran(request: CountedRequest, rows: Rows): JourneysResult {
  const session = new CountedSession(request);
  session.add(rows);
  return session.finish(() => undefined);
}

function ofLog(rows: readonly EventRow[], options: Partial<EventsRequest['options']>): JourneysResult {
  const session = new JourneysSession({
    kind: 'journeys',
    columns: { customer: 0, time: 1, event: 2 },
    options: { ...asked, steps: [], ...options },
    hasHeadings: false,
    firstSheetRow: 1,
  });
  session.add(rows.map(([customer, days, event]) => [customer, logBegin + days, event]));
  return session.finish(() => undefined);
}

/** A view without what tells who is behind it. */
function shown({ views }: JourneysResult, id: string) {
  const found = views.find((view) => view.id === id);
  if (!found) throw new Error(`There is no view ${id}.`);
  const { columns, chart, footRows } = inWords(found);
  return { columns, chart, footRows };
}

const events = ['visit', 'cart', 'buy'];

test('what JOURNEYS.STEPS counts gives the transitions of the log', () => {
  fc.assert(
    fc.property(eventLogs(events), fc.integer({ min: 1, max: 6 }), (drawn, top) => {
      // Of an event called so a table without its row knows nothing.
      const rows = drawn.map(([who, at, name]): EventRow => [who, at, name === 'other' ? 'look' : name]);
      const table = tableFrom('JOURNEYS.STEPS', ...eventColumns(rows), null, top);
      const request = { ...ways({ top, isInDays: true }), hasHeadings: true };
      const counted = ran({ ...request, columns: { from: 0, to: 1, customers: 2, wait: 4 } }, table);
      const whole = ofLog(rows, { top });
      expect(shown(counted, 'steps')).toEqual(shown(whole, 'steps'));
      expect(counted.summary.commonest).toEqual(whole.summary.commonest);
      expect(counted.views.map(({ id, opens }) => [id, opens])).toEqual([['steps', undefined]]);
    }),
  );
});

test('what a statement counts of a funnel gives the funnel of the log', () => {
  const windows = fc.option(fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(
      eventLogs(events),
      windows,
      fc.constantFrom('ordered' as const, 'any' as const),
      (rows, window, order) => {
        const builder = new EventLogBuilder();
        for (const [customer, days, event] of rows) builder.add(customer, logBegin + days, event);
        const log = builder.build();
        const find = eventFinder(log);
        const found = funnel(log, groupByCustomer(log), {
          steps: new Steps(
            events.map((name) => find(name, '')),
            log.events.length,
          ),
          order,
          window: window === null ? Infinity : window * day,
          windowFrom: 'first step',
          startCounted: 'first',
        });
        const table = events.map((_, k) => [
          k + 1,
          found.customers[k],
          found.decided[k],
          found.wait[k],
          found.fromFirst[k],
        ]);
        const options = { steps: events, window, order };
        const counted = ran(steps({ ...options, areAsked: true }), [...table].reverse());
        const whole = ofLog(rows, options);
        expect(shown(counted, 'funnel')).toEqual(shown(whole, 'funnel'));
        for (const figure of ['funnel', 'biggestLoss', 'slowest', 'stillInTime'] as const)
          expect(counted.summary[figure]).toEqual(whole.summary[figure]);
      },
    ),
  );
});

test('transitions beyond those shown are added up, without a median of medians', () => {
  const rows = [
    ['a', 'b', 5, day],
    ['B', 'c', '7', 2 * day],
    ['c', 'a', 1, 0],
    [null, null, 4, 3 * day],
  ];
  const { columns } = shown(ran(ways({ top: 2 }), rows), 'steps');
  expect(columns.map(({ cells }) => [...cells])).toEqual([
    ['b', 'a', 'other'],
    ['c', 'b', 'other'],
    [7, 5, 5],
    [7 / 17, 5 / 17, 5 / 17],
    [2, 1, NaN],
  ]);
  const whole = shown(ran(ways({ top: 3 }), rows), 'steps');
  expect(whole.columns[4].cells[3]).toBe(3);
});

test('rows that cannot be read are left out, and steps that are none refused', () => {
  const { skipped, rowsUsed } = ran(ways(), [
    ['a', 'b', 5, day],
    ['a', '', 5, day],
    ['a', 'c', 'some', day],
  ]);
  expect(rowsUsed).toBe(1);
  expect(skipped.map(({ column, reason, firstSheetRow }) => [column, reason, firstSheetRow])).toEqual([
    ['to', 'empty', 2],
    ['customers', 'notNumber', 3],
  ]);
  const refused = (...rows: Rows) => saidBy(() => ran(steps(), rows));
  expect(refused([1, 5, 5], [3, 4, 4])).toContain('Row 2: this should be step 2');
  expect(refused([1, 5, 5], [2, 6, 4])).toContain('Row 2: more customers');
  expect(refused([1, 5, 6])).toContain('Row 1: more customers');
  expect(refused([1, 5.5, 5])).toContain('customers, row 1: 5.5');
  expect(refused()).toContain('No row holds');
});

test('steps go by the column of names, the names of the options, or their numbers', () => {
  const rows = [
    [1, 9, 9, null, null, 'Visit'],
    [2, 4, 4, day, day, ''],
    [3, 1, 1, day, day, ''],
  ];
  const request = steps({ steps: ['A', 'B'] });
  const named = { ...request, columns: { ...request.columns, name: 5 } } as CountedRequest;
  const { summary, notes } = ran(named, rows);
  expect(summary.funnel.map(({ step }) => step)).toEqual(['Visit', 'B', '3']);
  expect(notes.map(({ code }) => code)).toEqual(['stepsUnnamed', 'countedSteps']);
});

describe('what is said', () => {
  const format = createFormat('en-US');
  const said = (request: CountedRequest, rows: Rows) => {
    const result = ran(request, rows);
    const run = { source: source(), others: {}, request, valueFormat: null, at: new Date(0), version: '1' };
    return {
      headline: journeysWords.answer(result, format).headline,
      figures: journeysWords.figures(result, format).map(({ name, number }) => [name, number]),
      settings: journeysWords.settings(run, result, format),
      method: journeysWords.method(run, result, format).join(' '),
      live: journeysWords.formula(run, result, result.views[0].id),
    };
  };

  test('of transitions: the commonest, and on how many they rest', () => {
    const found = said(ways(), [
      ['visit', 'cart', 6, day],
      ['cart', 'buy', 2, day],
    ]);
    expect(found).toMatchObject({
      headline: 'Commonest transition: visit to cart, 6 customers, 75% of all transitions.',
      figures: [['On transitions', '8']],
      settings: ['counted transitions'],
      live: { refusal: 'noFunction' },
    });
    expect(found.method).toContain('counted elsewhere');
    const level = [
      ['a', 'b', 2, day],
      ['b', 'c', 2, day],
    ];
    expect(said(ways(), level).headline).toBe(
      'No transition is the commonest: a to b is as frequent as b to c.',
    );
    expect(said(ways(), [[null, null, 2, day]]).headline).toBe(
      'No single transition is told apart from the others.',
    );
  });

  test('of steps: how they followed one another only where we have asked for it', () => {
    const rows = [
      [1, 10, 8, null, null],
      [2, 5, 4, day, day],
    ];
    const options = { steps: ['Visit', 'Buy'], window: 30 };
    const ours = said(steps({ ...options, areAsked: true }), rows);
    expect(ours.headline).toBe(
      'Of 8 customers at Visit whose window is over, 50% get to Buy; 4 are lost on the way.',
    );
    expect(ours.settings).toEqual(['in order', 'within 30 days']);
    const others = said(steps(options), rows);
    expect(others.settings).toEqual(['counted steps']);
    expect(others.method).not.toContain('Window');
  });
});

describe('set-up', () => {
  const sheetOf = (head: unknown[][]) =>
    source({
      table: null,
      rows: head.length,
      columns: head[0].length,
      head,
      formats: head.map((row) => row.map(() => 'General')),
    });
  const settingsOf = (head: unknown[][], changed: Partial<JourneysChoices> = {}) => {
    const found = sheetOf(head);
    return settingsWith(journeys, found, guessed(journeys, found), changed);
  };
  const transitions = [transitionColumns.map((name) => name.toUpperCase()), ['a', 'b', 3, day]];
  const funnelRows = [[...funnelColumns], [1, 3, 3, '', '']];
  const fieldNames = (settings: ReturnType<typeof settingsOf>) =>
    journeys.fields(settings).flatMap(({ name, isHidden }) => (isHidden ? [] : [name]));
  const asksFor = (settings: ReturnType<typeof settingsOf>) =>
    journeys.tables[0].roles(settings).map(({ id }) => id);

  test('a period comes with its days', () => {
    const days = { first: 46_000, last: 46_030 };
    const answers: [string[], unknown[][]][] = [
      [[...transitionColumns, ...dayColumns], [['Visit', 'Order', 3, 5, days.first, days.last]]],
      [[...funnelColumns, ...dayColumns], [[1, 5, 5, '', '', days.first, days.last]]],
    ];
    for (const [headings, rows] of answers) {
      const head = [headings, ...rows];
      const sheet = source({ rows: 2, columns: headings.length, head, formats: head.map(() => []) });
      const found = settingsWith(journeys, sheet, guessed(journeys, sheet), {});
      const request = requests.journeys(found);
      if (!request || isOfEvents(request)) throw new Error('There is no request of counted rows.');
      expect(ran(request, head).periods).toMatchObject({ now: days, before: null });
    }
  });

  test('recognises the tables of statements by their headings, and asks for no more', () => {
    const ofWays = settingsOf(transitions);
    expect(asksFor(ofWays)).toEqual(['from', 'to', 'customers', 'wait']);
    expect(fieldNames(ofWays)).toEqual(['eachRow', 'top']);
    expect(problemsOf(journeys, ofWays)).toEqual([]);
    expect(requests.journeys(ofWays)).toMatchObject({
      columns: { from: 0, to: 1, customers: 2, wait: 3 },
      options: { isInDays: false, areAsked: false },
    });
    const ofSteps = settingsOf(funnelRows, { query: '{}', steps: 'Visit' });
    expect(asksFor(ofSteps)).toEqual(['step', 'customers', 'decided', 'wait', 'fromFirst', 'name']);
    expect(fieldNames(ofSteps)).toEqual(['eachRow', 'steps']);
    expect(problemsOf(journeys, ofSteps)).toEqual([]);
    expect(requests.journeys(ofSteps)).toMatchObject({
      columns: { step: 0, customers: 1, decided: 2, wait: 3, fromFirst: 4 },
      options: { steps: ['Visit'], areAsked: true },
    });
  });

  test('reads the waits of JOURNEYS.STEPS in days', () => {
    const spilt = [
      ['From', 'To', 'Customers', 'Share', 'Median days'],
      ['a', 'b', 3, 1, 2],
    ];
    expect(requests.journeys(settingsOf(spilt))).toMatchObject({
      columns: { from: 0, to: 1, customers: 2, wait: 4 },
      options: { isInDays: true },
    });
  });

  test('offers tables beside a log alone, and a log is one', () => {
    const offered = (settings: ReturnType<typeof settingsOf>) =>
      journeys.tables.filter(({ beside }) => beside?.isOffered?.(settings) ?? true).map(({ id }) => id);
    expect(offered(settingsOf(transitions))).toEqual(['main']);
    const log = settingsOf([
      ['customer', 'time', 'step'],
      ['c', 46_000.5, 'visit'],
    ]);
    expect(asksFor(log)).toEqual(['customer', 'time', 'event', 'hold']);
    expect(offered(log)).toContain('identities');
    const request = requests.journeys(log);
    expect(request && isOfEvents(request)).toBe(true);
  });

  test('rows that come from elsewhere need neither a sheet nor headings', () => {
    const columns = { from: 0, to: 1, customers: 2, wait: 3 };
    const options = { ...journeys.options, eachRow: 'transition', query: '{}' };
    const main = { source: null, hasHeadings: false, columns };
    const request = requests.journeys({ tables: { main }, options });
    if (!request || isOfEvents(request)) throw new Error('There is no request of transitions.');
    expect(ran(request, [['a', 'b', 3, day]]).summary.onTransitions).toBe(3);
  });
});
