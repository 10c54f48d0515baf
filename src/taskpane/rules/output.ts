import type { Output, OutputCell, OutputTable } from '../../excel/types';
import type { AttributionResult } from '../../worker/protocol';
import type { Format } from '../format';
import { texts } from '../texts';
import type { Run } from './run';

const chartRows = 12;
const chartModels = 5;

/** What a result writes into the workbook: table, chart and the note that says how it came about. */
export function outputOf(run: Run, result: AttributionResult, format: Format): Output {
  const say = texts.output;
  return {
    title: say.title(run.dimension),
    sheetName: say.sheetName,
    note: noteOf(run, result, format),
    table: tableOf(run, result),
    chart:
      result.rows.length === 0
        ? null
        : {
            kind: 'bar',
            title: say.chartTitle(run.dimension),
            category: run.dimension,
            series: result.models.slice(0, chartModels).map(say.value),
            rows: Math.min(result.rows.length, chartRows),
          },
  };
}

/**
 * One row a touchpoint, then *Unattributed* and *Total* as ordinary rows, so that each column of value and of
 * transactions adds up on the sheet itself. Shares are of the attributed value and stay empty in those two rows.
 * A model that exceeds the total by design has no total to add up to: its cell stays empty.
 */
function tableOf(
  run: Run,
  { models, rows, unattributed, total, exceedsTotal }: AttributionResult,
): OutputTable {
  const say = texts.output;
  const valueFormat = run.valueFormat ?? '#,##0.00';
  const closing = (
    name: string,
    { value, transactions }: typeof total,
    of: (model: number) => OutputCell,
  ) => [
    name,
    ...models.flatMap((_, model) => [of(model), null]),
    transactions,
    transactions > 0 ? value / transactions : null,
  ];
  return {
    headings: [
      run.dimension,
      ...models.flatMap((model) => [say.value(model), say.share(model)]),
      say.conversions,
      say.averageOrderValue,
    ],
    rows: [
      ...rows.map(({ touchpoint, credit, share, conversions, averageOrderValue }) => [
        touchpoint,
        ...credit.flatMap((value, model) => [value, share[model]]),
        conversions,
        averageOrderValue,
      ]),
      closing(texts.unattributed, unattributed, () => unattributed.value),
      closing(texts.total, total, (model) => (exceedsTotal[model] ? null : total.value)),
    ],
    formats: ['General', ...models.flatMap(() => [valueFormat, '0.0%']), '#,##0.0', valueFormat],
  };
}

function noteOf(run: Run, result: AttributionResult, format: Format): string[] {
  const say = texts.output;
  const { rowsRead, rowsUsed, skipped, models, total, exceedsTotal } = result;
  const exceeding = models.filter((_, model) => exceedsTotal[model]);
  const reconciling = models.length - exceeding.length;
  return [
    say.source(run.source.address, run.dimension),
    say.models(models),
    say.lookback(run.request.options.lookback, format),
    ...(run.usesHalfLife ? [say.halfLife(format.number(run.request.options.halfLife))] : []),
    ...(run.usesDirect ? [say.direct(run.request.options.direct)] : []),
    say.rows(format.count(rowsUsed), format.count(rowsRead)),
    ...skipped.map(({ reason, count, firstSheetRow }) =>
      say.skipped(format.count(count), reason, firstSheetRow),
    ),
    ...(reconciling > 0 ? [texts.reconciles(format.money(total.value), reconciling, models.length)] : []),
    ...exceeding.map(texts.exceeds),
    say.conversionsUnder(models[0]),
    say.sharesOf,
    say.made(run.version, format.dateTime(run.at)),
  ];
}
