import { columnReference } from '../../blueprint/formula/columnReference';
import { type LiveFormula, refused } from '../../blueprint/formula/live';
import { textLiteral } from '../../blueprint/formula/literals';
import { ReadTable } from '../../blueprint/formula/readTable';
import type { Run } from '../../blueprint/run';
import { patternInputs } from './inputs';
import type { LifetimeResult, PatternsRequest } from './messages';

/** The formula that gives the fit of counted patterns; the other tables have none. */
export function patternsFormula(
  run: Run<PatternsRequest>,
  { skipped, summary }: LifetimeResult,
  view: string,
): LiveFormula {
  const { columns, options, beside } = run.request;
  if (view !== 'fit') return { refusal: 'fitAlone' };
  const table = new ReadTable(run, skipped);
  if (table.refusal !== null) return refused(table.refusal);
  if (beside?.rest) return { refusal: 'customersApart' };
  if (beside?.spend?.reading) return refused('besideReadOtherwise');
  if (summary.counted?.areTexts) return { refusal: 'textCounts' };
  if (table.stops()) return refused('skipped');
  const { repeatOrders, recency, age, customers } = columns;
  const patterns = [repeatOrders, recency, age, customers].map((column) => table.amounts(column));
  const asked = ({ model = textLiteral(options.model) }: Readonly<Record<string, string>>) =>
    table.formula('CLV.FIT.PATTERNS', [...patterns, model, ...spendOf(run)]);
  return {
    formula: asked({}),
    inputs: { rows: patternInputs(options), room: 0, formula: asked },
  };
}

/** The columns of spend in their own table. */
function spendOf({ request, others: { spend: other } }: Run<PatternsRequest>): (string | null)[] {
  const { spend } = request.beside ?? {};
  if (!spend) return [];
  const { repeatOrders, averageValue, customers, variance } = spend.columns;
  return [repeatOrders, averageValue, customers, variance].map((column) =>
    column === undefined ? null : columnReference(other.source, spend.hasHeadings, column),
  );
}
