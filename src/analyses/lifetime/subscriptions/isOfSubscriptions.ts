import type { AnyLifetimeResult, LifetimeRequest } from '../messages';
import type { SubscriptionsRequest, SubscriptionsResult, TenureRequest } from './messages';

/** Whether the rows are subscriptions, or customers with their tenure. */
export const isOfSubscriptions = (request: LifetimeRequest): request is SubscriptionsRequest =>
  'start' in request.columns || 'tenure' in request.columns;

export const isOfTenure = (request: SubscriptionsRequest): request is TenureRequest =>
  'tenure' in request.columns;

/** The same of what came of them. */
export const isAboutSubscriptions = (result: AnyLifetimeResult): result is SubscriptionsResult =>
  'subscriptions' in result;
