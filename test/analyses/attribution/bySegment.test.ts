import fc from 'fast-check';
import { attribution } from '../../../src/analyses/attribution';
import type { TouchesRequest, AttributionResult } from '../../../src/analyses/attribution/messages';
import type { Dimension } from '../../../src/analyses/attribution/options';
import { AttributionSession } from '../../../src/analyses/attribution/session';
import { attributionModels } from '../../../src/analytics/attribution/models';
import type { ChoiceField } from '../../../src/blueprint/fields';
import type { Settings, TableChoice } from '../../../src/blueprint/settings';
import { log, worksheetRows } from '../../support/arbitraryLog';
import { expectClose } from '../../support/close';
import { source } from '../../taskpane/fakes';
import { requests } from '../../support/requests';

/** The inputs of options come with it. */
beforeAll(() => attribution.loadRequest());

/** An attribution broken down by segments of customers that a table of their own tells. */

type Rows = readonly (readonly unknown[])[];

const place = { hasHeadings: false, firstSheetRow: 1 };
const segments = { ...place, columns: { customer: 0, segment: 1 } };
const identities = { ...place, columns: { id: 0, customer: 1 } };

const request = (
  models: string[],
  dimensions: Dimension[],
  beside: TouchesRequest['beside'] = {},
): TouchesRequest => ({
  kind: 'attribution',
  columns: { customer: 0, time: 1, touchpoint: 2, value: 3 },
  options: { models, dimensions, lookback: null, halfLife: 7, direct: 'Direct' },
  beside,
  ...place,
});

function ran(asked: TouchesRequest, tables: Readonly<Record<string, Rows>>) {
  const session = new AttributionSession(asked);
  for (const [id, rows] of Object.entries(tables)) session.add(rows, id);
  return { session, result: session.finish(() => undefined) };
}

const creditOf = ({ summary }: AttributionResult) =>
  Object.fromEntries(summary.rows.map(({ touchpoint, credit }) => [touchpoint, credit[0]]));

/**
 * Four customers, one of whom was a cookie at first. Under linear, Ann's 90 are 45 for each of two touches, Ben's 40 and Cleo's
 * 10 go to one touch each, and the 7 of Dora, whom no touch met, to none.
 */
const example = {
  identities: [['cookie', 'Ann']],
  segments: [
    ['Ann', 'DE'],
    ['Ben', 'FR'],
    ['Zoe', 'IT'],
  ],
  main: [
    ['cookie', 46000, 'Email', '', 4],
    ['Ann', 46001, 'Search', '', 6],
    ['Ann', 46002, '', 90, ''],
    ['Ben', 46000, 'Email', '', 5],
    ['Ben', 46003, '', 40, ''],
    ['Cleo', 46000, 'Search', '', 1],
    ['Cleo', 46001, '', 10, ''],
    ['Dora', 46005, '', 7, ''],
  ],
};

const exampleBy = (...dimensions: Dimension[]) => {
  const asked = request(['Linear'], dimensions, { segments, identities });
  return ran({ ...asked, columns: { ...asked.columns, cost: 4 } }, example);
};

describe('credit by a segment of the customer', () => {
  it('is crossed with the touchpoint, of customers as identities settle them', () => {
    const { result } = exampleBy('touchpoint', 'segment');
    expect(creditOf(result)).toEqual({
      'Email × DE': 45,
      'Search × DE': 45,
      'Email × FR': 40,
      'Search × (blank)': 10,
    });
    const { unattributed, total } = result.summary;
    expect([unattributed.value, total.value]).toEqual([7, 147]);
    expect(result.views[0].columns[0].heading).toEqual({
      code: 'dimensions',
      values: { dimensions: ['touchpoint', 'segment'] },
    });
  });

  it('stands by the segment alone, and in the order of the dimensions', () => {
    expect(creditOf(exampleBy('segment').result)).toEqual({ DE: 90, FR: 40, '(blank)': 10 });
    expect(Object.keys(creditOf(exampleBy('segment', 'touchpoint').result))).toContain('FR × Email');
  });

  it('counts and tells the customers in no segment, and what was put together', () => {
    expect(exampleBy('segment').result).toMatchObject({
      rowsRead: 8,
      rowsUsed: 8,
      skipped: [],
      names: ['Email', 'Search'],
      notes: [
        { code: 'idsPutTogether', values: { ids: 1, customers: 1, rows: 1 } },
        { code: 'customersInNone', values: { customers: 2 } },
      ],
    });
  });

  it('is held against what the rows of the segment cost', () => {
    const costs = ({ result }: ReturnType<typeof exampleBy>) =>
      Object.fromEntries(result.summary.rows.map(({ touchpoint, cost }) => [touchpoint, cost?.cost]));
    expect(costs(exampleBy('segment'))).toEqual({ DE: 10, FR: 5, '(blank)': 1 });
    expect(costs(exampleBy('touchpoint', 'segment'))).toEqual({
      'Email × DE': 4,
      'Search × DE': 6,
      'Email × FR': 5,
      'Search × (blank)': 1,
    });
  });

  it('opens the transactions behind it', () => {
    const { session } = exampleBy('touchpoint', 'segment');
    const { columns } = session.behind({ view: 'credit', row: 'Email × DE', column: 'linear' });
    expect(columns.map(({ cells }) => cells[0])).toMatchObject([
      'Ann',
      46002,
      90,
      'Email × DE > Search × DE',
      45,
    ]);
  });

  it('tells rows of the table of segments that cannot be used', () => {
    const rows = [...example.segments, ['Eve', ''], ['Ann', 'IT']];
    const asked = request(['Linear'], ['segment'], { segments });
    const { result } = ran(asked, { segments: rows, main: example.main });
    expect(result.skipped).toMatchObject([
      { column: 'segment', reason: 'empty', count: 1, firstSheetRow: 4, table: 'segments' },
    ]);
    expect(result.notes).toContainEqual({ code: 'customersInSeveral', values: { customers: 1, row: 5 } });
  });
});

const segmentOf: Readonly<Record<string, string>> = { c1: 'DE', c2: 'FR', 4: 'DE' };
const listed = Object.entries(segmentOf);
const ofCustomer = (customer: unknown) => segmentOf[String(customer)] ?? '';
const milestones = ['', '', '', 'lead', 'opportunity'];

/** A log with milestones and costs, and with the segment of each row's customer in its last column. */
const rowsOfLog = fc
  .tuple(log, fc.infiniteStream(fc.constantFrom(...milestones)), fc.infiniteStream(fc.nat(50)))
  .map(([rows, marks, costs]): Rows =>
    worksheetRows(rows).map((row) => [
      ...row,
      marks.next().value as string,
      costs.next().value as number,
      ofCustomer(row[0]),
    ]),
  );

function creditIn(rows: Rows, models: string[], dimensions: Dimension[], isBeside: boolean) {
  const asked = request(models, dimensions, isBeside ? { segments } : {});
  const columnOf: Partial<Record<Dimension, number>> = { touchpoint: 2, segment: 6 };
  const inRows = dimensions.filter((dimension) => !isBeside || dimension !== 'segment');
  const breakDownBy = inRows.length === 0 ? [2] : inRows.map((dimension) => columnOf[dimension] ?? 2);
  const columns = { ...asked.columns, milestone: 4, cost: 5, breakDownBy };
  return ran({ ...asked, columns }, isBeside ? { segments: listed, main: rows } : { main: rows }).result;
}

describe('segments of a table of their own', () => {
  it.each([[['touchpoint', 'segment']], [['segment', 'touchpoint']], [['segment']]] as Dimension[][][])(
    'are by %p those of a column of the data, under every model',
    (dimensions) => {
      const models = attributionModels.map(({ name }) => name);
      fc.assert(
        fc.property(rowsOfLog, (rows) => {
          const [beside, inRows] = [true, false].map((isBeside) =>
            creditIn(rows, models, dimensions, isBeside),
          );
          expect(beside.summary).toEqual({ ...inRows.summary, strays: undefined });
        }),
        { numRuns: 60 },
      );
    },
  );

  it('add up to the credit without segments, under every model that shares transaction by transaction', () => {
    const models = attributionModels.filter((model) => 'rule' in model).map(({ name }) => name);
    fc.assert(
      fc.property(rowsOfLog, (rows) => {
        const whole = creditIn(rows, models, ['touchpoint'], true).summary;
        const parts = creditIn(rows, models, ['touchpoint', 'segment'], true).summary;
        expect([parts.unattributed, parts.total]).toEqual([whole.unattributed, whole.total]);
        for (const { touchpoint, credit, cost, conversions } of whole.rows) {
          const own = parts.rows.filter((row) => row.touchpoint.startsWith(`${touchpoint} × `));
          const sum = (of: (row: (typeof own)[0]) => number) => own.reduce((all, row) => all + of(row), 0);
          credit.forEach((value, model) =>
            expectClose(
              sum((row) => row.credit[model]),
              value,
              1e-9,
            ),
          );
          expectClose(
            sum((row) => row.conversions),
            conversions,
            1e-9,
          );
          expectClose(
            sum((row) => row.cost?.cost ?? 0),
            cost?.cost ?? 0,
            1e-9,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a table of segments in set-up', () => {
  const table = (columns: TableChoice['columns'], sheet: string): TableChoice => ({
    source: source({ sheet }),
    hasHeadings: true,
    columns,
  });
  const noColumn = { product: null, cost: null, orderId: null, milestone: null, currency: null };
  const settings = (set: object, segment: number | null = null): Settings<typeof attribution.options> => ({
    tables: {
      main: table(
        { customer: 0, time: 1, touchpoint: 2, value: 3, campaign: 4, segment, ...noColumn },
        'Log',
      ),
      segments: table({ customer: 0, segment: 1 }, 'Plans'),
    },
    options: { ...attribution.options, ...set },
  });
  const asked = (set: object, segment?: number) => requests.attribution(settings(set, segment));

  it('crosses what is broken down by, unless something else does', () => {
    expect(asked({})).toMatchObject({
      columns: { breakDownBy: [2] },
      options: { dimensions: ['touchpoint', 'segment'] },
      beside: { segments: { columns: { customer: 0, segment: 1 } } },
    });
    expect(asked({ dimension: 'segment' }, 5)).toMatchObject({
      columns: { breakDownBy: [2] },
      options: { dimensions: ['segment'] },
    });
    expect(asked({ dimension: 'segment', crossed: 'campaign' })).toMatchObject({
      columns: { breakDownBy: [4] },
      options: { dimensions: ['segment', 'campaign'] },
    });
    const other = asked({ crossed: 'campaign' });
    expect(other).toMatchObject({ columns: { breakDownBy: [2, 4] } });
    expect(other?.beside).toBeUndefined();
  });

  it('takes the place of the column of segments', () => {
    const roles = attribution.tables[0].roles(settings({})).map(({ id }) => id);
    expect(roles).not.toContain('segment');
  });

  it.each([
    ['touchpoint', '', ''],
    ['touchpoint', 'campaign', ''],
    ['touchpoint', 'segment', 'segment'],
  ])('is offered by %p crossed with %p as the choice %p', (dimension, crossed, value) => {
    const fields = attribution.fields(settings({ dimension, crossed }));
    const { beside } = fields.find(({ name }) => name === 'dimension') as ChoiceField;
    expect(beside?.choices.map((choice) => [choice.value, choice.label])).toEqual([
      ['campaign', 'Campaign'],
      [value, 'Segment'],
    ]);
  });
});
