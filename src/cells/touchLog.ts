import { isBlank, isBlankKey } from './cell';
import { parseSeconds } from './dates';
import { Dictionary } from './dictionary';
import { nameKey } from './choices';
import { enlarged } from './enlarged';
import { type CellProblem, dateProblem, emptyProblem, errorProblem, numberProblem } from './problem';

/** Marks a row that is no touch. */
const noTouch = -1;

/** The milestones a row may mark, numbered from 1. */
const milestoneNames = ['lead', 'opportunity'];

/**
 * Turns the rows of a journey log (customer, time, touchpoint, value, milestone) into typed columns, one row at a time, so that
 * a sheet of any size can be read block by block. A row with a touchpoint is a touch, a row with a value other than
 * 0 is a transaction, a row may be both.
 */
export class TouchLogBuilder {
  /** Rows with a customer or a time but neither a touchpoint nor a value: they say nothing. */
  idleRows = 0;
  private readonly customers = new Dictionary();
  private readonly touchpoints = new Dictionary();
  private customer: Int32Array;
  private touchpoint: Int32Array;
  private time: Float64Array;
  private value: Float64Array;
  private milestone: Uint8Array;
  private length = 0;

  constructor(capacity = 1024) {
    this.customer = new Int32Array(capacity);
    this.touchpoint = new Int32Array(capacity);
    this.time = new Float64Array(capacity);
    this.value = new Float64Array(capacity);
    this.milestone = new Uint8Array(capacity);
  }

  /** Takes in one row. Answers why it could not be used, or `null`. A blank row is passed over. */
  add(
    customer: unknown,
    time: unknown,
    touchpoint: unknown,
    value: unknown,
    milestone: unknown = null,
  ): CellProblem | null {
    const reached = isBlankKey(milestone) ? 0 : milestoneNumber(milestone);
    if (reached < 0) return milestoneProblem(milestone);
    const isTouch = !isBlankKey(touchpoint);
    const isTransaction = value !== 0 && !isBlank(value);
    if (!isTouch && !isTransaction && reached === 0) return this.passOver(customer, time);
    if (isTransaction && !Number.isFinite(value)) return numberProblem('value', value);
    if (isTouch && typeof touchpoint === 'object') return errorProblem('touchpoint', touchpoint);
    if (typeof touchpoint === 'string' && touchpoint[0] === '#') {
      const problem = errorProblem('touchpoint', touchpoint);
      if (problem) return problem;
    }
    if (isBlankKey(customer)) return emptyProblem('customer');
    const seconds = parseSeconds(time);
    if (seconds === null) return isBlankKey(time) ? emptyProblem('time') : dateProblem('time', time);
    const customerProblem = errorProblem('customer', customer);
    if (customerProblem) return customerProblem;
    if (this.length === this.time.length) this.grow();
    const row = this.length++;
    this.customer[row] = this.customers.idOf(customer);
    this.time[row] = seconds;
    this.touchpoint[row] = isTouch ? this.touchpoints.idOf(touchpoint) : noTouch;
    this.value[row] = isTransaction ? (value as number) : 0;
    this.milestone[row] = reached;
    return null;
  }

  /**
   * The rows taken in so far as columns; `touchpoint` is −1 where a row is no touch, `value` 0 where it is no
   * transaction, `milestone` 1 for a lead, 2 for an opportunity, 0 otherwise.
   */
  build() {
    return {
      customer: this.customer.subarray(0, this.length),
      time: this.time.subarray(0, this.length),
      touchpoint: this.touchpoint.subarray(0, this.length),
      value: this.value.subarray(0, this.length),
      milestone: this.milestone.subarray(0, this.length),
      customers: this.customers.names,
      touchpoints: this.touchpoints.names,
    };
  }

  private passOver(customer: unknown, time: unknown): CellProblem | null {
    if (isBlankKey(customer) && isBlankKey(time)) return null;
    const problem = errorProblem('customer', customer) ?? errorProblem('time', time);
    if (!problem) this.idleRows++;
    return problem;
  }

  private grow(): void {
    const capacity = Math.max(1024, this.length * 2);
    this.customer = enlarged(this.customer, new Int32Array(capacity));
    this.touchpoint = enlarged(this.touchpoint, new Int32Array(capacity));
    this.time = enlarged(this.time, new Float64Array(capacity));
    this.value = enlarged(this.value, new Float64Array(capacity));
    this.milestone = enlarged(this.milestone, new Uint8Array(capacity));
  }
}

/** The number of a milestone; −1: the name means nothing. */
function milestoneNumber(cell: unknown): number {
  const place = typeof cell === 'string' ? milestoneNames.indexOf(nameKey(cell)) : -1;
  return place < 0 ? -1 : place + 1;
}

const milestoneProblem = (cell: unknown): CellProblem =>
  errorProblem('milestone', cell) ?? {
    column: 'milestone',
    reason: 'is not a milestone',
    advice: `Known are: ${milestoneNames.join(', ')}; leave other cells empty.`,
    cell,
  };
