import { attribution } from '../../src/analyses/attribution';
import { lifetime } from '../../src/analyses/lifetime';
import { rates } from '../../src/blueprint/rateTable';
import { createFormat } from '../../src/language/format';
import { runOf } from '../../src/taskpane/actions/job';
import { amountDecisions } from '../../src/taskpane/setup/reading/columnDecisions';
import { guessed, settingsWith } from '../support/settings';
import { orders, source, source as journeys } from './fakes';
import { requestFor } from '../support/requests';

/** What set-up makes of a table of exchange rates. */

const table = source({
  address: 'Rates!A1:B3',
  rows: 3,
  columns: 2,
  head: [
    ['Currency', 'Rate'],
    ['EUR', 1],
    ['USD', 0.92],
  ],
});
const chosen = { source: table, hasHeadings: true, columns: rates.guess(table, true) };
const set = settingsWith(lifetime, orders(), guessed(lifetime, orders()), { reportingCurrency: ' eur ' });
const withRates = { ...set, tables: { ...set.tables, rates: chosen } };
const run = (settings: typeof set) =>
  runOf(lifetime, requestFor(lifetime), settings, new Date(2026, 2, 1), '0.1.0');

test('the worker is told where the rates stand and which currency the result is in', () => {
  expect(run(withRates)?.request.beside).toEqual({
    rates: { columns: { currency: 0, rate: 1 }, report: ' eur ', hasHeadings: true, firstSheetRow: 1 },
  });
  expect(run(withRates)?.others).toMatchObject({ rates: { source: { address: 'Rates!A1:B3' } } });
});

test('the format of the column of amounts is no longer that of the result', () => {
  expect(run(set)?.valueFormat).toBe('#,##0.00 "€"');
  expect(run(withRates)?.valueFormat).toBeNull();
});

test('the reporting currency is asked for where there are rates', () => {
  const isHidden = (settings: typeof set) =>
    lifetime.fields(settings).find(({ name }) => name === 'reportingCurrency')?.isHidden;
  expect(isHidden(set)).toBe(true);
  expect(isHidden(withRates)).toBe(false);
});

test('nobody has to choose one of several currencies once they are converted', () => {
  const found = {
    mark: null,
    doubt: null,
    currencies: [
      { value: 'EUR', count: 3 },
      { value: 'USD', count: 2 },
    ],
  };
  const asked = (areConverted: boolean) => amountDecisions(found, {}, 2, createFormat('en-US'), areConverted);
  expect(asked(false)).toHaveLength(1);
  expect(asked(true)).toEqual([]);
});

test('a table that has no part in what is asked is not named with the result', () => {
  const log = journeys();
  const segments = { source: table, hasHeadings: true, columns: { customer: 0, segment: 1 } };
  const asked = (crossed: 'campaign' | 'segment') => {
    const chosen = settingsWith(attribution, log, guessed(attribution, log), { crossed });
    return runOf(
      attribution,
      requestFor(attribution),
      { ...chosen, tables: { ...chosen.tables, segments } },
      new Date(0),
      '0.1.0',
    );
  };
  expect(Object.keys(asked('segment')?.others ?? {})).toEqual(['segments']);
  expect(Object.keys(asked('campaign')?.others ?? {})).toEqual([]);
});
