import type { Output } from '../../../src/excel/types';
import type { AttributionShown } from '../../../src/taskpane/attribution/state';
import { createFormat } from '../../../src/language/format';
import { attributionSpill } from '../../../src/taskpane/output/spill';
import { result } from '../fakes';

/** How many rows the formula of an attribution is taken to fill. */
const rowsWith = (unattributed: { value: number; transactions: number }): number => {
  const values: Output = {
    title: '',
    sheetName: '',
    note: [],
    chart: null,
    table: { headings: [], formats: [], rows: [] },
  };
  const shown = {
    run: { valueFormat: null, at: new Date(0) },
    analysis: { result: result({ unattributed }) },
    explaining: null,
  } as unknown as AttributionShown;
  return attributionSpill(values, { formula: '=1' }, shown, createFormat('en-US')).table.rows.length;
};

test('there is a row of what is unattributed, be it refunds without an order alone', () => {
  const touchpoints = result().rows.length;
  expect(rowsWith({ value: 0, transactions: 0 })).toBe(touchpoints);
  expect(rowsWith({ value: 10, transactions: 1 })).toBe(touchpoints + 1);
  expect(rowsWith({ value: -7, transactions: 0 })).toBe(touchpoints + 1);
});
