import type { SalesRequest, ScorecardRequest } from './messages';

/** Rows of the main table are orders: customers are those who have ordered. */
export const isOfOrders = (request: ScorecardRequest): request is SalesRequest => 'amount' in request.columns;
