import { attributionFormula } from '../../../src/analyses/attribution/formula';
import type { TouchesRequest } from '../../../src/analyses/attribution/messages';
import type { Run } from '../../../src/blueprint/run';
import { result, source } from '../fakes';

const run: Run<TouchesRequest> = {
  source: source(),
  others: {},
  request: {
    kind: 'attribution',
    columns: { customer: 0, time: 1, touchpoint: 2, value: 5 },
    options: {
      models: ['Linear', 'Last touch', 'First touch'],
      lookback: null,
      halfLife: 7,
      direct: 'Direct',
    },
    hasHeadings: true,
    firstSheetRow: 1,
  },
  valueFormat: null,
  at: new Date(0),
  version: '1',
};

/** How many rows the formula of an attribution is taken to fill. */
function rowsWith(unattributed: { value: number; transactions: number }): number | undefined {
  const live = attributionFormula(run, result({ unattributed, skipped: [] }));
  return 'gives' in live ? live.gives?.rows : undefined;
}

test('there is a row of what is unattributed, be it refunds without an order alone', () => {
  const touchpoints = result().summary.rows.length;
  expect(rowsWith({ value: 0, transactions: 0 })).toBe(touchpoints);
  expect(rowsWith({ value: 10, transactions: 1 })).toBe(touchpoints + 1);
  expect(rowsWith({ value: -7, transactions: 0 })).toBe(touchpoints + 1);
});
