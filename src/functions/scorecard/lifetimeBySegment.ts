import type { OrderDays, OrderLog } from '../../analytics/lifetime/orders';
import { fitLifetime } from '../../analytics/lifetime/lifetimeFit';
import { transactionModels } from '../../analytics/lifetime/transactionModels';
import { CellError } from '../../cells';
import { noteHeading } from '../lifetime/notes';
import { segmentsTable } from '../lifetime/segments';

const horizon = { length: 365, discount: 0 };

/** CLV each by segment as CLV.SEGMENTS has it. */
export interface SegmentLifetimes {
  each: ReadonlyMap<string, number>;
  /** Of all customers; NaN: none. A segment may be called All, so it stands apart. */
  all: number;
  /** Heading of the notes. */
  note: string;
}

/** The CLV of each segment; none where no model can be fitted. */
export function lifetimeBySegment(log: OrderLog, days: OrderDays): SegmentLifetimes {
  const fit = fitLifetime(days, transactionModels[0]);
  if ('reason' in fit) return without(fit.reason);
  try {
    const [names, , each] = segmentsTable(fit, log, horizon).map(({ cells }) => cells);
    const segments = Array.from(names).slice(0, -1);
    return {
      each: new Map(segments.map((name, i) => [String(name), Number(each[i])])),
      all: Number(each[segments.length]),
      note: noteHeading(fit),
    };
  } catch (error) {
    if (error instanceof CellError) return without(error.message);
    throw error;
  }
}

const without = (reason: string): SegmentLifetimes => ({
  each: new Map<string, number>(),
  all: NaN,
  note: `Note · No CLV: ${reason.replace(/\.$/, '')}.`,
});
