import { createFormat } from '../../src/taskpane/format';
import { outputOf } from '../../src/taskpane/rules/output';
import type { Run } from '../../src/taskpane/rules/run';
import type { AttributionResult } from '../../src/worker/protocol';
import { result, source } from './fakes';

const run: Run = {
  source: source(),
  orders: null,
  costs: null,
  request: {
    kind: 'attribution',
    columns: { customer: 0, time: 1, touchpoint: 2, value: 5 },
    options: { models: ['Linear', 'Last touch', 'First touch'], lookback: 30, halfLife: 7, direct: 'Direct' },
    hasHeadings: true,
    firstSheetRow: 1,
  },
  dimension: 'Touchpoint',
  settings: ['halfLife'],
  valueFormat: '#,##0.00 "€"',
  at: new Date(2026, 2, 1, 14, 30),
  version: '0.1.0',
};

const output = (change: Partial<AttributionResult> = {}) =>
  outputOf(run, result(change), createFormat('en-US'));

describe('outputOf', () => {
  it('gives every model a value and a share column', () => {
    const { headings, formats } = output().table;
    expect(headings).toEqual([
      'Touchpoint',
      'Linear TTV',
      'Linear share',
      'Last touch TTV',
      'Last touch share',
      'First touch TTV',
      'First touch share',
      'Conversions',
      'Average order value',
    ]);
    expect(formats).toHaveLength(headings.length);
    expect(formats[1]).toBe('#,##0.00 "€"');
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('makes every value column and the conversions add up to Total', () => {
    const { rows } = output().table;
    const total = rows[rows.length - 1];
    expect(total[0]).toBe('Total');
    expect(rows[rows.length - 2][0]).toBe('Unattributed');
    for (const column of [1, 3, 5, 7]) {
      const sum = rows.slice(0, -1).reduce((all, row) => all + Number(row[column]), 0);
      expect(sum).toBeCloseTo(Number(total[column]), 6);
    }
  });

  it('leaves the total of participation empty and says why', () => {
    const { table, note } = output({
      models: ['Linear', 'Last touch', 'Participation'],
      exceedsTotal: [false, false, true],
    });
    expect(table.rows[table.rows.length - 1][5]).toBeNull();
    expect(note).toContain(
      'Participation credits every touch with the full value, so it adds up to more than the total by design.',
    );
  });

  it('notes method, parameters, source, rows, version and time', () => {
    const { note } = output();
    expect(note).toEqual([
      'Source: Journeys!A1:F6, by touchpoint.',
      'Models: Linear, Last touch, First touch.',
      'Lookback: 30 days.',
      'Half-life: 7 days.',
      'Rows used: 1,997 of 2,000.',
      'Left out: 2 where time is not a date, the first in row 418.',
      'Left out: 1 where value is not a number, the first in row 1203.',
      'Credit and Unattributed add up to 175,568.14 under every model.',
      'Conversions and average order value are those under Linear.',
      'Shares are of the attributed value, without Unattributed.',
      'Computed by Touchstone 0.1.0 on 2026-03-01 14:30.',
    ]);
  });

  it('draws touchpoints only, and nothing without them', () => {
    expect(output().chart).toMatchObject({ category: 'Touchpoint', rows: 5 });
    expect(output({ rows: [] }).chart).toBeNull();
  });
});
