/**
 * Steps a computation may still take, a step being about a multiplication; it answers with a reason when there are none
 * left. They are counted, not timed, so that the same journeys are refused on every machine or on none.
 */
export interface Work {
  left: number;
}
