import type { Output, OutputCell } from '../../excel/types';
import type { AttributionResult, Explanation } from '../../analyses/attribution/messages';
import type { Format } from '../../language/format';
import { resultTexts } from '../texts/result';
import { noteOf } from '../../analyses/attribution/method';
import type { Run } from './run';

/** The transactions behind a figure as a table; what the list leaves out is one row, so that the credit adds up. */
export function listOutputOf(
  run: Run,
  result: AttributionResult,
  explained: { touchpoint: string; model: number; answer: Explanation },
  format: Format,
): Output {
  const say = resultTexts.listOutput;
  const { touchpoint, model, answer } = explained;
  const money = run.valueFormat ?? '#,##0.00';
  const rest = restOf(answer);
  const rows: OutputCell[][] = answer.transactions.map(({ customer, time, value, journey, credit }) => [
    customer,
    time,
    value,
    journey,
    credit,
  ]);
  if (rest.count > 0) rows.push([say.rest(format.count(rest.count)), null, null, null, rest.credit]);
  rows.push([say.total, null, null, null, answer.credit]);
  return {
    title: say.title(touchpoint, result.models[model]),
    sheetName: say.sheetName,
    note: noteOf(run, result, format),
    table: {
      headings: say.headings,
      rows,
      formats: ['General', 'yyyy-mm-dd hh:mm', money, 'General', money],
    },
    chart: null,
  };
}

/** What the list of an explanation does not show. */
export function restOf({ transactions, count, credit }: Explanation): { count: number; credit: number } {
  const shown = transactions.reduce((sum, one) => sum + one.credit, 0);
  return { count: count - transactions.length, credit: credit - shown };
}
