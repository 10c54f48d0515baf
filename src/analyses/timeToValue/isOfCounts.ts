import type { CountsRequest, TimeToValueRequest } from './messages';

/** Whether the rows are counts of customers, who can be told apart no more. */
export const isOfCounts = (request: TimeToValueRequest): request is CountsRequest =>
  'days' in request.columns;
