import fc from 'fast-check';
import type { WaitsRequest, TimeToValueResult } from '../../../src/analyses/timeToValue/messages';
import { TimeToValueSession } from '../../../src/analyses/timeToValue/session';
import { timeToValue } from '../../../src/analyses/timeToValue';
import type { Settings, TableChoice } from '../../../src/blueprint/settings';
import { source } from '../../taskpane/fakes';
import { inWords } from '../../support/inWords';
import { requests } from '../../support/requests';

/** Time to value by segments that a table of their own tells. */

type Rows = readonly (readonly unknown[])[];

const place = { hasHeadings: false, firstSheetRow: 1 };
const segments = { ...place, columns: { customer: 0, segment: 1 } };
const identities = { ...place, columns: { id: 0, customer: 1 } };
const values = { ...place, columns: { customer: 0, time: 1 } };
const shared = { kind: 'time to value', ...place } as const;
const options = { asOf: null, weekend: null };

/** The three shapes of the data; the segment of a row, where it tells one, stands in column 4. */
const shapes = {
  customers: { ...shared, columns: { customer: 0, start: 1, reached: 2, lost: 3 }, options },
  'two tables': { ...shared, columns: { customer: 0, start: 1, lost: 3 }, options },
  events: {
    ...shared,
    columns: { customer: 0, time: 1, event: 2 },
    options: { ...options, events: { start: 'start', values: ['value'], rule: 'all' } },
  },
} satisfies Record<string, WaitsRequest>;
type Shape = keyof typeof shapes;

function ran(request: WaitsRequest, tables: Readonly<Record<string, Rows>>) {
  const session = new TimeToValueSession(request);
  for (const [id, rows] of Object.entries(tables)) session.add(rows, id);
  return { session, result: session.finish(() => undefined) };
}

function rowsOf({ views }: TimeToValueResult, id = 'segments'): (string | number)[][] {
  const found = views.map(inWords).find((view) => view.id === id);
  const columns = found?.columns ?? [];
  return Array.from({ length: columns[0]?.cells.length ?? 0 }, (_, row) =>
    columns.map(({ cells }) => cells[row]),
  );
}

/**
 * Ann and Ben wait two and four days in Free, Cleo one in Pro; Dora, in none, waits still after six. Half of Free, and of all, have
 * reached value between two days and four: the median is three.
 */
const example = {
  segments: [
    ['Ann', 'Free'],
    ['Ben', 'Free'],
    ['Cleo', 'Pro'],
  ],
  identities: [['cookie', 'Ann']],
};
const byShape: Record<Shape, Readonly<Record<string, Rows>>> = {
  customers: {
    main: [
      ['cookie', 46000, 46002, ''],
      ['Ben', 46000, 46004, ''],
      ['Cleo', 46005, 46006, ''],
      ['Dora', 46000, '', ''],
    ],
  },
  'two tables': {
    main: [
      ['cookie', 46000, '', ''],
      ['Ben', 46000, '', ''],
      ['Cleo', 46005, '', ''],
      ['Dora', 46000, '', ''],
    ],
    values: [
      ['Ann', 46002],
      ['Ben', 46004],
      ['Cleo', 46006],
    ],
  },
  events: {
    main: [
      ['cookie', 46000, 'start'],
      ['Ben', 46000, 'start'],
      ['Dora', 46000, 'start'],
      ['Ann', 46002, 'value'],
      ['Ben', 46004, 'value'],
      ['Cleo', 46005, 'start'],
      ['Cleo', 46006, 'value'],
    ],
  },
};

const beside = (shape: Shape) => ({
  segments,
  identities,
  ...(shape === 'two tables' && { values }),
});

describe.each(Object.keys(shapes) as Shape[])('of %s', (shape) => {
  const { session, result } = ran(
    { ...shapes[shape], beside: beside(shape) },
    { ...example, ...byShape[shape] },
  );

  it('each segment has its customers, and those in none are counted and told', () => {
    const told = rowsOf(result).map(([name, customers, reached, waiting, median]) => ({
      name,
      figures: [customers, reached, waiting, median],
    }));
    expect(told).toEqual([
      { name: 'Free', figures: [2, 2, 0, 3] },
      { name: 'Pro', figures: [1, 1, 0, 1] },
      { name: '(blank)', figures: [1, 0, 1, NaN] },
      { name: 'All', figures: [4, 3, 1, 3] },
    ]);
    expect(result.notes).toContainEqual({ code: 'customersInNone', values: { customers: 1 } });
    expect(result.notes).toContainEqual({
      code: 'idsPutTogether',
      values: { ids: 1, customers: 1, rows: 1 },
    });
  });

  it('each segment has its curve, and opens its customers by name', () => {
    const curves = result.views.map(inWords).find(({ id }) => id === 'curves');
    expect(curves?.columns.slice(1).map(({ heading }) => heading)).toEqual(['Free', 'Pro', '(blank)']);
    const { columns } = session.behind({ view: 'segments', row: 'Free', column: 'reached' });
    expect(Array.from(columns[0].cells).slice(0, 2)).toEqual(['Ben', 'Ann']);
  });
});

const names = ['c1', 'c2', 'c3', '4', 'c5'];
const segmentOf: Readonly<Record<string, string>> = { c1: 'Free', c2: 'Pro', 4: 'Free' };
const wait = fc.tuple(
  fc.constantFrom(...names),
  fc.nat(20),
  fc.option(fc.nat(20)),
  fc.option(fc.nat(30), { freq: 3 }),
);

it('segments of a table are those of a column of the data, and leave the curve of all as it is', () => {
  fc.assert(
    fc.property(fc.array(wait, { minLength: 1, maxLength: 30 }), (waits) => {
      const rows = waits.map(([customer, start, reached, lost]) => [
        customer,
        46000 + start,
        reached === null ? '' : 46000 + start + reached,
        lost === null ? '' : 46000 + start + lost,
        segmentOf[customer] ?? '',
      ]);
      const { customers } = shapes;
      const found = (request: WaitsRequest, tables: Readonly<Record<string, Rows>>) => {
        try {
          return ran(request, tables).result;
        } catch (error) {
          return String(error);
        }
      };
      const inTable = found(
        { ...customers, beside: { segments } },
        { segments: Object.entries(segmentOf), main: rows },
      );
      const { start, reached, lost } = customers.columns;
      const inRows = found({ ...customers, columns: { start, reached, lost, segment: 4 } }, { main: rows });
      if (typeof inTable === 'string' || typeof inRows === 'string') expect(inTable).toBe(inRows);
      else {
        expect(rowsOf(inTable)).toEqual(rowsOf(inRows));
        expect(rowsOf(inTable, 'curves')).toEqual(rowsOf(inRows, 'curves'));
        const plain = ran({ ...customers, columns: { start, reached, lost } }, { main: rows }).result;
        expect(rowsOf(inTable, 'curve')).toEqual(rowsOf(plain, 'curve'));
        expect(inTable.summary).toEqual(inRows.summary);
      }
    }),
    { numRuns: 100 },
  );
});

it('a row whose customer is an error is left out and told', () => {
  const { result } = ran(
    { ...shapes.customers, beside: { segments } },
    { ...example, main: [...byShape.customers.main, ['#N/A', 46000, 46001, ''], ['', 46000, 46001, '']] },
  );
  expect(result.skipped).toMatchObject([
    { column: 'customer', reason: 'error', count: 1, firstSheetRow: 5, table: 'main' },
  ]);
  // Dora, the cookie, for there is no identity table, and whoever has no name.
  expect(result.notes).toContainEqual({ code: 'customersInNone', values: { customers: 3 } });
});

describe('set-up', () => {
  const none = { customer: null, time: null, event: null, start: null, reached: null, lost: null };
  const table = (columns: TableChoice['columns']): TableChoice => ({
    source: source(),
    hasHeadings: true,
    columns,
  });
  const settings = (
    columns: TableChoice['columns'],
    isBeside = true,
  ): Settings<typeof timeToValue.options> => ({
    tables: {
      main: table({ ...none, ...columns }),
      ...(isBeside && { segments: table({ customer: 0, segment: 1 }) }),
    },
    options: timeToValue.options,
  });
  const idsOf = (set: ReturnType<typeof settings>) => timeToValue.tables[0].roles(set).map(({ id }) => id);
  const waits = { customer: 0, start: 1, reached: 2, segment: 4 };

  it('asks for the customer of a row once segments are in another table', () => {
    expect(idsOf(settings(waits, false))).toEqual(['start', 'reached', 'segment', 'lost']);
    expect(idsOf(settings(waits))).toEqual(['customer', 'start', 'reached', 'lost']);
    expect(requests.timeToValue(settings(waits))).toMatchObject({
      columns: { customer: 0, start: 1, reached: 2 },
      beside: { segments: { columns: { customer: 0, segment: 1 } } },
    });
    expect(requests.timeToValue(settings({ ...waits, customer: null }))).toBeNull();
    expect(requests.timeToValue(settings(waits, false))?.columns).toEqual({
      start: 1,
      reached: 2,
      segment: 4,
    });
  });

  it('takes no segments from a log whose customers have them in another table', () => {
    const events = settings({ customer: 0, time: 1, event: 2, segment: 3 });
    expect(idsOf(events)).toEqual(['customer', 'time', 'event']);
    const [, , , ids] = timeToValue.tables;
    expect(ids.beside?.isOffered?.(settings(waits))).toBe(true);
    expect(ids.beside?.isOffered?.(settings(waits, false))).toBe(false);
  });
});
