import { attribution } from '../../../src/analyses/attribution';
import type { TouchesRequest } from '../../../src/analyses/attribution/messages';
import { AttributionSession } from '../../../src/analyses/attribution/session';
import { CellError } from '../../../src/cells';
import { changeTable, emptyTable } from '../../../src/taskpane/flow/table';
import { flowOf, initialFlow } from '../../../src/taskpane/flow/flow';
import { source } from '../../taskpane/fakes';

const request: TouchesRequest = {
  kind: 'attribution',
  columns: { customer: 0, time: 1, touchpoint: 2, value: 4 },
  options: { models: ['last touch'], lookback: null, halfLife: 7, direct: 'Direct' },
  hasHeadings: true,
  firstSheetRow: 1,
  reading: { channel: { of: 2, medium: 3 } },
  beside: { rules: { columns: {}, hasHeadings: true, firstSheetRow: 5 } },
};

const visits = [
  ['customer', 'time', 'source', 'medium', 'value'],
  ['C1', 46023, 'google', 'cpc', 10],
  ['C2', 46024, 'partner7', 'referral', 20],
];

function credited(rules: unknown[][]): Record<string, number> {
  const session = new AttributionSession(request);
  session.add(rules, 'rules');
  session.add(visits, 'main');
  const { rows } = session.finish(() => undefined).summary;
  return Object.fromEntries(rows.map(({ touchpoint, credit: [credit] }) => [touchpoint, credit]));
}

test('rules of a table beside come before the default ones', () => {
  expect(credited([['Field', 'Match', 'Text', 'Channel']])).toEqual({ 'Paid Search': 10, Referral: 20 });
  expect(
    credited([
      ['Where', 'How', 'What', 'Is'],
      ['Source', 'Starts with', 'partner', 'Partners'],
    ]),
  ).toEqual({ 'Paid Search': 10, Partners: 20 });
});

test.each([
  [['Sauce', 'Is', 'a', 'A'], /^rules, row 7: "Sauce" is not a field/],
  [['Source', 'Is', '#N/A', 'A'], /^rules, row 7: it holds the error #N\/A/],
])('a row of rules that cannot be used is named by its row in the sheet', (row, message) => {
  const refused = () => credited([['Field', 'Match', 'Text', 'Channel'], ['Source', 'Is', 'a', 'A'], row]);
  expect(refused).toThrow(CellError);
  expect(refused).toThrow(message);
});

test('rules are given up with the channel they are for', () => {
  const reduce = flowOf(attribution);
  const change = (table: string, made: Parameters<typeof changeTable>[2]) =>
    ({ type: 'table', table, change: made }) as const;
  const [rules] = attribution.tables.filter(({ id }) => id === 'rules');
  const start = initialFlow(attribution, { name: 'set up', returning: false });
  const found = reduce(start, change('main', { type: 'found', source: source() }));
  expect(rules.beside?.isOffered?.(found)).toBe(false);
  const channel = { of: found.tables.main.columns.touchpoint ?? 0 };
  const read = reduce(found, change('main', { type: 'read as', reading: { channel } }));
  const wanted = reduce(read, change('rules', { type: 'wanted', wanted: true }));
  expect(wanted.tables.rules).toEqual(emptyTable(rules));
  const other = reduce(wanted, change('main', { type: 'column', role: 'touchpoint', column: 0 }));
  expect(other.tables.rules).toBeNull();
});
