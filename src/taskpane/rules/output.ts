import type { Output, OutputChart } from '../../excel/types';
import type { AttributionResult } from '../../analyses/attribution/messages';
import type { Format } from '../../language/format';
import { resultTexts } from '../texts/result';
import { barsChart } from '../output/barsChart';
import { noteOf } from '../../analyses/attribution/method';
import { tableOf } from './outputTable';
import type { Run } from './run';

/** What a result writes into the workbook: table, chart and the note that says how it came about. */
export function outputOf(run: Run, result: AttributionResult, format: Format): Output {
  const say = resultTexts.output;
  return {
    title: say.title(run.dimension),
    sheetName: say.sheetName,
    note: noteOf(run, result, format),
    table: tableOf(run, result),
    chart: result.rows.length === 0 ? null : chartOf(run, result),
  };
}

function chartOf(run: Run, { models, rows, bootstrap }: AttributionResult): OutputChart {
  const say = resultTexts.output;
  const [first] = models;
  return barsChart({
    title: say.chartTitle(run.dimension),
    category: run.dimension,
    series: models.map(say.value),
    limits: bootstrap ? [say.lower(first), say.upper(first)] : undefined,
    rows: rows.length,
    format: run.valueFormat ?? '#,##0',
    hasNegative: rows.some(({ credit, lower }) => [...credit, ...(lower ?? [])].some((value) => value < 0)),
  });
}
