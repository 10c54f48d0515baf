import { sampleWorkbook } from '../../../src/sample';
import type { SpokenView } from '../../../src/blueprint/views';
import type { WaitsRequest, TimeToValueResult } from '../../../src/analyses/timeToValue/messages';
import { TimeToValueSession } from '../../../src/analyses/timeToValue/session';
import { expectClose } from '../../support/close';
import { column, numberFrom, tableFrom } from '../../support/worksheet';
import { saidBy, wordsOf } from '../../support/saidBy';
import { inWords } from '../../support/inWords';

const sheet = sampleWorkbook().find(({ name }) => name === 'Signups');
const rows = sheet ? [sheet.headings, ...sheet.rows] : [];
const place = (heading: string) => rows[0].indexOf(heading);
const cells = (heading: string) => column(rows.slice(1).map((row) => row[place(heading)]));

const request: WaitsRequest = {
  kind: 'time to value',
  columns: { start: place('signed_up'), reached: place('first_value'), segment: place('plan') },
  options: { asOf: null, weekend: null },
  hasHeadings: true,
  firstSheetRow: 1,
};

function analyse(table: unknown[][], changes: Partial<WaitsRequest> = {}): TimeToValueResult {
  const session = new TimeToValueSession({ ...request, ...changes });
  session.add(table.slice(0, 100));
  session.add(table.slice(100));
  return session.finish(() => undefined);
}

const usual = analyse(rows);

function view(result: TimeToValueResult, id: string): SpokenView {
  const found = result.views.map(inWords).find((each) => each.id === id);
  if (!found) throw new Error(`There is no view ${id}.`);
  return found;
}

test('a row with two bad dates counts once among those left out', () => {
  const bad = rows[1].map((cell, i) =>
    i === place('signed_up') || i === place('first_value') ? 'soon' : cell,
  );
  const { rowsRead, rowsUsed, skipped } = analyse([...rows, bad]);
  expect(skipped.map(({ count }) => count)).toEqual([1]);
  expect(rowsUsed + 1).toBe(rowsRead);
});

const plain = (cell: string | number) => (typeof cell === 'number' && Number.isNaN(cell) ? '' : cell);

test.each([
  ['curve', 'TIMETOVALUE.CURVE', [cells('signed_up'), cells('first_value')]],
  ['segments', 'TIMETOVALUE.BY', [cells('signed_up'), cells('first_value'), cells('plan')]],
  ['trend', 'TIMETOVALUE.TREND', [cells('signed_up'), cells('first_value')]],
])('the view %s shows the figures of %s', (id, functionId, args) => {
  const [headings, ...expected] = tableFrom(functionId, ...args);
  view(usual, id).columns.forEach(({ heading, cells: shown }, i) => {
    expect(heading).toBe(headings[i]);
    expect(Array.from<string | number>(shown).map(plain)).toEqual(expected.map((row) => row[i]));
  });
});

test('the summary is made of the figures of TIMETOVALUE', () => {
  const figure = (statistic: string) =>
    numberFrom('TIMETOVALUE', cells('signed_up'), cells('first_value'), statistic);
  const { summary } = usual;
  expect(summary.median).toBe(figure('median'));
  expect(summary.convertersMedian).toBe(figure('converters median'));
  expect(summary.customers).toBe(figure('count'));
  expect(summary.waiting).toBe(figure('waiting'));
  for (const { day, share } of summary.byDay) expectClose(Number(share), figure(`day ${day}`), 1e-12);
});

test('the curves of the segments meet those of TIMETOVALUE', () => {
  const { columns } = view(usual, 'curves');
  const [times, ...shares] = columns;
  expect(shares.map(({ heading }) => heading)).toEqual(['Free', 'Pro', 'Enterprise']);
  for (const { heading, cells: curve } of shares) {
    const own = rows.slice(1).filter((row) => row[place('plan')] === heading);
    const [start, reached] = ['signed_up', 'first_value'].map((name) =>
      column(own.map((row) => row[place(name)])),
    );
    const asOf = Math.max(
      ...rows.slice(1).flatMap((row) => [Number(row[place('signed_up')]), Number(row[place('first_value')])]),
    );
    for (const i of [1, 50, 150]) {
      const day = Number(times.cells[i]);
      expectClose(
        Number(curve[i]),
        numberFrom('TIMETOVALUE', start, reached, `day ${day.toFixed(9)}`, asOf),
        1e-9,
      );
    }
  }
});

test('customers who left are counted, and the share is that of all', () => {
  const columns = { ...request.columns, lost: place('left') };
  const result = analyse(rows, { columns });
  const [, ...expected] = tableFrom(
    'TIMETOVALUE.CURVE',
    cells('signed_up'),
    cells('first_value'),
    null,
    cells('left'),
  );
  expect(Array.from(view(result, 'curve').columns[3].cells)).toEqual(expected.map((row) => row[3]));
  expect(result.summary.lost).toBeGreaterThan(0);
  expect(wordsOf(result.notes)[0]).toMatch(
    new RegExp(`^${result.summary.lost} customers left before reaching value`),
  );
});

test('working days are told in the notes', () => {
  const result = analyse(rows, { options: { asOf: null, weekend: '0000011' } });
  expect(result.summary.workingDays).toBe(true);
  expect(wordsOf(result.notes)).toContain('Working days: weekends do not count.');
  expect(Number(result.summary.median)).toBeLessThan(Number(usual.summary.median));
});

test('rows that cannot be used are counted by reason with their first row', () => {
  const row = (start: unknown, reached: unknown) => {
    const cellsOfRow: unknown[] = rows[0].map(() => '');
    cellsOfRow[place('signed_up')] = start;
    cellsOfRow[place('first_value')] = reached;
    return cellsOfRow;
  };
  const bad = [row('soon', ''), row('', 46100), row(46100, 46099), row(46100, 'later'), row('', '')];
  const result = analyse([...rows, ...bad]);
  const first = rows.length + 1;
  expect(result.skipped).toEqual([
    { column: 'start', reason: 'notDate', count: 1, firstSheetRow: first, table: 'main' },
    { column: 'start', reason: 'empty', count: 1, firstSheetRow: first + 1, table: 'main' },
    { column: 'reached', reason: 'beforeStart', count: 1, firstSheetRow: first + 2, table: 'main' },
    { column: 'reached', reason: 'notDate', count: 1, firstSheetRow: first + 3, table: 'main' },
  ]);
  expect(result.summary).toEqual(usual.summary);
  expect(result.rowsUsed).toBe(rows.length - 1);
});

test('customers who start after the end of observation are left out and counted', () => {
  const starts = cells('signed_up').map(([start]) => Number(start));
  const asOf = 46100;
  const later = starts.filter((start) => start > asOf).length;
  const result = analyse(rows, { options: { asOf, weekend: null } });
  expect(later).toBeGreaterThan(0);
  expect(result.skipped).toMatchObject([{ column: 'start', reason: 'afterEnd', count: later }]);
  expect(result.summary.customers).toBe(starts.length - later);
});

test('a median that is not reached is told, and nobody at all is refused', () => {
  const few = rows.map((row, i) => row.map((cell, c) => (i > 100 && c === place('first_value') ? '' : cell)));
  const result = analyse(few);
  expect(result.summary.median).toBeNull();
  expect(wordsOf(result.notes)[0]).toMatch(
    /^The median is not reached: \d+\.\d % of customers have reached value/,
  );
  const none = rows.map((row, i) => row.map((cell, c) => (i > 0 && c === place('first_value') ? '' : cell)));
  expect(saidBy(() => analyse(none))).toMatch(
    /^Nobody has reached value yet, so there is no time to show\. Check the column of the date of value/,
  );
});
