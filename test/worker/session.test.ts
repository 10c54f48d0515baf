import type { AttributionRequest } from '../../src/worker/protocol';
import { AttributionSession } from '../../src/worker/session';

const request: AttributionRequest = {
  kind: 'attribution',
  columns: { customer: 0, time: 1, touchpoint: 2, value: 3 },
  options: {
    models: ['last touch', 'first-touch', 'participation'],
    lookback: null,
    halfLife: 7,
    direct: 'Direct',
  },
  hasHeadings: true,
  firstSheetRow: 5,
};
const head = ['Customer', 'Time', 'Touchpoint', 'Value'];

function run(blocks: unknown[][][], changes: Partial<AttributionRequest> = {}) {
  const session = new AttributionSession({ ...request, ...changes });
  blocks.forEach((rows) => session.add(rows));
  return session.finish(() => {});
}

it('attributes, largest first, and reconciles with the total', () => {
  const result = run([
    [head, ['a', 1, 'Search', ''], ['a', 2, 'Email', '']],
    [
      ['a', 3, '', 100.1],
      ['b', 1, '', 50],
      ['b', 2, 'Ads', 7],
    ],
  ]);
  expect(result.models).toEqual(['Last touch', 'First touch', 'Participation']);
  expect(result.rows.map(({ touchpoint, credit }) => [touchpoint, ...credit])).toEqual([
    ['Email', 100.1, 0, 100.1],
    ['Ads', 7, 7, 7],
    ['Search', 0, 100.1, 100.1],
  ]);
  expect(result.rows[1]).toMatchObject({
    share: [7 / 107.1, 7 / 107.1, 7 / 207.2].map((x) => expect.closeTo(x)),
    averageOrderValue: 7,
  });
  expect(result.rows[2]).toMatchObject({ conversions: 0, averageOrderValue: null });
  expect(result.unattributed).toEqual({ value: 50, transactions: 1 });
  expect(result.total).toEqual({ value: expect.closeTo(157.1), transactions: 3 });
  expect(result.exceedsTotal).toEqual([false, false, true]);
});

it('counts what it skips by reason with the sheet’s own rows', () => {
  const result = run([
    [head, ['a', 'yesterday', 'Search', ''], ['a', 2, 'Email', 'much']],
    [
      ['', 3, 'Email', 1],
      ['', '', '', ''],
      ['a', 'today', 'Ads', ''],
      ['a', 4, '', ''],
      ['#REF!', 4, 'Ads', 1],
      ['a', 5, 'Ads', 1],
    ],
  ]);
  expect(result.skipped).toEqual([
    { reason: 'time is not a date', count: 2, firstSheetRow: 6 },
    { reason: 'value is not a number', count: 1, firstSheetRow: 7 },
    { reason: 'customer is empty', count: 1, firstSheetRow: 8 },
    { reason: 'neither touchpoint nor value', count: 1, firstSheetRow: 11 },
    { reason: 'customer is an error', count: 1, firstSheetRow: 12 },
  ]);
  expect(result).toMatchObject({ rowsRead: 8, rowsUsed: 1 });
});

it('reads the first row too when there are no headings', () => {
  expect(run([[['a', 1, 'Ads', 5]]], { hasHeadings: false })).toMatchObject({ rowsRead: 1, rowsUsed: 1 });
});

it('answers an empty result for no rows', () => {
  expect(run([])).toMatchObject({ rows: [], rowsRead: 0, total: { value: 0, transactions: 0 } });
});

it('refuses a model it does not know', () => {
  expect(() => run([], { options: { ...request.options, models: ['best touch'] } })).toThrow('best touch');
});

it('takes a full sheet in a few seconds', () => {
  const session = new AttributionSession(request);
  const names = ['Search', 'Email', 'Ads', 'Direct'];
  for (let block = 0; block < 64; block++) {
    session.add(
      Array.from({ length: 16_384 }, (_, i) => {
        const row = block * 16_384 + i;
        return [
          `C${row % 90_001}`,
          45_000 + (row % 365) + (row % 1000) / 1000,
          names[row % 4],
          row % 7 === 0 ? 12.34 : '',
        ];
      }),
    );
  }
  const result = session.finish(() => {});
  expect(result.rowsUsed).toBe(1_048_575);
  const credited = result.rows.reduce((sum, { credit }) => sum + credit[0], 0) + result.unattributed.value;
  expect(credited).toBeCloseTo(result.total.value, 4);
}, 20_000);
