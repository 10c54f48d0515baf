import type { Groups } from '../numerics/groupByCustomer';
import { span } from '../numerics/span';
import type { EventLog } from './eventLog';
import { latestRow } from './latestRow';
import { type Milestone, milestones } from './milestones';

/** Customers who began and did not finish in time; place i of each array is one of them. */
export interface Abandoned {
  customer: Int32Array;
  /** Rows of the log: the start, and the goal where it came after all; −1: it has not. */
  started: Int32Array;
  finished: Int32Array;
  /** The customer's last event of any kind, and the milliseconds from it to the end of the log. */
  lastEvent: Int32Array;
  sinceLast: Float64Array;
}

/**
 * Finds those who started and did not complete the milestone within `within` milliseconds (inclusive). Whoever still has
 * time when the log ends, at its latest row, has not abandoned yet and is not among them.
 */
export function abandoned(log: EventLog, groups: Groups, milestone: Milestone, within: number): Abandoned {
  const { start, reached } = milestones(log, groups, milestone);
  const end = latestRow(log);
  const customer = Int32Array.from(log.customers.keys()).filter(
    (c) =>
      start[c] >= 0 &&
      span(log, start[c], end) > within &&
      !(reached[c] >= 0 && span(log, start[c], reached[c]) <= within),
  );
  const lastRow = customer.map((c) => groups.row[groups.offset[c + 1] - 1]);
  return {
    customer,
    started: customer.map((c) => start[c]),
    finished: customer.map((c) => reached[c]),
    lastEvent: lastRow.map((row) => log.event[row]),
    sinceLast: Float64Array.from(lastRow, (row) => span(log, row, end)),
  };
}
