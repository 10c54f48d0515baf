import { type OrderDays, orderDays, type OrderLog } from '../../analytics/lifetime/orders';
import { type PeriodFigures, periodFigures } from '../../analytics/lifetime/periodFigures';
import type { Days } from '../../analytics/periods/ranges';
import { daysSeen, type Periods, periodsIn } from '../../blueprint/period/periods';
import { millisecondsPerDay } from '../../cells';
import type { LifetimeOptions } from './messages';

/** Orders up to the last day that counts, and what customers brought in the periods that are looked at. */
export interface PeriodOrders {
  days: OrderDays;
  /** `null`: all count. */
  asked: { periods: Periods; now: PeriodFigures; before: PeriodFigures | null } | null;
}

/** Throws where the data hold none of the days that are asked for. There has to be an order. */
export function ordersIn(log: OrderLog, { asOf, inPeriod = {} }: LifetimeOptions): PeriodOrders {
  const ofDay = (day: number) => orderDays(log, day * millisecondsPerDay);
  const all = asOf === null ? orderDays(log, null) : ofDay(Math.floor(asOf));
  const end = (all.asOf + 1) * millisecondsPerDay;
  const seen = log.time.filter((time) => time < end);
  const periods = seen.length === 0 ? null : periodsIn(inPeriod, { ...daysSeen(seen), last: all.asOf });
  if (periods === null) return { days: all, asked: null };
  const figures = ({ first }: Days, until: OrderDays) => periodFigures(until, ofDay(first - 1));
  const days = ofDay(periods.now.last);
  const { now, before } = periods;
  return {
    days,
    asked: { periods, now: figures(now, days), before: before && figures(before, ofDay(before.last)) },
  };
}
