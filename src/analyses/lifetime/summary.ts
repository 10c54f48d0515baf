import type { CustomerValues } from '../../analytics/lifetime/customerValues';
import { openParameters } from '../../analytics/lifetime/diagnosis';
import type { LifetimeFit, ModelFit } from '../../analytics/lifetime/lifetimeFit';
import type { OrderDays } from '../../analytics/lifetime/orders';
import { historiesOf } from '../../analytics/lifetime/histories';
import type { TransactionModel } from '../../analytics/lifetime/transactionModel';
import { sum } from '../../analytics/numerics/compensatedSums';
import { millisecondsPerDay, toSerial } from '../../cells';
import { noSegment } from '../../functions/lifetime/segments';
import type { TableColumn } from '../../functions/table';
import type { LifetimeSummary } from './messages';

/** The figures the answer in words is made of. */
export function lifetimeSummary(
  fit: LifetimeFit,
  values: CustomerValues,
  horizon: number,
  segments: TableColumn[] | null,
): LifetimeSummary {
  const { days, patterns, repeatCustomers, model } = fit;
  const total = sum(values.value);
  const best = values.value.slice().sort().reverse();
  return {
    model: model.title,
    customers: patterns.customers,
    repeatCustomers,
    orders: days.day.length,
    pastValue: pastValue(days),
    asOf: toSerial(days.asOf * millisecondsPerDay),
    horizon,
    total: Number.isNaN(total) ? null : total,
    alive: isLeavingOpen(fit) ? null : sum(values.alive),
    expectedOrders: sum(values.expectedOrders),
    topTenth: total > 0 ? sum(best.subarray(0, Math.ceil(best.length / 10))) / total : 0,
    ...(segments && extremes(segments)),
  };
}

/** The data leave open how customers leave, of which the last two of the four parameters tell. */
export function isLeavingOpen({ model, orders }: ModelFit): boolean {
  const names = model.parameters.map(({ name }) => name);
  const open = openParameters(names, orders);
  return names.slice(2).some((name) => open.includes(name));
}

/** The same where no model can be fitted. */
export const summaryWithoutFit = (
  days: OrderDays,
  model: TransactionModel,
  horizon: number,
): LifetimeSummary => {
  const { repeatOrders } = historiesOf(days);
  return {
    model: model.title,
    customers: repeatOrders.length,
    repeatCustomers: repeatOrders.filter((x) => x > 0).length,
    orders: days.day.length,
    pastValue: pastValue(days),
    asOf: toSerial(days.asOf * millisecondsPerDay),
    horizon,
    total: null,
    alive: null,
    expectedOrders: null,
    topTenth: 0,
  };
};

const pastValue = (days: OrderDays) => (days.withoutAmounts ? null : sum(days.value));

/** Below this a segment's mean is no ground for a sentence. */
const enoughCustomers = 30;

function extremes(columns: TableColumn[]): Pick<LifetimeSummary, 'segments'> {
  const [names, customers, each, lower, upper] = columns.map(({ cells }) => cells);
  // The last row is all segments together.
  const rows = Array.from({ length: names.length - 1 }, (_, i) => ({
    value: { segment: String(names[i]), customers: Number(customers[i]), each: Number(each[i]) },
    lower: Number(lower[i]),
    upper: Number(upper[i]),
  }))
    .filter(({ value }) => value.customers >= enoughCustomers && value.segment !== noSegment)
    .sort((a, b) => b.value.each - a.value.each);
  if (rows.length < 2) return {};
  const [best, ...others] = rows;
  const worst = others[others.length - 1];
  if (!(best.lower > worst.upper)) return {};
  const isClear = others.every(({ upper: most }) => best.lower > most);
  return { segments: { best: best.value, worst: worst.value, isClear } };
}
