import type { Groups } from '../numerics/groupByCustomer';
import { millisecondsPerDay } from '../numerics/day';
import type { CalendarPeriod } from '../periods/calendar';
import type { EventLog } from './eventLog';
import { entersIn, type FunnelRules, windowOfAll } from './funnel';

/** Steps of work that each row looked at takes: chains of steps are kept, or a step that may be skipped is looked for. */
const perChain = 150;
const perOptional = 1;

/**
 * About how many steps of work the funnel by period takes where the rows after each period are looked at anew for each: with a window
 * from step to step, and with steps that may be skipped. Counted by the rows of a customer from the first start of each period to
 * where the window after its last one is over; 0 in any other case, in which the attempts of all periods are found together.
 */
export function trendSteps(
  log: EventLog,
  { row, offset }: Groups,
  rules: FunnelRules,
  period: CalendarPeriod,
): number {
  const { optional, order, windowFrom, steps } = rules;
  const optionals = optional?.filter(Boolean).length ?? 0;
  const perRow =
    order === 'ordered' && windowFrom === 'step before'
      ? perChain
      : optionals > 0
        ? perOptional * optionals
        : 0;
  if (perRow === 0) return 0;
  const clock = log.clock ?? log.time;
  const mayStart = entersIn(log, rules);
  const reach = windowOfAll(rules) + millisecondsPerDay;
  let rows = 0;
  for (let group = 0; group + 1 < offset.length; group++) {
    const end = offset[group + 1];
    let present = NaN;
    let over = offset[group];
    for (let at = offset[group]; at < end; at++) {
      if (!steps.has(0, log.event[row[at]]) || !mayStart(row[at])) continue;
      const index = period.indexOf(Math.floor(clock[row[at]] / millisecondsPerDay));
      while (over < end && log.time[row[over]] - log.time[row[at]] <= reach) over++;
      if (index !== present) rows += over - at;
      present = index;
    }
  }
  return rows * perRow;
}
