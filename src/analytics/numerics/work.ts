/**
 * Steps a computation may still take, a step being about a multiplication; it answers with a reason when there are none
 * left. They are counted, not timed, so that the same data are refused on every machine or on none.
 */
export interface Work {
  left: number;
}

/** What a cell waits for: a few seconds. */
export const stepsOfCell = 3e9;
/** What the pane has time for, which shows how far it is and can be stopped: a minute or so. */
export const stepsOfPane = 2e10;

/** Ends a computation that has no steps left; whoever gave them says so. */
export class OutOfSteps extends Error {}

/** Takes steps off what is left, or throws `OutOfSteps`. */
export function take(work: Work, steps: number): void {
  work.left -= steps;
  if (work.left < 0) throw new OutOfSteps();
}
