import { cellErrorCodes } from '../../src/cells/cellError';
import { CellChecker } from '../../src/reading/cellChecker';
import { complaintsOf, computingIn, countsOf } from '../../src/reading/cellProblems';
import { main } from '../../src/analyses/attribution/shapes';
import { noColumns } from '../../src/blueprint/tables';
import { source } from '../taskpane/fakes';

const columns = { ...noColumns(main), customer: 0, time: 1, touchpoint: 2, value: 5 };

const settings = { tables: { main: { source: source(), hasHeadings: true, columns } }, options: {} };

function look(body: unknown[][], change: Partial<Parameters<typeof complaintsOf>[1]> = {}) {
  const checked = { source: source(), hasHeadings: true, columns, roles: main.roles(settings) };
  const checker = new CellChecker(6);
  checker.add(body, 2);
  const check = checker.finish();
  return {
    complaints: complaintsOf(check, { ...checked, ...change }),
    counts: countsOf(check, { ...checked, ...change }),
    computing: computingIn(check, columns),
  };
}

const row = (time: unknown, value: unknown = '', customer: unknown = 'C1') => [
  customer,
  time,
  'Email',
  '',
  '',
  value,
];

it('finds nothing wrong with good data', () => {
  const { complaints, counts } = look([row(46023.5, 10), row('2026-03-04 14:30'), row(46024)]);
  expect(complaints).toEqual([]);
  expect(counts).toEqual({ blanks: 0, errors: 0 });
});

it('tells each kind of bad cell apart, and where the cells are', () => {
  const { complaints, counts } = look([
    row('03/04/2026'),
    row('25/04/2026', '12 pieces'),
    row('soon', '#N/A'),
    row(''),
    row(46023, '#REF!', '#N/A'),
    row(46023, true, ''),
  ]);
  expect(complaints.map(({ kind, count, cells }) => ({ kind, count, cells }))).toEqual([
    { kind: 'error', count: 3, cells: ['Journeys!F4', 'Journeys!A6', 'Journeys!F6'] },
    { kind: 'empty', count: 2, cells: ['Journeys!B5', 'Journeys!A7'] },
    { kind: 'not a number', count: 1, cells: ['Journeys!F3'] },
    { kind: 'not a date', count: 1, cells: ['Journeys!B4'] },
  ]);
  expect(complaints[1].roles).toEqual(['Customer', 'Time']);
  expect(counts).toEqual({ blanks: 2, errors: 3 });
});

const ofComputing = ['#BUSY!', '#GETTING_DATA'];

it.each(ofComputing)('takes %s for no error, but for a cell that is still being computed', (code) => {
  const { complaints, counts, computing } = look([row(code, code), row(46023, 1, code)]);
  expect([complaints, counts, computing]).toEqual([[], { blanks: 0, errors: 0 }, 3]);
});

it.each(cellErrorCodes.filter((code) => !ofComputing.includes(code)))(
  'knows %s as the error it is for the run',
  (code) => {
    expect(look([row(code, code, code)]).counts.errors).toBe(3);
  },
);

it('counts a customer that says there is none as the run does; a touchpoint may be called so', () => {
  const { complaints, counts } = look([
    row(46023, 1, 'NULL'),
    row(46024, 1, 'n/a'),
    row(46024, 1, 'Nullmann'),
  ]);
  expect(complaints.map(({ kind, count, cells }) => ({ kind, count, cells }))).toEqual([
    { kind: 'says nothing', count: 2, cells: ['Journeys!A2', 'Journeys!A3'] },
  ]);
  expect(counts.blanks).toBe(2);
  expect(look([['C1', 46023, 'None', '', '', 1]]).complaints).toEqual([]);
});

it('finds no fault with what the run reads: flags, Unix time, and dates whose order the column proves', () => {
  expect(look([row('31/12/2025', true), row('03/04/2026', 'No'), row('25/12/2025')]).complaints).toEqual([]);
  expect(look([row(1767258000), row('1767258000'), row(1767434400)]).complaints).toEqual([]);
});

it('counts as the run does numbers that are no dates: negative ones, those after 2199, and those of another kind', () => {
  const { complaints } = look([row(46023), row(-1), row(2958465), row(1767258000), row(46024)]);
  expect(complaints.map(({ kind, count, cells }) => ({ kind, count, cells }))).toEqual([
    { kind: 'not a date', count: 3, cells: ['Journeys!B3', 'Journeys!B4', 'Journeys!B5'] },
  ]);
});

it('passes over rows that are empty throughout, and columns without a role', () => {
  const { complaints } = look(
    [row('', '', ''), row(46023)].map((cells) => [...cells.slice(0, 3), '#N/A', ...cells.slice(4)]),
  );
  expect(complaints.map(({ kind }) => kind)).toEqual(['empty']);
  expect(look([['', '', '', '', '', '']]).complaints).toEqual([]);
});

it('counts a column that plays two roles once', () => {
  const { counts } = look([row('#N/A')], { columns: { ...columns, start: 1 } });
  expect(counts.errors).toBe(1);
});

it('names headings that stand twice, and goes to the second', () => {
  const head = [['Customer', 'Date', 'Channel', 'Date', '', '']];
  const { complaints } = look([], { source: source({ head }) });
  expect(complaints).toEqual([
    { kind: 'same headings', count: 2, roles: [], heading: 'Date', cells: ['Journeys!D1'] },
  ]);
});

it('asks for headings where there are none', () => {
  expect(look([], { hasHeadings: false }).complaints).toMatchObject([
    { kind: 'no headings', cells: ['Journeys!A1'] },
  ]);
});
