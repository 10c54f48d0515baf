import { columnReference } from '../../blueprint/formula/columnReference';
import { isViewTooLarge, type LiveFormula, refused } from '../../blueprint/formula/live';
import { settingsLiteral } from '../../blueprint/formula/literals';
import { ReadTable } from '../../blueprint/formula/readTable';
import type { Run } from '../../blueprint/run';
import { rowCount } from '../../blueprint/viewCells';
import { inEnglish, type Word, words } from '../../functions/words';
import { scorecardInputs } from './inputs';
import { isOfOrders } from './isOfOrders';
import type { ScorecardRequest, ScorecardResult } from './messages';
import { refundsNoOrder } from './skips';

/** Arguments that come from cells. */
type Given = Readonly<Partial<Record<string, string>>>;

/** The formula that gives a scorecard: of customers with both dates and their orders. */
export function scorecardFormula(
  run: Run<ScorecardRequest>,
  result: ScorecardResult,
  view: string,
): LiveFormula {
  // What is tried is no question to a function.
  if (view === 'whatIf') return refused('noFunction');
  const { request, others } = run;
  const { orders, costs } = request.beside ?? {};
  if (isOfOrders(request) || !orders) return { refusal: 'notAllGiven' };
  const { customer, segment, start, reached } = request.columns;
  if (segment === undefined || start === undefined || reached === undefined)
    return { refusal: 'notAllGiven' };
  const table = new ReadTable(run, result.skipped, ['zone']);
  if (table.refusal !== null) return refused(table.refusal);
  if (request.reading?.spelling) return refused('noSettings');
  if (table.stops([refundsNoOrder])) return refused('skipped');
  if (isViewTooLarge(result.views, view)) return refused('tooLarge');
  const beside = (id: string, hasHeadings: boolean, column: number | undefined) =>
    column === undefined ? null : columnReference(others[id].source, hasHeadings, column);
  const ofOrders = (column: number | undefined) => beside('orders', orders.hasHeadings, column);
  const ofCosts = (column: number | undefined) => (costs ? beside('costs', costs.hasHeadings, column) : null);
  const { model, horizon, margin } = request.options;
  const usual = settingsLiteral([['model', model], ['horizon', horizon], ['margin', margin], ...table.pairs]);
  const asked = ({ settings = usual ?? '' }: Given) =>
    table.formula('SCORECARD', [
      table.names(customer),
      table.names(segment),
      table.dates(start),
      table.dates(reached, true),
      ofOrders(orders.columns.customer),
      ofOrders(orders.columns.date),
      ofOrders(orders.columns.amount),
      ofCosts(costs?.columns.segment),
      ofCosts(costs?.columns.cost),
      settings,
      ofOrders(orders.columns.orderId),
    ]);
  return {
    formula: asked({}),
    hasNotes: true,
    gives: givenOf(result),
    inputs: { ...scorecardInputs(request.options, table.pairs), formula: asked },
  };
}

/** The function has no limits and counts nobody who waits. */
function givenOf({ views: [view] }: ScorecardResult) {
  const isGiven = ({ code }: { code: string }) => code in words;
  return {
    rows: rowCount(view),
    columns: view.columns.flatMap(({ heading }, of) =>
      typeof heading !== 'string' && isGiven(heading) ? [{ heading: inEnglish(heading as Word), of }] : [],
    ),
  };
}
