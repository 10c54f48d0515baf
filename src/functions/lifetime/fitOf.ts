import { CellError } from '../../cells';
import type { OrderDays, OrderLog } from '../../analytics/lifetime/orders';
import { fitLifetime, type LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import type { TransactionModel } from '../../analytics/lifetime/transactionModel';
import { stepsOfCell } from '../../analytics/numerics/work';
import { type OrderRanges, orderDaysOf, readOrders } from '../orderLog';
import { type Reason, reasonText } from './reasonSentences';

/** Fits remembered for one log: functions over the same orders share them. */
const mostFits = 8;
const fitsOfLogs = new WeakMap<OrderLog, Map<string, LifetimeFit>>();

/** Fits the models to the orders in some ranges, or throws the error that says why there is no fit. */
export function fitOf(ranges: OrderRanges, asOf: number | null, model: TransactionModel): LifetimeFit {
  const orders = readOrders(ranges);
  // Whatever their orders come to, which may take long to settle.
  if (orders.log.customers.length === 1) throw unfit({ reason: { code: 'oneCustomer' } });
  const known = fitsOfLogs.get(orders.log) ?? new Map<string, LifetimeFit>();
  fitsOfLogs.set(orders.log, known);
  const key = `${model.name} ${asOf}`;
  const remembered = known.get(key);
  if (remembered) return remembered;
  const fit = freshFit(orderDaysOf(orders, asOf), model);
  if (known.size >= mostFits) known.clear();
  known.set(key, fit);
  return fit;
}

function freshFit(days: OrderDays, model: TransactionModel): LifetimeFit {
  const fit = fitLifetime(days, model, { left: stepsOfCell });
  if ('reason' in fit) throw unfit(fit);
  return fit;
}

/** The data are well-formed, but there is no number to give. (Excel shows no reason with #NUM!.) */
export const unfit = ({ reason }: { reason: Reason }): CellError =>
  new CellError('#N/A', reasonText(reason), reason);
