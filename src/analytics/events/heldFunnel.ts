import type { Groups } from '../numerics/groupByCustomer';
import { BestAttempts, type PairGroups } from './countedAttempts';
import type { EventLog } from './eventLog';
import { eachOfGroups, type Funnel, FunnelCounts, type FunnelRules } from './funnel';
import { StepsBefore } from './stepsBefore';
import { pulse } from '../numerics/pulse';

/**
 * Parts the rows of each customer by the value that a property has in them.
 *
 * @param value of each row of the log; −1: it has none, and belongs to no pair.
 * @param rank of each value, by which pairs of a customer stand.
 */
export function groupByPair({ row, offset }: Groups, value: Int32Array, rank: Int32Array): PairGroups {
  const rows: number[] = [];
  const offsets = [0];
  const customer: number[] = [];
  for (let c = 0; c + 1 < offset.length; c++) {
    pulse();
    const own = Array.from(row.subarray(offset[c], offset[c + 1])).filter((each) => value[each] >= 0);
    own.sort((a, b) => rank[value[a]] - rank[value[b]]);
    own.forEach((each, i) => {
      if (i === 0 || value[each] !== value[own[i - 1]]) {
        customer.push(c);
        offsets.push(rows.length);
      }
      rows.push(each);
      offsets[offsets.length - 1] = rows.length;
    });
  }
  return {
    row: Int32Array.from(rows),
    offset: Int32Array.from(offsets),
    customer: Int32Array.from(customer),
  };
}

/**
 * The funnel of attempts all of whose steps have the same value of a property: of customers, each by the value with which the attempt
 * gets furthest (of equals that which began first, or last), and of pairs of customer and value.
 */
export function heldFunnel(
  log: EventLog,
  groups: PairGroups,
  rules: FunnelRules,
): { customers: Funnel; pairs: Funnel } {
  const before = new StepsBefore(log, groups, rules.steps);
  const counts = () => new FunnelCounts(before, rules.optional);
  const [customers, pairs] = [counts(), counts()];
  const best = new BestAttempts(log, groups.row, rules.startCounted);
  eachOfGroups(log, groups, rules, (each) => {
    pairs.add(each);
    best.offer(each);
  });
  for (const each of best.list()) customers.add(each);
  return { customers: customers.funnel(), pairs: pairs.funnel() };
}
