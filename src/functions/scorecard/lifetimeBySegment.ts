import type { OrderDays, OrderLog } from '../../analytics/lifetime/orders';
import { customerValues } from '../../analytics/lifetime/customerValues';
import { fitLifetime } from '../../analytics/lifetime/lifetimeFit';
import type { TransactionModel } from '../../analytics/lifetime/transactionModel';
import { horizonOf } from '../lifetime/arguments';
import { noteHeading } from '../lifetime/notes';
import { segmentsTable } from '../lifetime/segments';

/** CLV each by segment as CLV.SEGMENTS has it. */
export interface SegmentLifetimes {
  each: ReadonlyMap<string, number>;
  /** Of all customers; NaN: none. A segment may be called All, so it stands apart. */
  all: number;
  /** Heading of the notes. */
  note: string;
}

/** What the lifetime values are worked out with. */
interface Outlook {
  model: TransactionModel;
  /** Days ahead. */
  horizon: number;
  /** Share of the value that is margin. */
  margin: number;
}

/** The CLV of each segment; none where no model can be fitted. */
export function lifetimeBySegment(
  log: OrderLog,
  days: OrderDays,
  { model, horizon: length, margin }: Outlook,
): SegmentLifetimes {
  const horizon = horizonOf(length, 0);
  const fit = fitLifetime(days, model);
  if ('reason' in fit) return without(fit.reason);
  const values = customerValues(fit, horizon);
  if ('reason' in values) return without(values.reason);
  const [names, , each] = segmentsTable(fit, values, horizon, log).map(({ cells }) => cells);
  const segments = Array.from(names).slice(0, -1);
  return {
    each: new Map(segments.map((name, i) => [String(name), margin * Number(each[i])])),
    all: margin * Number(each[segments.length]),
    note: noteHeading(fit),
  };
}

const without = (reason: string): SegmentLifetimes => ({
  each: new Map<string, number>(),
  all: NaN,
  note: `Note · No CLV: ${reason}.`,
});
