import { type Figures, journeysOfRows, pathFigures } from '../../scripts/reduce/finish';
import { reduce } from '../../scripts/reduce/reduce';
import { commandFolder } from './support/command';
import { parsesIn } from './support/parsesIn';

/** The command for files too large for a pane, from files to the table it writes. */

const { at, write, rowsOf } = commandFolder();

/** Refunds of three kinds: under the order's id, without one, and of more than the order. */
const lines = [
  'user,when,channel,paid,order',
  'a,2026-03-01 10:00:00,Email,,',
  'a,2026-03-02 10:00:00,Search,,',
  'a,2026-03-03 10:00:00,,100,O1',
  'a,2026-03-04 10:00:00,,-40,O1',
  'b,2026-03-01 11:00:00,Search,,',
  'b,2026-03-02 11:00:00,,50,O2',
  'b,2026-03-05 11:00:00,,-20,',
  'c,2026-03-01 12:00:00,"Ads, paid",,',
  'c,2026-03-02 12:00:00,,30,O3',
  'c,2026-03-03 12:00:00,,-45,O3',
  'd,2026-03-06 12:00:00,Email,,',
  ',2026-03-06 12:00:00,Email,,',
];
const definition = {
  table: 'log',
  columns: { customer: 'user', time: 'when', touchpoint: 'channel', value: 'paid', orderId: 'order' },
  lookback: 3,
};

beforeAll(() => {
  write('log.csv', lines.join('\n'));
  const [heading, ...rows] = lines;
  write('first.csv', [heading, ...rows.slice(0, 5)].join('\n'));
  write('second.csv', [heading, ...rows.slice(5)].join('\n'));
});

const asked = (name: string, changes: object = {}): string =>
  write(name, JSON.stringify({ ...definition, ...changes }));

/** The figures of our own functions on all rows. */
function expected(): Figures {
  const rows = lines.slice(1, -1).map((line) => {
    const [customer, when, channel, paid, order] = line.replace('"Ads, paid"', 'Ads; paid').split(',');
    return {
      customer,
      milliseconds: Date.parse(`${when.replace(' ', 'T')}Z`),
      touchpoint: channel === '' ? null : channel.replace(';', ','),
      amount: paid === '' ? null : Number(paid),
      orderId: order === '' ? null : order,
      milestone: null,
    };
  });
  const query = {
    table: { name: ['log'], time: 'clock' as const },
    columns: { customer: '', time: '', touchpoint: '' },
    policy: { lookback: 3, startsAnew: false, collapse: false, passOver: [], isOneACustomer: false },
  };
  return pathFigures(journeysOfRows(rows, query));
}

test('customers with refunds that no statement settles are finished and added', async () => {
  const said = await reduce([asked('paths.json'), at('log.csv'), '--out', at('paths.csv')]);
  expect(said).toContain('11 of 12 rows count');
  expect(said).toContain('2 customers have refunds that only Touchstone');
  const rows = rowsOf('paths.csv');
  expect(rows[0]).toEqual(['path', 'conversions', 'value', 'non_conversions', 'still_open']);
  const found = new Map(rows.slice(1).map(([name, ...all]) => [String(name), all.map(Number)]));
  expect(found).toEqual(expected());
  expect(found.get('Email > Search')).toEqual([1, 60, 0, 0]);
  expect(found.get('')).toEqual([0, -15, 0, 0]);
});

test('several files are one log, and a workbook is written', async () => {
  await reduce([asked('paths.json'), at('first.csv'), at('second.csv'), '--out', at('paths.xlsx')]);
  const rows = rowsOf('paths.xlsx');
  expect(new Map(rows.slice(1).map(([name, ...all]) => [String(name), all.map(Number)]))).toEqual(expected());
});

test('credits of the chosen models, and what is unattributed', async () => {
  const models = ['first_touch', 'last_touch', 'linear'];
  const said = await reduce([asked('credits.json', { reduction: 'credits', models }), at('log.csv')]);
  expect(said.split('\n')).toEqual([
    'touchpoint,first_touch,last_touch,linear,conversions',
    'Email,60,0,30,1',
    'Search,30,90,60,1',
    'Unattributed,-15,-15,-15,0',
  ]);
});

test('credits of a period have what refunds take back of orders before it, and paths say that they have not', async () => {
  const inPeriod = { from: '2026-03-03', to: '2026-03-04' };
  const models = ['first_touch', 'last_touch'];
  const said = await reduce([
    asked('credits.json', { reduction: 'credits', models, inPeriod }),
    at('log.csv'),
  ]);
  expect(said.split('\n')).toEqual([
    'touchpoint,first_touch,last_touch,conversions,first_day,last_day',
    'Email,60,0,1,46084,46085',
    'Search,0,60,0,46084,46085',
    'Unattributed,-15,-15,0,46084,46085',
    '"Ads, paid",-30,-30,-1,46084,46085',
  ]);
  const paths = await reduce([asked('paths.json', { inPeriod }), at('log.csv'), '--out', at('paths.csv')]);
  expect(paths).toContain('Refunds and additions of orders from before a period, 1 of them, worth -30');
  expect(rowsOf('paths.csv').slice(1, 2)).toEqual([
    ['Email > Search', '1', '60', '0', '0', '46084', '46085'],
  ]);
});

test('credits by week, with the number of the week', async () => {
  const models = ['last_touch'];
  const said = await reduce([
    asked('credits.json', { reduction: 'credits', models, by: 'week' }),
    at('log.csv'),
  ]);
  expect(said.split('\n')).toEqual([
    'touchpoint,period_no,last_touch,conversions',
    'Search,6583,90,2',
    'Unattributed,6583,-15,0',
  ]);
});

test('a period of which the data hold nothing is told', async () => {
  const inPeriod = { from: '2030-01-01', to: null };
  await expect(reduce([asked('paths.json', { inPeriod }), at('log.csv')])).rejects.toThrow(
    'inPeriod: the data run from 2026-03-01 to 2026-03-06; nothing in them is of it.',
  );
});

test('whether journeys of days may convert yet hangs on the end of the last day, for those apart as well', async () => {
  const days = [
    'user,day,channel,paid',
    'a,2026-03-01,Email,',
    'b,2026-03-01,Search,',
    'b,2026-02-01,,10',
    'b,2026-02-02,,-10',
    'c,2026-03-04,,50',
  ];
  write('days.csv', days.join('\n'));
  const columns = { customer: 'user', time: 'day', touchpoint: 'channel', value: 'paid' };
  const said = await reduce([asked('days.json', { columns, time: 'date' }), at('days.csv')]);
  expect(said.split('\n').slice(1).sort()).toEqual([',1,50,0,0', 'Email,0,0,1,0', 'Search,0,0,1,0']);
});

test('the statement for a warehouse is printed and runs nothing', async () => {
  const said = await reduce([asked('paths.json', { table: ['shop', 'log'] }), '--sql', 'snowflake']);
  expect(said).toMatch(/^WITH source_rows AS/);
  await parsesIn('snowflake', said.slice(0, -1));
});

test.each([
  [{ columns: { customer: 'user', time: 'when' } }, 'columns: touchpoint is missing.'],
  [{ lookBack: 3 }, 'the definition: "lookBack" is not known.'],
  [{ lookback: -1 }, 'lookback: give a number from 0 on.'],
  [{ reduction: 'shapley' }, 'reduction: "shapley" is not known. Known are paths, credits, check, patterns'],
  [{ asOf: '2026-03-31' }, 'the definition: "asOf" is not known.'],
  [{ models: ['markov'] }, 'models, 1: "markov" is not known.'],
  [{ inPeriod: 'week' }, 'inPeriod: "week" is not known. Known are month, quarter, year.'],
  [{ inPeriod: {} }, 'inPeriod: give the first day, the last day, or both.'],
  [{ inPeriod: { from: '2026-03-02', to: '2026-03-01' } }, 'inPeriod: the last day lies before the first.'],
  [{ inPeriod: { from: '2026-02-30' } }, 'inPeriod, from: give a day such as 2026-06-30.'],
  [{ inPeriod: 'month', by: 'week' }, 'by: not together with inPeriod.'],
  [{ models: ['w_shaped'] }, 'models: w_shaped needs the column of milestones'],
  [
    { conditions: [{ column: 'paid', test: 'over', values: [] }] },
    'conditions, 1, test: "over" is not known.',
  ],
])('%j is refused', async (changes, message) => {
  await expect(reduce([asked('wrong.json', changes), at('log.csv')])).rejects.toThrow(message);
});

test.each([
  [{ passOver: ['Search', 'PayPall'] }, 'passOver: no row has the touchpoint "PayPall".'],
  [
    { reduction: 'credits', models: ['last_non_direct'], direct: ['Emial'] },
    'direct: no row has the touchpoint "Emial".',
  ],
])('%j names what no row bears', async (changes, message) => {
  await expect(reduce([asked('wrong.json', changes), at('log.csv')])).rejects.toThrow(message);
  await reduce([asked('right.json', { passOver: [' SEARCH '] }), at('log.csv')]);
});

test('files of two kinds, and a column that is not there, are refused', async () => {
  await expect(reduce([asked('paths.json'), at('log.csv'), at('log.parquet')])).rejects.toThrow(
    'files of one kind',
  );
  const columns = { ...definition.columns, value: 'amount' };
  await expect(reduce([asked('wrong.json', { columns }), at('log.csv')])).rejects.toThrow(/amount/);
});
