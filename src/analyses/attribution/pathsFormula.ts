import type { LiveFormula } from '../../blueprint/formula/live';
import { settingsLiteral, textsLiteral } from '../../blueprint/formula/literals';
import { ReadTable } from '../../blueprint/formula/readTable';
import type { Run } from '../../blueprint/run';
import { given, isCreditTooLarge } from './formulaColumns';
import { type Refusal, refused } from './formulaRefusals';
import { modelPairs } from './formulaSettings';
import { modelCells, pathInputs } from './inputs';
import type { AttributionResult, PathsRequest } from './messages';
import { timedModel } from './timedModels';

/** The formula that gives the credit of counted journeys. */
export function pathsFormula(run: Run<PathsRequest>, result: AttributionResult): LiveFormula {
  const { columns, options } = run.request;
  const { summary, skipped } = result;
  const table = new ReadTable(run, skipped, ['spelling']);
  const refusal = refusalOf(run, result, table);
  if (refusal !== null) return refused(refusal);
  if (isCreditTooLarge(summary)) return refused('tooLarge');
  const number = (column: number | undefined) => (column === undefined ? null : table.numbers(column));
  const settings = settingsLiteral([
    ...modelPairs(options, summary.settings),
    ...(options.separator === undefined ? [] : [['separator', options.separator] as const]),
    ...table.pairs,
  ]);
  const asked = (cells: Readonly<Record<string, string>>) =>
    table.formula('ATTRIBUTION.PATHS', [
      table.names(columns.path),
      table.numbers(columns.conversions),
      number(columns.value),
      number(columns.nonConversions),
      cells.models ?? textsLiteral(options.models),
      cells.settings ?? settings,
    ]);
  return {
    formula: asked({}),
    gives: given(result),
    inputs: {
      rows: pathInputs(options, table.pairs),
      room: modelCells(options.models.length) - options.models.length,
      formula: asked,
    },
  };
}

function refusalOf(
  { others }: Run<PathsRequest>,
  { summary }: AttributionResult,
  table: ReadTable,
): Refusal | null {
  if ('rest' in others) return 'rest';
  if (summary.models.some((model) => timedModel(model) !== null)) return 'credits';
  if ('costs' in others) return 'costs';
  if (table.refusal !== null) return table.refusal;
  if (table.stops()) return 'skipped';
  return summary.rows.length === 0 ? 'nothing' : null;
}
