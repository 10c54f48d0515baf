import type { Work } from '../../analytics/numerics/work';
import { customerValues } from '../../analytics/lifetime/customerValues';
import { fitLifetime, type LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import type { OrderDays } from '../../analytics/lifetime/orders';
import type { TransactionModel } from '../../analytics/lifetime/transactionModel';
import { horizonOf } from '../lifetime/arguments';
import { headNotes, headNotesWithoutFit } from '../lifetime/notes';
import { segmentsTable } from '../lifetime/segments';
import type { BuyerSegments } from './buyers';
import type { LifetimeReason } from '../../analytics/lifetime/reason';
import { reasonText } from '../lifetime/reasonSentences';

/** What the customers of each segment are expected to bring, as CLV.SEGMENTS has it. */
export interface SegmentLifetimes {
  /** `null`: no model can be fitted. */
  fit: LifetimeFit | null;
  /** Value expected of a customer of each segment. */
  each: ReadonlyMap<string, number>;
  /** Of all customers; NaN: none. A segment may be called All, so it stands apart. */
  all: number;
  /** What the heading of the notes says. */
  notes: readonly string[];
  /** Why nobody can say what customers are expected to bring. */
  reason?: LifetimeReason;
}

export function lifetimeBySegment(
  days: OrderDays,
  segments: BuyerSegments,
  { horizon: length, model }: { horizon: number; model: TransactionModel },
  work?: Work,
): SegmentLifetimes {
  const horizon = horizonOf(length, 0);
  const fit = fitLifetime(days, model, work);
  if ('reason' in fit) return without(fit.reason, days, null);
  const values = customerValues(fit, horizon);
  if ('reason' in values) return without(values.reason, days, fit);
  const table = segmentsTable(fit, values, horizon, segments);
  const [names, , each] = table.map(({ cells }) => cells);
  const places = Array.from(names).slice(0, -1);
  return {
    fit,
    each: new Map(places.map((name, i) => [String(name), Number(each[i])])),
    all: Number(each[places.length]),
    notes: headNotes(fit),
  };
}

const without = (reason: LifetimeReason, days: OrderDays, fit: LifetimeFit | null): SegmentLifetimes => ({
  fit,
  each: new Map<string, number>(),
  all: NaN,
  notes: headNotesWithoutFit(`No CLV: ${reasonText(reason)}`, days),
  reason,
});
