import { createHandler } from '../../src/worker/handler';
import type { AttributionResult } from '../../src/worker/attributionMessages';
import type { FromWorker } from '../../src/worker/protocol';
import { expectClose, halfLastDigit } from '../support/close';
import { published, publishedColumns } from '../support/publishedConversions';
import { buildTouchLog, orderValues, touchLogColumns } from '../support/touchLog';

/** The 1,000,000-touch log through the worker's messages, block by block; every order is worth 1. */

const log = buildTouchLog();
const [customer, time, touchpoint] = touchLogColumns(log);
const value = orderValues(log, () => 1);
const blockRows = 20_000;

function analyse(models: string[], halfLife: number): AttributionResult {
  const answers: FromWorker[] = [];
  const handle = createHandler((message) => answers.push(message));
  const columns = { customer: 0, time: 1, touchpoint: 2, value: 3 };
  const options = { models, lookback: null, halfLife, direct: 'Direct' };
  handle({
    type: 'begin',
    request: { kind: 'attribution', columns, options, hasHeadings: false, firstSheetRow: 1 },
  });
  for (let from = 0; from < customer.length; from += blockRows) {
    const rows = customer
      .slice(from, from + blockRows)
      .map(([id], i) => [id, time[from + i][0], touchpoint[from + i][0] ?? '', value[from + i][0] ?? '']);
    handle({ type: 'rows', rows, table: 'main' });
  }
  handle({ type: 'finish' });
  const last = answers[answers.length - 1];
  if (last.type !== 'done' || last.result.kind !== 'attribution') throw new Error(JSON.stringify(last));
  return last.result;
}

const usual = publishedColumns.filter(([, , halfLife]) => halfLife === null).map(([, model]) => model);
const weekly = analyse(usual, 7);
const daily = analyse(['Time decay'], 1);

test('all rows are used, and every transaction is counted', () => {
  expect(weekly.skipped).toEqual([]);
  expect(weekly.rowsUsed).toBe(1_015_890);
  expect(weekly.total).toEqual({ value: 15_890, transactions: 15_890 });
});

test.each(publishedColumns)('column %i: %s (half-life %s)', (at, model, halfLife) => {
  const result = halfLife === null ? weekly : daily;
  const place = result.models.indexOf(model);
  expect(published).toHaveLength(12);
  for (const line of published) {
    const row = result.rows.find((candidate) => candidate.touchpoint === line[0]);
    const expected = Number(line[at]);
    expectClose(row?.credit[place] ?? NaN, expected, Math.max(1e-6, halfLastDigit(line[at]) / expected));
  }
});
