import { isoText, millisecondsPerDay } from '../../cells';
import { diagnose, diagnoseOrders, type Finding } from '../../analytics/lifetime/diagnosis';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import type { OrderDays } from '../../analytics/lifetime/orders';
import type { TableColumn } from '../table';

/** What to know before trusting a fit, in sentences. */
export const notesOf = (fit: LifetimeFit): string[] => diagnose(fit).map(sentence);

/** The same where rows after the end of observation are meant to be there. */
export const notesBeforeCutoff = (fit: LifetimeFit): string[] =>
  diagnose(fit)
    .filter(({ kind }) => kind !== 'orders later')
    .map(sentence);

/** What to know of a table of orders that no model is fitted to. */
export const orderNotesOf = (days: OrderDays): string[] => diagnoseOrders(days).map(sentence);

function sentence(finding: Finding): string {
  switch (finding.kind) {
    case 'few customers':
      return `Only ${counted(finding.customers, 'customer')}: the estimates are uncertain, see their standard errors.`;
    case 'few repeat customers':
      return `Only ${counted(finding.customers, 'customer')} ordered again: too few repeat orders for estimates to rely on. Look at Cohorts, and see the standard errors.`;
    case 'spend depends on frequency':
      return `Customers who order more often spend ${finding.correlation > 0 ? 'more' : 'less'} an order (correlation ${finding.correlation.toFixed(2)}); the gamma-gamma model takes the two to be independent, so values of frequent buyers may be off.`;
    case 'regular buyers':
      return `Customers order at a steady rhythm (regularity ${regularityText(finding.regularity)}, at random it is 1); the model takes orders to come at random and notices late that a customer has left.`;
    case 'at bound':
      return `${finding.model}: ${finding.parameters.join(' and ')} ran to the bound of the search; the data do not determine ${finding.parameters.length > 1 ? 'them' : 'it'}, and no standard error is given.`;
    case 'undetermined':
      return `${finding.model}: the data hardly determine ${finding.parameters.join(' and ')}; the standard error is missing or several times the estimate.`;
    case 'not converged':
      return `${finding.model}: the fit did not converge; do not use the figures.`;
    case 'no mean spend':
      return `gamma-gamma: q = ${finding.q.toPrecision(3)} is not above 1, so the mean value of an order is not finite; a few very large orders dominate. Values that rest on it stay empty.`;
    case 'without amounts':
      return 'No amounts were given: orders are modelled, values are not.';
    case 'without repeat values':
      return 'Fewer than two customers have repeat orders of a positive value: orders are modelled, values are not.';
    case 'spend beyond orders':
      return `The expected value of an order of a one-time buyer, ${short(finding.expected)}, is above every order there was (largest ${short(finding.largest)}, mean ${short(finding.mean)}): the gamma-gamma model does not suit such spend, say a few fixed prices. Rather use the mean.`;
    case 'spend beyond mean':
      return `The expected value of an order of a one-time buyer, ${short(finding.expected)}, is far above the mean of all orders, ${short(finding.mean)}: the gamma-gamma model does not suit such spend, say a few fixed prices. Rather use the mean.`;
    case 'without value':
      return `${counted(finding.customers, 'repeat customer')} with a mean value of 0 or less ${was(finding.customers)} left out of the model of spend; the expected value of an order is that of all there.`;
    case 'early arrivals':
      return `${finding.customers} of ${finding.of} customers have their first order in the first ${finding.days} days of the data, ${finding.times.toFixed(1)} times as many as is usual later: many of them are probably older than the data, and their first orders, ages and cohorts not the true ones.`;
    case 'refunds first':
      return `${counted(finding.refunds, 'refund')} of customers without an order before ${was(finding.refunds)} left out: these customers are older than the data.`;
    case 'refunds beyond':
      return `${counted(finding.refunds, 'refund')} went beyond what was left of the orders before; the excess was left out.`;
    case 'refunded whole':
      return `${counted(finding.orders, 'order')} refunded whole ${was(finding.orders)} left out.`;
    case 'sent again':
      return `${counted(finding.orders, 'order')} sent again under the same id ${was(finding.orders)} counted once.`;
    case 'orders later':
      return `${counted(finding.orders, 'row')} after the end of observation ${was(finding.orders)} left out.`;
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** A figure with the digits that matter. */
const short = (value: number): string => String(Number(value.toPrecision(4)));

const was = (count: number): string => (count === 1 ? 'was' : 'were');

/** Orders in lockstep are regular without limit. */
const regularityText = (regularity: number): string => (regularity > 99 ? 'over 99' : regularity.toFixed(1));

/** A day on the clock of serial numbers as ISO text. */
export const dayText = (day: number): string => isoText(day * millisecondsPerDay);

/** Heading of a column of notes: it says what holds for the whole table. */
export const noteHeading = (fit: LifetimeFit): string =>
  heading(`${fit.model.title} as of ${dayText(fit.days.asOf)}.`, notesOf(fit));

/** The last column of a table that is made of orders without a model: its heading says what holds for all of it. */
export const orderNoteColumn = (days: OrderDays, { cells }: TableColumn): TableColumn => ({
  heading: heading(`As of ${dayText(days.asOf)}.`, orderNotesOf(days)),
  format: 'text',
  cells: Array.from(cells, () => ''),
});

/** Heading of a column of notes where no model could be fitted. */
export const withoutFitHeading = (why: string, days: OrderDays): string => heading(why, orderNotesOf(days));

const heading = (first: string, notes: readonly string[]): string => ['Note', first, ...notes].join(' · ');
