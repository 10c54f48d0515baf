import type { Groups } from '../numerics/groupByCustomer';
import type { EventLog } from './eventLog';
import { eachAttempt, type FunnelRules, stepBefore } from './funnel';

/** What became of the customers at a step: they made it, were lost before it, or may still get there. */
export type FunnelFate = 'made' | 'lost' | 'still in time';

/** The customers of one fate; place i of each array is one of them. */
export interface FunnelCustomers {
  customer: Int32Array;
  /** Rows of the log: where the attempt that counts begins, … */
  start: Int32Array;
  /** … the last step that matters here: the step itself where it is made, else the one before, … */
  reached: Int32Array;
  /** … and that from which the wait for it runs; the same row where it is the first step. */
  before: Int32Array;
}

/** The customers behind the figures of `funnel` at a step, of each fate as many as it counts. */
export function funnelCustomers(
  log: EventLog,
  groups: Groups,
  rules: FunnelRules,
  { step, fate }: { step: number; fate: FunnelFate },
): FunnelCustomers {
  const { row } = groups;
  const found = {
    customer: [] as number[],
    start: [] as number[],
    reached: [] as number[],
    before: [] as number[],
  };
  eachAttempt(log, groups, rules, (c, attempt, isDecided) => {
    const { depth, start, made } = attempt;
    if (fate !== fateAt(step, depth, isDecided)) return;
    const last = fate === 'made' ? step : step - 1;
    found.customer.push(c);
    found.start.push(row[start]);
    found.reached.push(row[made[last]]);
    const from = last === 0 ? made[0] : stepBefore(log, groups, rules.steps, attempt, last, c);
    found.before.push(row[from]);
  });
  return {
    customer: Int32Array.from(found.customer),
    start: Int32Array.from(found.start),
    reached: Int32Array.from(found.reached),
    before: Int32Array.from(found.before),
  };
}

/** `null`: the customer did not get to the step before. */
function fateAt(step: number, depth: number, isDecided: boolean): FunnelFate | null {
  if (depth > step) return 'made';
  if (depth < step) return null;
  return isDecided ? 'lost' : 'still in time';
}
