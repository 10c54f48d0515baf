import { isViewTooLarge, type LiveFormula } from '../../blueprint/formula/live';
import { textLiteral } from '../../blueprint/formula/literals';
import { rowCount } from '../../blueprint/viewCells';
import { allGiven, saysOfSales } from './formulaColumns';
import { refusalOf, refused } from './formulaRefusals';
import { type AttributionRun, listeningOf, logOf, optionsOf, tableOf } from './formulaSettings';
import type { AttributionResult } from './messages';
import { newOrReturning } from './orderBreakdown';

/** Formulas of the views that tell conversions apart by what their own rows say. */

/** The formula that gives kinds of conversion side by side under the first model. */
export function kindsFormula(run: AttributionRun, result: AttributionResult): LiveFormula {
  const { conversion } = run.request.columns;
  return formulaOf('kinds', 'ATTRIBUTION.CONVERSIONS', run, result, conversion ?? null);
}

/** The formula that gives credit under the first model by what orders are broken down by. */
export function byOrderFormula(run: AttributionRun, result: AttributionResult): LiveFormula {
  const { columns, options } = run.request;
  const by = options.orderBy === newOrReturning ? newOrReturning : (columns.ofOrder ?? null);
  return formulaOf('byOrder', 'ATTRIBUTION.BY', run, result, by);
}

/** `by`: a column, or a text in its place. */
function formulaOf(
  id: 'kinds' | 'byOrder',
  called: string,
  run: AttributionRun,
  result: AttributionResult,
  by: number | string | null,
): LiveFormula {
  const { summary, views, notes } = result;
  const [model] = run.request.options.models;
  const listening = listeningOf(summary, model);
  const table = tableOf(run, result);
  const refusal = refusalOf(run, result, table, listening);
  if (refusal !== null) return refused(refusal);
  const view = views.find((one) => one.id === id);
  if (!view || by === null) return refused('nothing');
  if (isViewTooLarge(views, id)) return refused('tooLarge');
  const hasNotes = saysOfSales(id === 'kinds' ? view.notes : notes);
  return {
    formula: table.formula(called, [
      ...logOf(run, table),
      typeof by === 'string' ? textLiteral(by) : table.names(by),
      textLiteral(model),
      ...optionsOf(run, summary, table, listening),
    ]),
    gives: { rows: rowCount(view), columns: allGiven(view) },
    ...(hasNotes && { hasNotes }),
  };
}
