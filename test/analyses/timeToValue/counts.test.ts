import fc from 'fast-check';
import { timeToValue } from '../../../src/analyses/timeToValue';
import { CountsSession } from '../../../src/analyses/timeToValue/countsSession';
import { timeToValueFormula } from '../../../src/analyses/timeToValue/formula';
import { isOfCounts } from '../../../src/analyses/timeToValue/isOfCounts';
import type { CountsRequest } from '../../../src/analyses/timeToValue/messages';
import { TimeToValueSession } from '../../../src/analyses/timeToValue/session';
import { timeToValueWords } from '../../../src/analyses/timeToValue/words';
import { problemsOf } from '../../../src/blueprint/problems';
import type { Run } from '../../../src/blueprint/run';
import type { ResultView } from '../../../src/blueprint/views';
import { createFormat } from '../../../src/language/format';
import { dayColumns, waitColumns } from '../../../src/queries/headings';
import { evaluated } from '../../support/formula';
import { inWords } from '../../support/inWords';
import { saidBy, wordsOf } from '../../support/saidBy';
import { guessed, settingsWith } from '../../support/settings';
import { source } from '../../taskpane/fakes';
import { requests } from '../../support/requests';

/** What counts by day give is what the rows they were counted of give, as far as counts can tell. */

type Row = readonly unknown[];
type Cell = string | number | null;

const begin = 46_000;

/** Segment, days, reached, lost, waiting: the columns of a statement. */
const request: CountsRequest = {
  kind: 'time to value',
  columns: { segment: 0, days: 1, reachedCount: 2, lostCount: 3, waitingCount: 4 },
  options: { asOf: null, weekend: null },
  hasHeadings: false,
  firstSheetRow: 1,
};

function counted(rows: readonly Row[], changes: Partial<CountsRequest> = {}) {
  const session = new CountsSession({ ...request, ...changes });
  session.add(rows.slice(0, 3));
  session.add(rows.slice(3));
  return session.finish(() => undefined);
}

/** One row a customer: start, date of value, segment, date left. */
function ofCustomers(rows: readonly Row[]) {
  const session = new TimeToValueSession({
    kind: 'time to value',
    columns: { start: 0, reached: 1, segment: 2, lost: 3 },
    options: { asOf: null, weekend: null },
    hasHeadings: false,
    firstSheetRow: 1,
  });
  session.add(rows);
  return session.finish(() => undefined);
}

interface Customer {
  start: number;
  reached: number | null;
  lost: number | null;
  segment: string;
}

/** Counted plainly: whole days to the earlier of value and loss, else to the latest date of all. */
function countsOf(customers: readonly Customer[]): Cell[][] {
  const end = Math.max(...customers.flatMap(({ start, reached, lost }) => [start, reached ?? 0, lost ?? 0]));
  const counts = new Map<string, [string, number, number, number, number]>();
  for (const { start, reached, lost, segment } of customers) {
    const isReached = reached !== null && (lost === null || reached <= lost);
    const days = (isReached ? reached : (lost ?? end)) - start;
    const place = isReached ? 2 : lost !== null ? 3 : 4;
    const key = `${segment} ${days}`;
    const row = counts.get(key) ?? [segment, days, 0, 0, 0];
    row[place]++;
    counts.set(key, row);
  }
  return [...counts.values()];
}

const later = (start: number) => (wait: number | null) => (wait === null ? null : start + wait);
const wait = fc.option(fc.integer({ min: 0, max: 30 }), { nil: null });
const customers = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), wait, wait, fc.constantFrom('Free', 'Pro', 'Team'))
    .map(([day, reached, lost, segment]): Customer => {
      const after = later(begin + day);
      return { start: begin + day, reached: after(reached), lost: after(lost), segment };
    }),
  { minLength: 1, maxLength: 60 },
);

/** All that both can tell. */
function figures(work: () => ReturnType<typeof counted>) {
  try {
    const { summary, views } = work();
    return {
      summary: { ...summary, asOf: null },
      // Counts do not tell when a wait began.
      views: views
        .filter(({ id }) => id !== 'trend')
        .map(inWords)
        .map(({ columns, chart, footRows, id }) => ({
          ...{ id, chart, footRows },
          columns: columns.filter(({ heading }) => heading !== 'Left out'),
        })),
    };
  } catch (error) {
    return String(error);
  }
}

test('what counts say is what the customers counted say', () => {
  fc.assert(
    fc.property(customers, (all) => {
      const rows = all.map(({ start, reached, segment, lost }) => [start, reached, segment, lost]);
      expect(figures(() => counted(countsOf(all)))).toEqual(figures(() => ofCustomers(rows)));
    }),
  );
});

const table: Cell[][] = [
  ['Free', 0, 3, 0, 1],
  ['Free', 2, 5, 1, 0],
  ['Free', 7, 2, 0, 9],
  ['Pro', 0, 8, 0, 0],
  ['Pro', 1, 6, 2, 1],
  ['Pro', 3, 1, null, 2],
];

test('nothing can be opened, and one note says why', () => {
  const { views, notes, summary } = counted(table);
  expect(views.map(({ id, opens }) => [id, opens])).toEqual([
    ['curve', undefined],
    ['segments', undefined],
    ['curves', undefined],
  ]);
  expect(wordsOf(notes)[0]).toMatch(/^The rows are counts: they do not tell which customers/);
  expect(summary).toMatchObject({ customers: 41, reached: 25, lost: 3, waiting: 13, asOf: null });
});

test('a column of segments that names none is no segment', () => {
  const blank = table.map(([, ...counts]) => ['(blank)', ...counts]);
  expect(counted(blank).views.map(({ id }) => id)).toEqual(['curve']);
});

test('counts may stand as texts, and rows that cannot be read are left out by reason', () => {
  const texts = table.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  const bad = [
    ['Pro', '', 1, 0, 0],
    ['Pro', 4, '', '', ''],
    ['Pro', 4, 'many', 0, 0],
    ['', '', '', '', ''],
    ['#N/A', 4, 1, 0, 0],
    ['Total', '', 25, 3, 13],
  ];
  const result = counted([...texts, ...bad]);
  expect(figures(() => result)).toEqual(
    figures(() => {
      const plain = counted(table);
      return { ...plain, summary: { ...plain.summary, areTexts: true } };
    }),
  );
  expect(result).toMatchObject({ rowsRead: 12, rowsUsed: 6 });
  expect(result.skipped.map(({ column, reason, firstSheetRow }) => [column, reason, firstSheetRow])).toEqual([
    ['days', 'empty', 7],
    ['reachedCount', 'empty', 8],
    ['reachedCount', 'notNumber', 9],
    ['segment', 'error', 11],
    [null, 'totalRow', 12],
  ]);
});

test.each<[Cell[], string]>([
  [['Pro', 4, -1, 0, 0], 'reachedCount, row 7: -1 counts nothing. Counts are whole numbers, 0 or more.'],
  [['Pro', 4, 0, 0, 2.5], 'waitingCount, row 7: 2.5 counts nothing. Counts are whole numbers, 0 or more.'],
  [
    ['Pro', -4, 1, 0, 0],
    'Row 7: -4 days is no wait. Give days from 0 on; seconds are to be divided by 86400.',
  ],
])('the row %j is refused', (row, why) => {
  expect(saidBy(() => counted([...table, row]))).toBe(why);
});

test('where nobody is counted there is no answer', () => {
  expect(saidBy(() => counted([['Pro', 1, 0, 0, 0]]))).toBe(
    'Every count is 0. Check which columns count the customers.',
  );
  expect(saidBy(() => counted([['Pro', 'x', 0, 0, 0]]))).toBe(
    'None of the 1 rows could be used: days is not a number.',
  );
});

test('counts of a period tell its days', () => {
  const columns = { ...request.columns, firstDay: 5, lastDay: 6 };
  const of = (rows: readonly Row[]) => rows.map((row) => [...row, begin, begin + 30]);
  expect(counted(of(table), { columns }).periods).toMatchObject({
    now: { first: begin, last: begin + 30 },
    before: null,
  });
  expect(counted(of(table), { columns }).summary).toEqual(counted(table).summary);
  expect(counted(table).periods).toBeUndefined();
});

describe('the table of a statement', () => {
  const sheetOf = (headings: readonly string[]) => {
    const head = [[...headings], ...table];
    const formats = head.map((row) => row.map(() => 'General'));
    return source({ rows: head.length, columns: headings.length, head, formats });
  };
  const settings = (options = {}, columns = guessed(timeToValue, sheetOf(waitColumns))) =>
    settingsWith(timeToValue, sheetOf(waitColumns), columns, options);

  it.each([
    [[...waitColumns]],
    [waitColumns.map((heading) => heading.toUpperCase())],
    [waitColumns.map((heading) => ` ${heading} `)],
  ])('is known by the headings %j', (headings) => {
    expect(guessed(timeToValue, sheetOf(headings))).toMatchObject({
      ...request.columns,
      ...{ start: null, reached: null, lost: null, customer: null, time: null, event: null },
    });
  });

  it('may lack segments and those lost, but not days or counts', () => {
    expect(guessed(timeToValue, sheetOf(['waiting', 'x', 'reached', 'days', 'y']))).toMatchObject({
      ...{ days: 3, reachedCount: 2, waitingCount: 0 },
      ...{ lostCount: null, segment: null },
    });
    expect(guessed(timeToValue, sheetOf(['segment', 'days', 'reached', 'lost', 'x'])).days).toBeNull();
  });

  it('asks for what it needs and hides what the statement has applied', () => {
    expect(timeToValue.tables[0].roles(settings()).map(({ id }) => id)).toEqual([
      ...['days', 'reachedCount', 'waitingCount', 'lostCount', 'segment'],
    ]);
    const shown = timeToValue.fields(settings()).filter(({ isHidden }) => !isHidden);
    expect(shown.map(({ name }) => name)).toEqual(['eachRow']);
    const offered = timeToValue.tables.filter(({ beside }) => beside?.isOffered?.(settings()) ?? false);
    expect(offered).toEqual([]);
    expect(problemsOf(timeToValue, settings())).toEqual([]);
  });

  it('of a period has its days, which are asked for where they are found', () => {
    const headings = [...waitColumns, ...dayColumns];
    const columns = guessed(timeToValue, sheetOf(headings));
    expect(columns).toMatchObject({ firstDay: 5, lastDay: 6 });
    const ofPeriod = settingsWith(timeToValue, sheetOf(headings), columns, {});
    expect(timeToValue.tables[0].roles(ofPeriod).map(({ id }) => id)).toContain('lastDay');
    expect(requests.timeToValue(ofPeriod)?.columns).toMatchObject({ firstDay: 5, lastDay: 6 });
    expect(guessed(timeToValue, sheetOf([...waitColumns, 'first_day'])).firstDay).toBeNull();
  });

  it('is asked for as it was set, without headings too', () => {
    const columns = guessed(timeToValue, sheetOf(waitColumns));
    const asked = requests.timeToValue(settings());
    expect(asked).toEqual({ ...request, hasHeadings: true });
    expect(asked && isOfCounts(asked)).toBe(true);
    const withoutHeadings = settings({ eachRow: 'count' });
    const { main } = withoutHeadings.tables;
    expect(
      requests.timeToValue({ ...withoutHeadings, tables: { main: { ...main, hasHeadings: false } } }),
    ).toEqual(request);
    expect(
      requests.timeToValue(settings({ eachRow: 'count' }, { ...columns, waitingCount: null })),
    ).toBeNull();
  });

  describe('as a live formula', () => {
    const sheets = { Data: [[...waitColumns], ...table] };
    const run = (hasSegments = true): Run<CountsRequest> => {
      const { segment, ...counts } = request.columns;
      return {
        source: { ...sheetOf(waitColumns), sheet: 'Data', address: 'Data!A1:E7' },
        others: {},
        request: {
          ...request,
          hasHeadings: true,
          columns: { ...counts, ...(hasSegments && { segment }) },
        },
        valueFormat: null,
        at: new Date(0),
        version: '1',
      };
    };
    const resultOf = ({ request: asked }: Run<CountsRequest>, rows: Row[] = sheets.Data) => {
      const session = new CountsSession(asked);
      session.add(rows);
      return session.finish(() => undefined);
    };
    const rowsOf = (view: ResultView | undefined) => {
      if (!view) throw new Error('There is no such view.');
      const { columns } = inWords(view);
      return [
        columns.map(({ heading }) => heading),
        ...Array.from({ length: columns[0].cells.length }, (_, row) =>
          columns.map(({ cells }) => (Number.isNaN(cells[row]) ? '' : cells[row])),
        ),
      ];
    };

    it.each<[string, boolean]>([
      ['curve', true],
      ['curve', false],
      ['segments', true],
    ])('%s is that of TIMETOVALUE.COUNTS', (view, hasSegments) => {
      const asked = run(hasSegments);
      const result = resultOf(asked);
      const live = timeToValueFormula(asked, result, view);
      if ('refusal' in live) throw new Error(live.refusal);
      expect(live.formula).toMatch(/^=TOUCH\.TIMETOVALUE\.COUNTS\(Data!\$B\$2:\$B\$7,/);
      expect(evaluated(live.formula, sheets)).toEqual(rowsOf(result.views.find(({ id }) => id === view)));
    });

    it('is refused where curves stand side by side, counts are texts or rows are left out', () => {
      expect(timeToValueFormula(run(), resultOf(run()), 'curves')).toEqual({ refusal: 'noFunction' });
      const texts = resultOf(run(), [...sheets.Data, ['Pro', '9', '1', '0', '0']]);
      expect(timeToValueFormula(run(), texts, 'curve')).toEqual({ refusal: 'textCounts' });
      const left = resultOf(run(), [...sheets.Data, ['Pro', 'x', 1, 0, 0]]);
      expect(timeToValueFormula(run(), left, 'curve')).toEqual({ refusal: 'skipped' });
    });

    it('the note in the workbook says what the rows are and no end of observation', () => {
      const method = timeToValueWords.method(run(), resultOf(run()), createFormat('en-US'));
      expect(method[0]).toBe('The rows count customers by days waited.');
      expect(method[1]).toMatch(/^Method: cumulative incidence/);
      expect(method.some((line) => line.startsWith('Observed until'))).toBe(false);
      expect(timeToValueWords.settings(run(), resultOf(run()), createFormat('en-US'))).toEqual([]);
    });
  });
});
