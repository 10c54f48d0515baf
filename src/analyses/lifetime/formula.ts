import { afterEnd, refundsNoOrder } from './skips';
import type { LifetimeRequest, LifetimeResult } from './messages';
import type { Run } from '../../blueprint/run';
import { isViewTooLarge, type LiveFormula, refused } from '../../blueprint/formula/live';
import { numberLiteral, textLiteral } from '../../blueprint/formula/literals';
import { ReadTable } from '../../blueprint/formula/readTable';

/** The functions leave these rows out, too. */
const passed = [afterEnd, refundsNoOrder];

const withNotes = ['segments', 'customers', 'forecast', 'cohorts'];

/** The formula that gives a table of lifetime values. */
export function lifetimeFormula(
  run: Run<LifetimeRequest>,
  { skipped, views }: LifetimeResult,
  view: string,
): LiveFormula {
  const { columns, options, reading } = run.request;
  const table = new ReadTable(run, skipped);
  const customer = table.names(columns.customer);
  const date = table.dates(columns.date);
  const amount = columns.amount === undefined ? null : table.amounts(columns.amount);
  const segment = columns.segment === undefined ? null : table.names(columns.segment);
  const orderId = columns.orderId === undefined ? null : table.names(columns.orderId);
  const model = textLiteral(options.model);
  const period = textLiteral(options.period);
  const horizon = numberLiteral(options.horizon);
  const asOf = options.asOf === null ? null : numberLiteral(options.asOf);
  const rate = options.discountRate === 0 ? null : numberLiteral(options.discountRate);
  const calls: Record<string, [id: string, args: (string | null)[]]> = {
    segments: ['CLV.SEGMENTS', [customer, date, amount, segment, horizon, model, asOf, rate, orderId]],
    customers: ['CLV.CUSTOMERS', [customer, date, amount, horizon, asOf, rate, model, orderId]],
    forecast: [
      'CLV.FORECAST',
      [customer, date, amount, numberLiteral(options.periods), period, model, asOf, orderId],
    ],
    // With the amounts it knows a refund from an order.
    cohorts: ['COHORTS', [customer, date, period, amount, asOf, textLiteral('share'), null, orderId]],
    fit: ['CLV.FIT', [customer, date, amount, asOf, model, orderId]],
  };
  if (!(view in calls)) return refused('noFunction');
  if (table.refusal !== null) return refused(table.refusal);
  if (view === 'segments' && reading?.spelling) return refused('noSettings');
  if (table.stops(passed)) return refused('skipped');
  if (isViewTooLarge(views, view)) return refused('tooLarge');
  return { formula: table.formula(...calls[view]), hasNotes: withNotes.includes(view) };
}
