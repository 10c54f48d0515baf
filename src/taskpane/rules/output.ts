import type { Output } from '../../excel/types';
import type { AttributionResult } from '../../worker/attributionMessages';
import type { Format } from '../format';
import { resultTexts } from '../texts/result';
import { noteOf } from './outputNote';
import { tableOf } from './outputTable';
import type { Run } from './run';

const chartRows = 12;
const chartModels = 5;

/** What a result writes into the workbook: table, chart and the note that says how it came about. */
export function outputOf(run: Run, result: AttributionResult, format: Format): Output {
  const say = resultTexts.output;
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
