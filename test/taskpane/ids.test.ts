import { createFormat } from '../../src/language/format';
import { copiedTable } from '../../src/taskpane/output/copiedTable';
import { numberFormat } from '../../src/taskpane/output/numberFormat';
import { cellText } from '../../src/taskpane/views/cells';
import type { SpokenView } from '../../src/blueprint/views';
import { LifetimeSession } from '../../src/analyses/lifetime/session';
import { outputOf } from '../../src/taskpane/output/output';
import { lifetimeWords } from '../../src/analyses/lifetime/words';
import { lifetime } from '../../src/analyses/lifetime';
import { runOf } from '../../src/taskpane/actions/job';
import { analyses } from '../../src/analyses';
import { guessed, settingsWith } from '../support/settings';
import { inWords } from '../support/inWords';
import { orders } from './fakes';
import { requestFor } from '../support/requests';

/** Ids are shown as written: no thousands separators, leading zeros kept. */

const format = createFormat('en-US');

const column = (cells: (string | number)[]): SpokenView['columns'][number] => ({
  heading: 'Customer',
  format: 'text',
  cells,
});

test('an id that is a number has no separators, and one with leading zeros keeps them', () => {
  const ids = column([10045, '00123', 202603010001, '1,234']);
  expect([0, 1, 2, 3].map((row) => cellText(ids, row, format))).toEqual([
    '10045',
    '00123',
    '202603010001',
    '1,234',
  ]);
});

test('Excel writes long ids out', () => {
  expect(numberFormat(column([10045, 'C1']), null)).toBe('General');
  expect(numberFormat(column([10045, 202603010001]), null)).toBe('0');
});

test('customers of a lifetime value are copied and written as in the data', () => {
  const ids = [10045, '00123', 10046, 10047, 10048, 10049];
  const state = settingsWith(lifetime, orders(), guessed(lifetime, orders()));
  const run = runOf(analyses[1], requestFor(analyses[1]), state, new Date(2026, 2, 1), '0.1.0');
  if (!run) throw new Error('The settings should do.');
  const request = run.request as ConstructorParameters<typeof LifetimeSession>[0];
  const session = new LifetimeSession(request);
  const { customer, date, amount = 2 } = request.columns;
  const order = (place: number) => {
    const row: unknown[] = ['', '', '', ''];
    row[customer] = ids[place % ids.length];
    row[date] = 46000 + ((place * place * 7) % 160);
    row[amount] = 20 + (place % 9);
    return row;
  };
  session.add([orders().head[0], ...Array.from({ length: 30 }, (_, place) => order(place))]);
  const result = session.finish(() => undefined);
  const view = result.views.find(({ id }) => id === 'customers');
  if (!view) throw new Error('There is no list of customers.');
  const told = copiedTable(inWords(view), null, null, format);
  expect(JSON.stringify(told)).toContain('10045');
  expect(JSON.stringify(told)).toContain('00123');
  expect(JSON.stringify(told)).not.toContain('10,045');
  const { table } = outputOf(
    { run, result, words: lifetimeWords, view: 'customers', behind: null } as Parameters<typeof outputOf>[0],
    format,
  );
  expect(table.rows.slice(0, 6).map(([customer]) => customer)).toEqual(expect.arrayContaining(ids));
});
