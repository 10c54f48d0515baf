import { attributionInputs, typedAttribution } from '../../../src/analyses/attribution/inputs';
import { options } from '../../../src/analyses/attribution/options';
import { typedLifetime } from '../../../src/analyses/lifetime/inputs';
import { logColumns, type LogRow, row, tableFrom } from '../../support/worksheet';

/** Cells with the settings of a live formula: what the pane writes there comes back as its options, and the function takes it. */

const request = {
  models: ['Linear', 'Last touch', 'First touch'],
  dimensions: ['touchpoint' as const],
  lookback: null,
  halfLife: 7,
  direct: 'Direct',
  intervals: true,
};
const cellsOf = (inputs: ReturnType<typeof attributionInputs>) => (label: string) =>
  inputs
    .find((input) => input.label === label)
    ?.values.filter((value) => value !== null)
    .map(String) ?? null;

test('come back as the options they were', () => {
  const usual = typedAttribution(cellsOf(attributionInputs(request, undefined, [])));
  // What no formula can be asked for has no cell.
  const { crossed, dimension, intervals, reportingCurrency, eachRow, query, until, ...rest } = options;
  const { compare, compareFrom, compareTo, trend, trendAs, orderBy, ...others } = rest;
  expect(trendAs).toBe('lines');
  expect([compare, compareFrom, compareTo, trend, orderBy]).toEqual(['', '', '', '', '']);
  expect([crossed, dimension, intervals, reportingCurrency]).toEqual(['', 'touchpoint', true, '']);
  expect([eachRow, query, until]).toEqual(['', '', '']);
  expect(usual).toEqual(others);
  const period = { from: '2026-06-01', to: null };
  const changed = attributionInputs(
    { ...request, lookback: 30, halfLife: 14, startsAnew: true, passOver: ['PayPal', 'Klarna'], period },
    'one a customer',
    [],
  );
  expect(typedAttribution(cellsOf(changed))).toMatchObject({
    lookback: '30',
    halfLife: '14',
    startsAnew: true,
    passOver: 'PayPal, Klarna',
    conversions: 'one a customer',
    period: 'range',
    periodFrom: '2026-06-01',
    periodTo: '',
  });
});

test('leave an option alone whose row is gone, and models nobody knows to the formula', () => {
  expect(typedAttribution(() => null)).toEqual({});
  const typed = (label: string) => ({ 'Model 1': ['markov'], 'Model 2': ['Mark off'] })[label] ?? null;
  expect(typedAttribution(typed)).toEqual({ models: ['Markov'] });
});

test('are settings the function takes, empty ones included, in an Excel that delivers these as 0 as well', () => {
  const log: LogRow[] = [
    ['c', 46_000, 'Search', null],
    ['c', 46_001, 'Email', null],
    ['c', 46_002, null, 90],
  ];
  const rows = attributionInputs(request, undefined, []);
  const width = Math.max(...rows.map(({ values }) => values.length));
  const settings = rows
    .filter(({ isNamed }) => isNamed)
    .map(({ label, values }) => [label, ...Array.from({ length: width }, (_, i) => values[i] ?? '')]);
  const models = rows.filter(({ isNamed }) => !isNamed).map(({ values }) => [values[0] ?? '']);
  const due = tableFrom('ATTRIBUTION', ...logColumns(log), row([...request.models]));
  expect(tableFrom('ATTRIBUTION', ...logColumns(log), models, settings)).toEqual(due);
  const zeros = (cells: unknown[][]) =>
    cells.map((line) => line.map((cell) => (cell === '' ? 0 : (cell ?? 0))));
  const inZeros = logColumns(log).map((column) => zeros(column as unknown[][]));
  expect(tableFrom('ATTRIBUTION', ...inZeros, zeros(models), zeros(settings))).toEqual(due);
});

test('of lifetime value are what the pane has typed: a rate in percent, a date as text', () => {
  const typed = (label: string) =>
    ({ Horizon: ['90'], 'As of': ['46082'], 'Discount rate': ['0.07'], Model: ['pareto/nbd'] })[label] ??
    null;
  expect(typedLifetime(typed)).toEqual({
    horizon: '90',
    asOf: '2026-03-01',
    discountRate: '7',
    model: 'pareto/nbd',
  });
});
