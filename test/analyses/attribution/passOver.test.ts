import { attribution } from '../../../src/analyses/attribution';
import { attributionFormula } from '../../../src/analyses/attribution/formula';
import { attributionMethod } from '../../../src/analyses/attribution/method';
import type { TouchesRequest } from '../../../src/analyses/attribution/messages';
import { AttributionSession } from '../../../src/analyses/attribution/session';
import type { Run } from '../../../src/blueprint/run';
import type { Settings } from '../../../src/blueprint/settings';
import { createFormat } from '../../../src/language/format';
import { evaluated } from '../../support/formula';
import { source } from '../../taskpane/fakes';
import { requests } from '../../support/requests';

const log = [
  ['customer', 'time', 'touchpoint', 'value', 'campaign'],
  ['C1', 46023, 'Search', '', 'Spring'],
  ['C1', 46024, 'PayPal', 90, 'Spring'],
  ['C2', 46025, 'PayPal', 30, 'Summer'],
  ['C3', 46026, 'Search', '', 'Summer'],
  ['C3', 46027, 'Email', '', 'Summer'],
  ['C3', 46028, 'paypal', 60, 'Summer'],
];

const settings = (passOver: string, dimension = 'touchpoint'): Settings<typeof attribution.options> => ({
  tables: {
    main: {
      source: source({ head: log, rows: log.length, columns: 5, sheet: 'Log', firstRow: 1, firstColumn: 0 }),
      hasHeadings: true,
      columns: {
        ...{ customer: 0, time: 1, touchpoint: 2, value: 3, campaign: 4 },
        ...{ product: null, segment: null, cost: null, orderId: null, milestone: null, currency: null },
      },
    },
  },
  options: { ...attribution.options, models: ['Last touch'], passOver, dimension, intervals: false },
});

function ran(set: ReturnType<typeof settings>) {
  const request = requests.attribution(set) as TouchesRequest;
  const session = new AttributionSession(request);
  session.add(log);
  const result = session.finish(() => undefined);
  const run = { source: set.tables.main.source, others: {}, request } as Run<TouchesRequest>;
  return { result, run };
}

test('touchpoints that are passed over earn only what no other could, in the pane as by its formula', () => {
  const { result, run } = ran(settings('PayPal'));
  const credit = result.summary.rows.map(({ touchpoint, credit: [value] }) => [touchpoint, value]);
  expect(credit).toEqual([
    ['Search', 90],
    ['Email', 60],
    ['PayPal', 30],
  ]);
  const formula = attributionFormula(run, result);
  if (!('formula' in formula)) throw new Error(formula.refusal);
  expect(formula.formula).toContain('pass over=PayPal');
  const [, ...rows] = evaluated(formula.formula, { Log: log });
  expect(rows.map(([name, value]) => [name, value])).toEqual(credit);
  expect(attributionMethod(run, result, createFormat('en'))).toContain(
    'Passed over, unless a journey has no others: PayPal.',
  );
});

test('names are offered by how often they occur, whatever the breakdown', () => {
  const { result } = ran(settings('', 'campaign'));
  expect(attribution.namesIn?.(result)).toEqual(['PayPal', 'Search', 'Email']);
});

test('by another breakdown no formula passes over touchpoints', () => {
  const { result, run } = ran(settings('PayPal', 'campaign'));
  expect(attributionFormula(run, result)).toEqual({ refusal: 'passOver' });
});

test('a name that no row bears is refused', () => {
  expect(() => ran(settings('PayPal, Klarna'))).toThrow(/unknownPassedOver|Klarna/);
});
