import type { Finding } from '../../analytics/lifetime/diagnosis';
import { counted } from '../../cells/counted';
import type { Sentences } from '../../cells/saying';

type Told<F> = F extends Finding ? { code: F['kind']; values: F } : never;

/** A finding as notes tell it. */
export type FindingSaying = Told<Finding>;

/** What to know before trusting a fit, or a table of orders. */
export const findingSentences: Sentences<FindingSaying> = {
  'few customers': ({ customers }) =>
    `Only ${counted(customers, 'customer')}: the estimates are uncertain, see their standard errors.`,
  'few repeat customers': ({ customers }) =>
    `Only ${counted(customers, 'customer')} ordered again: too few repeat orders for estimates to rely on. Look at Cohorts, and see the standard errors.`,
  'spend depends on frequency': ({ correlation }) =>
    `Customers who order more often spend ${correlation > 0 ? 'more' : 'less'} an order (correlation ${correlation.toFixed(2)}); the gamma-gamma model takes the two to be independent, so values of frequent buyers may be off.`,
  'regular buyers': ({ regularity }) =>
    `${steadyRhythm(regularity)} TOUCH.CLV.RHYTHM tells how much that matters.`,
  'at bound': ({ model, parameters }) =>
    `${model}: ${parameters.join(' and ')} ran to the bound of the search; the data do not determine ${parameters.length > 1 ? 'them' : 'it'}, and no standard error is given.`,
  undetermined: ({ model, parameters }) =>
    `${model}: the data hardly determine ${parameters.join(' and ')}; the standard error is missing or several times the estimate.`,
  'not converged': ({ model }) => `${model}: the fit did not converge; do not use the figures.`,
  'no mean spend': ({ q }) =>
    `gamma-gamma: q = ${q.toPrecision(3)} is not above 1, so the mean value of an order is not finite; a few very large orders dominate. Values that rest on it stay empty.`,
  'without amounts': () => 'No amounts were given: orders are modelled, values are not.',
  'without repeat values': () =>
    'Fewer than two customers have repeat orders of a positive value: orders are modelled, values are not.',
  'spend beyond orders': ({ expected, largest, mean }) =>
    `The expected value of an order of a one-time buyer, ${short(expected)}, is above every order there was (largest ${short(largest)}, mean ${short(mean)}): the gamma-gamma model does not suit such spend, say a few fixed prices. Rather use the mean.`,
  'spend beyond mean': ({ expected, mean }) =>
    `The expected value of an order of a one-time buyer, ${short(expected)}, is far above the mean of all orders, ${short(mean)}: the gamma-gamma model does not suit such spend, say a few fixed prices. Rather use the mean.`,
  'without value': ({ customers }) =>
    `${counted(customers, 'repeat customer')} with a mean value of 0 or less ${was(customers)} left out of the model of spend; the expected value of an order is that of all there.`,
  'early arrivals': ({ customers, of, days, times }) =>
    `${customers} of ${of} customers have their first order in the first ${days} days of the data, ${times.toFixed(1)} times as many as is usual later: many of them are probably older than the data, and their first orders, ages and cohorts not the true ones.`,
  'refunds first': ({ refunds }) =>
    `${counted(refunds, 'refund')} of customers without an order before ${was(refunds)} left out: these customers are older than the data.`,
  'refunds beyond': ({ refunds }) =>
    `${counted(refunds, 'refund')} went beyond what was left of the orders before; the excess was left out.`,
  'refunded whole': ({ orders }) => `${counted(orders, 'order')} refunded whole ${was(orders)} left out.`,
  'sent again': ({ orders }) =>
    `${counted(orders, 'order')} sent again under the same id ${was(orders)} counted once.`,
  'orders later': ({ orders }) =>
    `${counted(orders, 'row')} after the end of observation ${was(orders)} left out.`,
};

/** A figure with the digits that matter. */
export const short = (value: number): string => String(Number(value.toPrecision(4)));

const was = (count: number): string => (count === 1 ? 'was' : 'were');

/** How regular customers are, without saying where more is told of it. */
export const steadyRhythm = (regularity: number): string =>
  `Customers order at a steady rhythm (regularity ${regularityText(regularity)}, at random it is 1); the model takes orders to come at random and notices late that a customer has left.`;

/** Orders in lockstep are regular without limit. */
export const regularityText = (regularity: number): string =>
  regularity > 99 ? 'over 99' : regularity.toFixed(1);
