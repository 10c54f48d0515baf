import { numberIn } from '../../blueprint/formula/inputs';
import { lifetimeInputs } from './inputs';
import { isOfPatterns } from './isOfPatterns';
import { patternsFormula } from './patternsFormula';
import { afterEnd, refundsNoOrder } from './skips';
import type { LifetimeOptions, BuyingRequest, LifetimeResult } from './messages';
import type { Run } from '../../blueprint/run';
import {
  type Given as GivenTable,
  isViewTooLarge,
  type LiveFormula,
  refused,
} from '../../blueprint/formula/live';
import { numberLiteral, textLiteral } from '../../blueprint/formula/literals';
import { ReadTable } from '../../blueprint/formula/readTable';
import { rowCount } from '../../blueprint/viewCells';
import { inEnglish } from '../../functions/words';

/** The functions leave these rows out, too. */
const passed = [afterEnd, refundsNoOrder];

const withNotes = ['segments', 'customers', 'forecast', 'cohorts', 'value'];

/** Arguments that come from cells. */
type Given = Readonly<Partial<Record<string, string | null>>>;

/** The formula that gives a table of lifetime values. */
export function lifetimeFormula(run: Run<BuyingRequest>, result: LifetimeResult, view: string): LiveFormula {
  const { request } = run;
  if (isOfPatterns(request)) return patternsFormula({ ...run, request }, result, view);
  const { skipped, views } = result;
  const { columns, reading } = request;
  const options = upTo(request.options, result);
  const table = new ReadTable(run, skipped);
  const customer = table.names(columns.customer);
  const date = table.dates(columns.date);
  const amount = columns.amount === undefined ? null : table.amounts(columns.amount);
  const segment = columns.segment === undefined ? null : table.names(columns.segment);
  const orderId = columns.orderId === undefined ? null : table.names(columns.orderId);
  const isBySegment = segment !== null && options.lines === 'segment';
  const window = typeof options.window === 'number' ? numberLiteral(options.window) : null;
  const newCustomers = typeof options.newCustomers === 'number' ? numberLiteral(options.newCustomers) : null;
  const value = [customer, date, amount];
  // An empty cell is no cost; some Excels hand it over as 0.
  const costIn = (cell: string | null) =>
    cell === null ? (typeof options.cost === 'number' ? numberLiteral(options.cost) : null) : numberIn(cell);
  const calls = ({
    model = textLiteral(options.model),
    period = textLiteral(options.period),
    horizon = numberLiteral(options.horizon),
    periods = numberLiteral(options.periods),
    asOf = options.asOf === null ? null : numberLiteral(options.asOf),
    cost: costCell = null,
    discountRate: rate = options.discountRate === 0 ? null : numberLiteral(options.discountRate),
  }: Given): Record<string, [id: string, args: (string | null)[]]> => ({
    segments: ['CLV.SEGMENTS', [customer, date, amount, segment, horizon, model, asOf, rate, orderId]],
    customers: ['CLV.CUSTOMERS', [customer, date, amount, horizon, asOf, rate, model, orderId]],
    forecast: ['CLV.FORECAST', [customer, date, amount, periods, period, model, asOf, orderId, newCustomers]],
    // With the amounts it knows a refund from an order.
    cohorts: ['COHORTS', [customer, date, period, amount, asOf, textLiteral('share'), null, orderId]],
    value: [
      'COHORTS.VALUE',
      [
        ...value,
        period,
        window,
        isBySegment ? segment : null,
        costIn(costCell),
        periods,
        model,
        asOf,
        orderId,
      ],
    ],
    fit: ['CLV.FIT', [customer, date, amount, asOf, model, orderId]],
  });
  if (!(view in calls({}))) return refused('noFunction');
  if (typeof options.inPeriod?.period === 'string') return { refusal: 'relativePeriod' };
  if (table.refusal !== null) return refused(table.refusal);
  if (view === 'value' && hasTooManyLines(views)) return refused('noFunction');
  if ((view === 'segments' || (view === 'value' && isBySegment)) && reading?.spelling)
    return refused('noSettings');
  if (table.stops(passed)) return refused('skipped');
  if (isViewTooLarge(views, view)) return refused('tooLarge');
  const asked = (given: Given) => table.formula(...calls(given)[view]);
  return {
    formula: asked({}),
    hasNotes: withNotes.includes(view),
    ...(view === 'forecast' && { gives: withoutLimits(views) }),
    inputs: { ...lifetimeInputs(view, options), formula: asked },
  };
}

/** The function gives the forecast without limits: those of 0.1.0 had none, and a wider table would meet what stands beside it. */
function withoutLimits(views: LifetimeResult['views']): GivenTable {
  const [view] = views.filter(({ id }) => id === 'forecast');
  return {
    rows: rowCount(view),
    columns: view.columns.flatMap(({ heading }, of) =>
      typeof heading === 'object' && /Lower$|Upper$/.test(heading.code)
        ? []
        : [{ heading: typeof heading === 'string' ? heading : inEnglish(heading), of }],
    ),
  };
}

/** Of a period the tables are those as of its last day. */
const upTo = (options: LifetimeOptions, { periods }: LifetimeResult): LifetimeOptions =>
  periods ? { ...options, asOf: periods.now.last } : options;

/** The function would refuse so many. */
const hasTooManyLines = (views: LifetimeResult['views']): boolean =>
  views.some(({ id, notes }) => id === 'value' && notes.some(({ code }) => code === 'tooManyLines'));
