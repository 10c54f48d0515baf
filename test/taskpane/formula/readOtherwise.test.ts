import fc from 'fast-check';
import { analyses } from '../../../src/analyses';
import type { TouchesRequest } from '../../../src/analyses/attribution/messages';
import { AttributionSession } from '../../../src/analyses/attribution/session';
import { attributionFormula } from '../../../src/analyses/attribution/formula';
import type { EventsRequest } from '../../../src/analyses/journeys/messages';
import { JourneysSession } from '../../../src/analyses/journeys/session';
import { journeysFormula } from '../../../src/analyses/journeys/formula';
import type { OrdersRequest } from '../../../src/analyses/lifetime/messages';
import { LifetimeSession } from '../../../src/analyses/lifetime/session';
import { lifetimeFormula } from '../../../src/analyses/lifetime/formula';
import type { WaitsRequest } from '../../../src/analyses/timeToValue/messages';
import { TimeToValueSession } from '../../../src/analyses/timeToValue/session';
import { timeToValueFormula } from '../../../src/analyses/timeToValue/formula';
import type { LiveFormula } from '../../../src/blueprint/formula/live';
import { readingRefusal } from '../../../src/blueprint/formula/readingRefusal';
import { ReadTable } from '../../../src/blueprint/formula/readTable';
import type { Analysis } from '../../../src/blueprint/analysis';
import type { Request } from '../../../src/blueprint/request';
import type { Run } from '../../../src/blueprint/run';
import { noColumns } from '../../../src/blueprint/tables';
import type { ResultView } from '../../../src/blueprint/views';
import type { Source } from '../../../src/excel/types';
import { amountOf } from '../../../src/reading/amountOf';
import type { AmountReading, Condition, TableReading } from '../../../src/reading/tableReading';
import { evaluated } from '../../support/formula';
import { inWords } from '../../support/inWords';
import { settingsWith } from '../../support/settings';
import { requestFor } from '../../support/requests';
import { givenOf } from '../../support/givenOf';

/** What a table is read as in the pane, a formula says with Excel's own functions: the figures are the same. */

type Cell = string | number | boolean | null;

const sourceOf = (rows: Cell[][]): Source => ({
  address: 'Data!A1',
  sheet: 'Data',
  firstRow: 1,
  firstColumn: 0,
  rows: rows.length,
  columns: rows[0].length,
  table: null,
  head: asPane(rows.slice(0, 50)),
  formats: [],
});

/** The pane sees an empty cell as "". */
const asPane = (rows: Cell[][]): unknown[][] => rows.map((row) => row.map((cell) => cell ?? ''));

function runOf<R extends Request>(
  analysis: Analysis,
  rows: Cell[][],
  roles: object,
  reading: TableReading,
  options: object,
): Run<R> {
  const source = sourceOf(rows);
  const settings = settingsWith(analysis, source, { ...noColumns(analysis.tables[0]), ...roles }, options);
  const main = { ...settings.tables.main, reading };
  const request = requestFor(analysis)({ ...settings, tables: { ...settings.tables, main } });
  if (!request) throw new Error('The request lacks something.');
  const run = { source, others: {}, request, valueFormat: null, at: new Date(0), version: '1' };
  return run as unknown as Run<R>;
}

const formulaIn = (live: LiveFormula): string => {
  if ('refusal' in live) throw new Error(live.refusal);
  return live.formula;
};

const find = (views: readonly ResultView[], id: string): ResultView => {
  const found = views.find((view) => view.id === id);
  if (!found) throw new Error(`There is no view ${id}.`);
  return found;
};

const rowsOf = (view: ResultView): (string | number)[][] => {
  const { columns } = inWords(view);
  const plain = (cell: string | number) => (typeof cell === 'number' && Number.isNaN(cell) ? '' : cell);
  return [
    columns.map(({ heading }) => heading),
    ...Array.from(columns[0].cells, (_, row) => columns.map(({ cells }) => plain(cells[row]))),
  ];
};

/** The table without the column of notes that some functions add. */
const widthOf = (table: (string | number)[][], width: number) => table.map((row) => row.slice(0, width));

const [attribution, lifetime, timeToValue, journeys] = analyses;

const day = (day: number) => `${String((day % 28) + 1).padStart(2, '0')}/0${1 + (day % 3)}/2026`;
const pick = <T>(list: readonly T[], i: number): T => list[i % list.length];

describe('an attribution', () => {
  const rows: Cell[][] = [
    ['Customer', 'When', 'Source', 'Medium', 'Unit price', 'Quantity', 'Status'],
    ...Array.from({ length: 90 }, (_, i): Cell[] => {
      const isOrder = i % 4 === 3;
      return [
        `C${i % 13}`,
        `${day(i * 5)} 0${i % 9}:15`,
        isOrder ? null : pick(['google', 'newsletter', 'facebook.com', 'bing'], i),
        isOrder ? null : pick(['cpc', 'email', 'referral', 'organic'], i),
        isOrder ? pick(['1.234,50 €', '20,00', 12, '5 €'], i >> 2) : null,
        isOrder ? 1 + (i % 3) : null,
        pick([' Paid', 'paid\u00a0', 'FAILED', 'test', 'PAID'], i * 7),
      ];
    }),
  ];
  const reading: TableReading = {
    conditions: [{ column: 6, test: 'is', values: ['paid', 'test'] }],
    dayOrder: 'dmy',
    decimal: ',',
    amount: { of: 4, times: 5 },
    channel: { of: 2, medium: 3 },
  };
  const found = (given: TableReading, options: object = {}) => {
    const roles = { customer: 0, time: 1, touchpoint: 2, value: 4 };
    const run = runOf<TouchesRequest>(attribution, rows, roles, given, options);
    const session = new AttributionSession(run.request);
    session.add(asPane(rows));
    const result = session.finish(() => undefined);
    return { formula: formulaIn(attributionFormula(run, result)), result };
  };

  it.each<[string, TableReading, object]>([
    ['all at once', reading, {}],
    ['what is not', { ...reading, conditions: [{ column: 6, test: 'is not', values: ['failed'] }] }, {}],
    ['a zone', { ...reading, zone: 'Europe/Berlin' }, { models: ['time decay', 'linear'] }],
    ['no condition', { ...reading, conditions: [] }, {}],
    ['names as written', { ...reading, spelling: 'as written' }, {}],
  ])('with %s', (_, given, options) => {
    const { formula, result } = found(given, options);
    const { rows: touchpoints, unattributed } = result.summary;
    const expected = touchpoints.map(({ touchpoint, credit, conversions }) => [
      touchpoint,
      ...credit,
      conversions,
    ]);
    expect(expected.length).toBeGreaterThan(2);
    const [, ...table] = evaluated(formula, { Data: rows });
    expect(table.slice(0, expected.length)).toEqual(expected);
    expect(table.slice(expected.length).map((row) => row.at(-1))).toEqual(
      unattributed.transactions > 0 ? [unattributed.transactions] : [],
    );
  });

  it('with channel rules of a team', () => {
    const rules: Cell[][] = [
      ['Field', 'Match', 'Text', 'Channel'],
      ['source', 'is', 'google', 'Our search'],
      ['medium', 'contains', 'mail', 'Our letters'],
    ];
    const roles = { customer: 0, time: 1, touchpoint: 2, value: 4 };
    const plain = runOf<TouchesRequest>(attribution, rows, roles, reading, {});
    const table = { columns: {}, hasHeadings: true, firstSheetRow: 1 };
    const run: typeof plain = {
      ...plain,
      request: { ...plain.request, beside: { rules: table } },
      others: { rules: { source: { ...sourceOf(rules), sheet: 'Rules' }, columns: {} } },
    };
    const session = new AttributionSession(run.request);
    session.add(asPane(rules), 'rules');
    session.add(asPane(rows));
    const result = session.finish(() => undefined);
    const formula = formulaIn(attributionFormula(run, result));
    expect(formula).toContain(',Rules!$A$2:$D$3)');
    const names = result.summary.rows.map(({ touchpoint }) => touchpoint);
    expect(names).toEqual(expect.arrayContaining(['Our search', 'Our letters']));
    const [, ...given] = evaluated(formula, { Data: rows, Rules: rules });
    expect(given.slice(0, names.length)).toEqual(
      result.summary.rows.map(({ touchpoint, credit, conversions }) => [touchpoint, ...credit, conversions]),
    );
  });

  it('can be read by whoever looks into the cell', () => {
    const conditions: Condition[] = [{ column: 6, test: 'is', values: ['paid', 'test'] }];
    expect(found({ conditions, decimal: ',', dayOrder: 'dmy' }).formula).toBe(
      '=LET(Status_G,TRIM(CLEAN(SUBSTITUTE(IFERROR(Data!$G$2:$G$91,"#N/A"),UNICHAR(160)," "))),' +
        'kept,(Status_G="paid")+(Status_G="test"),' +
        'Unit_price_E_kept,FILTER(Data!$E$2:$E$91,kept),' +
        'TOUCH.ATTRIBUTION(FILTER(Data!$A$2:$A$91,kept),TOUCH.DATE(FILTER(Data!$B$2:$B$91,kept),"dmy"),' +
        'FILTER(Data!$C$2:$C$91,kept),IF(Unit_price_E_kept="","",TOUCH.AMOUNT(Unit_price_E_kept,",")),' +
        '{"Linear","Last touch","First touch"}))',
    );
  });
});

describe('lifetime values', () => {
  const rows: Cell[][] = [
    ['Customer', 'Date', 'Total', 'Refunded', 'Fee', 'Country', 'Test order'],
    ...Array.from({ length: 120 }, (_, i): Cell[] => [
      `C${(i * 7) % 31}`,
      46_000 + ((i * 13) % 200),
      i % 20 === 2 ? null : 10 + (i % 9),
      pick([null, null, 3, null, 10 + (i % 9)], i),
      pick([null, 1], i),
      pick(['DE', 'de ', 'FR', 'us'], i * 3),
      pick([false, false, true], i),
    ]),
    ['Total', null, 1500, 300, 60, null, null],
  ];
  const found = (reading: TableReading, view: string, cells = rows, options: object = {}) => {
    const roles = { customer: 0, time: 1, value: 2, segment: 5 };
    const run = runOf<OrdersRequest>(lifetime, cells, roles, reading, options);
    const session = new LifetimeSession(run.request);
    session.add(asPane(cells));
    const result = session.finish(() => undefined);
    const live = lifetimeFormula(run, result, view);
    return { live, expected: givenOf(live, rowsOf(find(result.views, view))) };
  };
  const same = ({ live, expected }: ReturnType<typeof found>, cells = rows) => {
    const table = evaluated(formulaIn(live), { Data: cells });
    expect(widthOf(table, expected[0].length)).toEqual(expected);
  };

  it.each(['segments', 'customers', 'forecast', 'cohorts', 'value', 'fit'])(
    '%s, without refunds and tests',
    (view) => {
      const conditions: Condition[] = [{ column: 6, test: 'is not', values: ['true'] }];
      same(found({ conditions, amount: { of: 2, less: [3, 4] } }, view));
      same(found({ amount: { of: 2, less: [3] } }, view));
    },
  );

  it('of a time and of some countries', () => {
    const conditions: Condition[] = [
      { column: 1, test: 'between', values: ['2025-12-20', '2026-05-31'] },
      { column: 5, test: 'contains', values: ['d', 'US'] },
      { column: 5, test: 'filled', values: [] },
    ];
    same(found({ conditions, amount: { of: 2, less: [3] } }, 'segments'));
  });

  it('end before a row that adds up the others', () => {
    const { live, expected } = found(
      {},
      'customers',
      rows.map((row) => row.map((cell, c) => (c === 2 ? (cell ?? 4) : cell))),
    );
    expect(formulaIn(live)).toContain('Data!$A$2:$A$121,');
    expect(expected.length).toBe(32);
    const within = [
      ...rows.slice(0, 60),
      ['Subtotal', null, 3, null, null, null, null],
      ...rows.slice(60, -1),
    ];
    const filled = within.map((row) => row.map((cell, c) => (c === 2 ? (cell ?? 4) : cell)));
    expect(found({}, 'customers', filled).live).toEqual({ refusal: 'skipped' });
  });

  it('of dates in a zone of their own, which the functions take as dates alone', () => {
    const stamped = rows
      .slice(0, -1)
      .map(([customer, date, , ...rest], i): Cell[] => [
        customer,
        i === 0 ? date : `2026-0${1 + (i % 5)}-${10 + (i % 19)}T2${i % 4}:30:00Z`,
        i === 0 ? 'Total' : 5,
        ...rest,
      ]);
    same(found({ zone: 'Asia/Shanghai' }, 'customers', stamped), stamped);
  });

  it('by segments as they are written are refused', () => {
    expect(found({ spelling: 'as written', amount: { of: 2, less: [3] } }, 'segments').live).toEqual({
      refusal: 'noSettings',
    });
    same(found({ spelling: 'as written', amount: { of: 2, less: [3] } }, 'customers'));
  });
});

describe('times to value', () => {
  const rows: Cell[][] = [
    ['Start', 'Reached', 'Plan', 'Test'],
    ...Array.from({ length: 60 }, (_, i): Cell[] => [
      day(i * 3),
      i % 3 === 0 || i > 50 ? null : `${day(i * 3).slice(0, 2)}/05/2026 1${i % 9}:00`,
      pick(['Pro', 'pro', 'Free'], i),
      pick(['', 'x', null], i),
    ]),
  ];

  it.each<[string, string, TableReading]>([
    ['curve', 'dates', { dayOrder: 'dmy' }],
    ['segments', 'dates', { dayOrder: 'dmy' }],
    ['curve', 'dates in a zone', { dayOrder: 'dmy', zone: 'America/New_York' }],
    ['segments', 'names as written', { dayOrder: 'dmy', spelling: 'as written' }],
    ['segments', 'a condition', { dayOrder: 'dmy', conditions: [{ column: 3, test: 'empty', values: [] }] }],
  ])('%s of %s', (view, _, reading) => {
    const run = runOf<WaitsRequest>(timeToValue, rows, { start: 0, reached: 1, segment: 2 }, reading, {});
    const session = new TimeToValueSession(run.request);
    session.add(asPane(rows));
    const result = session.finish(() => undefined);
    const formula = formulaIn(timeToValueFormula(run, result, view));
    expect(evaluated(formula, { Data: rows })).toEqual(rowsOf(find(result.views, view)));
  });
});

describe('journeys', () => {
  const rows: Cell[][] = [
    ['User', 'Time', 'Event', 'Source'],
    ...Array.from({ length: 80 }, (_, i): Cell[] => [
      `U${(i * 11) % 17}`,
      46_000 + ((i * 31) % 97) / 8,
      pick(['Visit', 'visit', 'Demo', 'Order', 'Return'], i * 7),
      pick(['web', 'test', 'app'], i),
    ]),
  ];
  const found = (view: string, reading: TableReading, set: object = {}, more: object = {}) => {
    const columns = { customer: 0, time: 1, event: 2, ...more };
    const run = runOf<EventsRequest>(journeys, rows, columns, reading, {
      steps: 'Visit > Demo > Order',
      ...set,
    });
    const session = new JourneysSession(run.request);
    session.add(asPane(rows));
    const result = session.finish(() => undefined);
    return { live: journeysFormula(run, result, view), expected: rowsOf(find(result.views, view)) };
  };
  const conditions: Condition[] = [{ column: 3, test: 'is not', values: ['Test'] }];

  it.each<[string, TableReading, object]>([
    ['funnel', { conditions, zone: '+02:00' }, {}],
    ['funnel', { spelling: 'as written' }, {}],
    ['steps', { conditions }, {}],
    ['steps', { spelling: 'as written' }, {}],
    ['steps', { zone: '+02:00' }, {}],
    ['trend', { conditions, zone: '+02:00' }, { by: 'day', window: '2', windowFrom: 'step before' }],
    ['trend', { spelling: 'as written' }, { by: 'month', order: 'strict' }],
    ['funnel', {}, { steps: 'Visit > Demo | Order', window: '1', windowFrom: 'step before' }],
    ['steps', { conditions }, { fromEvent: 'Demo, Order', upToEvent: 'Visit', length: '3', collapse: true }],
  ])('%s, %j, %j', (view, reading, set) => {
    const { live, expected } = found(view, reading, set);
    expect(evaluated(formulaIn(live), { Data: rows })).toEqual(expected);
  });

  it.each([
    ['funnel', { optional: 'Demo', exclude: 'Return' }, { hold: 3 }],
    ['funnel', { exclude: 'Return', window: '2' }, {}],
    ['trend', { optional: 'Demo', exclude: 'Return', by: 'week' }, {}],
  ])('%s, %j, %j', (view, set, more) => {
    const { live, expected } = found(view, { conditions }, set, more);
    expect(evaluated(formulaIn(live), { Data: rows })).toEqual(expected);
  });

  it('over time have none where a property is the same in all steps', () => {
    expect(found('trend', {}, { by: 'week' }, { hold: 3 }).live).toEqual({ refusal: 'heldOverTime' });
  });

  it('of some days alone have no formula', () => {
    expect(found('funnel', {}, { period: 'range', periodFrom: '2025-12-01' }).live).toEqual({
      refusal: 'periodOfEntries',
    });
  });
});

describe('amounts of several columns', () => {
  const number = fc.constantFrom<Cell>(null, 0, 1, 2.5, 10, -4, 1e-12);
  const text = fc.oneof(
    number,
    fc.constantFrom<Cell>('3', '-', 'n/a', '$10', '2.50', '(4.00)', true, '1,234.50'),
  );
  const made: AmountReading[] = [
    { of: 0, times: 1 },
    { of: 0, less: [2] },
    { of: 0, less: [2, 3] },
    { of: 0, times: 1, less: [2, 3] },
  ];

  it.each([
    ['numbers', number],
    ['texts', text],
  ])('are those of the pane for %s', (_, cell) =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...made),
        (cells, amount) => {
          const rows: Cell[][] = [['price', 'quantity', 'refunded', 'fee'], ...cells];
          const run = {
            source: sourceOf(rows),
            others: {},
            request: {
              kind: '',
              columns: { touchpoint: 1, value: 0 },
              options: {},
              hasHeadings: true,
              firstSheetRow: 1,
              reading: { amount, decimal: '.' as const },
            },
            valueFormat: null,
            at: new Date(0),
            version: '',
          };
          const table = new ReadTable(run, []);
          const formula = table.formula('AMOUNT', [table.amounts(0)]);
          const given = evaluated(formula, { Data: rows }).map(([each]) => each);
          const amountIn = amountOf(amount, '.');
          const expected = asPane(cells).map((row) => {
            const own = amountIn(row);
            return own === '-' || own === 'n/a' ? '' : own;
          });
          expect(expected.map((_, i) => given[i] ?? '')).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    ),
  );
});

describe('what no formula says', () => {
  const rows: Cell[][] = [
    ['a', 'b', 'days and times', 'with an offset', 'times'],
    ['2026-03-01', '$5', '01/02/2026', '01/02/2026 10:00 +02:00', '01/02/2026 10:00'],
    ['2026-03-02', '€5', '02/02/2026 10:00', '02/02/2026 10:00 +01:00', '02/02/2026 10:00'],
  ];
  const refusal = (reading: TableReading, time: number) =>
    readingRefusal({
      source: sourceOf(rows),
      others: {},
      request: { kind: '', columns: { time }, options: {}, hasHeadings: true, firstSheetRow: 1, reading },
      valueFormat: null,
      at: new Date(0),
      version: '',
    });

  it.each<[string | null, TableReading, number?]>([
    [null, { conditions: [{ column: 0, test: 'is', values: ['x'] }] }],
    ['visibleOnly', { visibleOnly: true }],
    ['repeats', { repeatsCountOnce: true }],
    ['oncePer', { amount: { of: 1, oncePer: 0 } }],
    ['currency', { conditions: [{ column: 1, test: 'currency', values: ['USD'] }] }],
    ['betweenTexts', { conditions: [{ column: 0, test: 'between', values: ['2026-01-01', ''] }] }],
    ['mixedTimes', { dayOrder: 'dmy' }, 2],
    ['mixedTimes', { dayOrder: 'dmy' }, 3],
    [null, { dayOrder: 'dmy', zone: '+01:00' }, 3],
    [null, { dayOrder: 'dmy' }, 4],
  ])('%s', (expected, reading, time = 0) => expect(refusal(reading, time)).toBe(expected));
});
