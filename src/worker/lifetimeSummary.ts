import type { CustomerValues } from '../analytics/lifetime/customerValues';
import type { LifetimeFit } from '../analytics/lifetime/lifetimeFit';
import { sum } from '../analytics/numerics/compensatedSums';
import { millisecondsPerDay, toSerial } from '../cells';
import { noSegment } from '../functions/lifetime/segments';
import type { TableColumn } from '../functions/table';
import type { LifetimeSummary, SegmentValue } from './lifetimeMessages';

/** The figures the answer in words is made of. */
export function lifetimeSummary(
  fit: LifetimeFit,
  values: CustomerValues,
  horizon: number,
  segments: TableColumn[] | null,
): LifetimeSummary {
  const { days, patterns, histories, model } = fit;
  const total = sum(values.value);
  const best = values.value.slice().sort().reverse();
  return {
    model: model.title,
    customers: patterns.customers,
    repeatCustomers: histories.repeatOrders.filter((x) => x > 0).length,
    orders: days.day.length,
    pastValue: sum(days.value),
    asOf: toSerial(days.asOf * millisecondsPerDay),
    horizon,
    total,
    alive: sum(values.alive),
    expectedOrders: sum(values.expectedOrders),
    topTenth: total > 0 ? sum(best.subarray(0, Math.ceil(best.length / 10))) / total : 0,
    ...(segments && extremes(segments)),
  };
}

/** Below this a segment's mean is no ground for a sentence. */
const enoughCustomers = 30;

function extremes(columns: TableColumn[]): Pick<LifetimeSummary, 'segments'> {
  const [names, customers, each] = columns.map(({ cells }) => cells);
  // The last row is all segments together.
  const rows = Array.from({ length: names.length - 1 }, (_, i): SegmentValue => ({
    segment: String(names[i]),
    customers: Number(customers[i]),
    each: Number(each[i]),
  }))
    .filter((row) => row.customers >= enoughCustomers && row.segment !== noSegment)
    .sort((a, b) => b.each - a.each);
  if (rows.length < 2) return {};
  return { segments: { best: rows[0], worst: rows[rows.length - 1] } };
}
