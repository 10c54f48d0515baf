import type { LifetimeRequest, PatternsRequest } from './messages';

/** Whether the rows are counted patterns of buying, in which customers can be told apart no more. */
export const isOfPatterns = (request: LifetimeRequest): request is PatternsRequest =>
  'repeatOrders' in request.columns;
