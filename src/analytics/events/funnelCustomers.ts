import type { Groups } from '../numerics/groupByCustomer';
import type { Attempt } from './attempts';
import { isMade, type PairGroups } from './countedAttempts';
import type { EventLog } from './eventLog';
import { eachAttempt, type Funnel, type FunnelRules, loses, previousOf } from './funnel';
import { StepsBefore } from './stepsBefore';

/** What became of the customers at a step: they made it, were lost before it, or may still get there. */
export type FunnelFate = 'made' | 'lost' | 'still in time';

/** The customers of one fate; place i of each array is one of them. */
export interface FunnelCustomers {
  customer: Int32Array;
  /** Rows of the log: where the attempt that counts begins, … */
  start: Int32Array;
  /** … the last step that matters here: the step itself where it is made, else the last one made before, … */
  reached: Int32Array;
  /** … and that from which the wait for it runs; the same row where it is the first step. */
  before: Int32Array;
  /** Which step that is. */
  step: Int32Array;
}

/** The customers behind the figures of `funnel` at a step, of each fate as many as it counts. */
export function funnelCustomers(
  log: EventLog,
  groups: Groups | PairGroups,
  rules: FunnelRules,
  { step, fate }: { step: number; fate: FunnelFate },
): FunnelCustomers {
  const { row } = groups;
  const found = {
    customer: [] as number[],
    start: [] as number[],
    reached: [] as number[],
    before: [] as number[],
    step: [] as number[],
  };
  const befores = new StepsBefore(log, groups, rules.steps);
  const asked = { isOptional: rules.optional };
  eachAttempt(log, groups, rules, ({ customer, group, attempt, isDecided }) => {
    if (fate !== fateAt(asked, step, attempt, isDecided)) return;
    let last = step;
    while (!isMade(attempt, last)) last--;
    found.customer.push(customer);
    found.start.push(row[attempt.start]);
    found.reached.push(row[attempt.made[last]]);
    const from = last === 0 ? attempt.made[0] : befores.placeOf(attempt, last, group);
    found.before.push(row[from]);
    found.step.push(last);
  });
  return {
    customer: Int32Array.from(found.customer),
    start: Int32Array.from(found.start),
    reached: Int32Array.from(found.reached),
    before: Int32Array.from(found.before),
    step: Int32Array.from(found.step),
  };
}

/** `null`: the customer did not get to the last step before that has to be made, or skipped this one. */
function fateAt(
  asked: Pick<Funnel, 'isOptional'>,
  step: number,
  attempt: Attempt,
  isDecided: boolean,
): FunnelFate | null {
  if (isMade(attempt, step)) return 'made';
  if (!loses(asked, step) || !isMade(attempt, previousOf(asked, step))) return null;
  return isDecided ? 'lost' : 'still in time';
}
