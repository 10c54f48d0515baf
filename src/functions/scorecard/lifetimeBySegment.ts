import type { OrderDays, OrderLog } from '../../analytics/lifetime/orders';
import { fitLifetime } from '../../analytics/lifetime/lifetimeFit';
import { transactionModels } from '../../analytics/lifetime/transactionModels';
import { CellError } from '../../cells';
import { noteHeading } from '../lifetime/notes';
import { segmentsTable } from '../lifetime/segments';

const horizon = { length: 365, discount: 0 };

/** CLV each by segment as CLV.SEGMENTS has it, with the heading of its notes; none where no model can be fitted. */
export function lifetimeBySegment(
  log: OrderLog,
  days: OrderDays,
): { each: ReadonlyMap<string, number>; note: string } {
  const fit = fitLifetime(days, transactionModels[0]);
  if ('reason' in fit) return without(fit.reason);
  try {
    const [names, , each] = segmentsTable(fit, log, horizon).map(({ cells }) => cells);
    return {
      each: new Map(Array.from(names, (name, i) => [String(name), Number(each[i])])),
      note: noteHeading(fit),
    };
  } catch (error) {
    if (error instanceof CellError) return without(error.message);
    throw error;
  }
}

const without = (reason: string) => ({
  each: new Map<string, number>(),
  note: `Note · No CLV: ${reason.replace(/\.$/, '')}.`,
});
