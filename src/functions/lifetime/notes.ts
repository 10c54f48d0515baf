import { isoText, millisecondsPerDay } from '../../cells';
import { diagnose, type Finding } from '../../analytics/lifetime/diagnosis';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';

/** What to know before trusting a fit, in sentences. */
export const notesOf = (fit: LifetimeFit): string[] => diagnose(fit).map(sentence);

/** The same where rows after the end of observation are meant to be there. */
export const notesBeforeCutoff = (fit: LifetimeFit): string[] =>
  diagnose(fit)
    .filter(({ kind }) => kind !== 'orders later')
    .map(sentence);

function sentence(finding: Finding): string {
  switch (finding.kind) {
    case 'few customers':
      return `Only ${counted(finding.customers, 'customer')}: the estimates are uncertain, see their standard errors.`;
    case 'few repeat customers':
      return `Only ${counted(finding.customers, 'customer')} ordered again: the estimates are uncertain, see their standard errors.`;
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
      return `gamma-gamma: q = ${finding.q.toPrecision(3)} is not above 1, so the mean value of an order is not finite; a few very large orders dominate.`;
    case 'without value':
      return `${counted(finding.customers, 'repeat customer')} with a mean value of 0 or less ${was(finding.customers)} left out of the model of spend; the expected value of an order is that of all there.`;
    case 'orders later':
      return `${counted(finding.orders, 'row')} after the end of observation ${was(finding.orders)} left out.`;
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const was = (count: number): string => (count === 1 ? 'was' : 'were');

/** Orders in lockstep are regular without limit. */
const regularityText = (regularity: number): string => (regularity > 99 ? 'over 99' : regularity.toFixed(1));

/** A day on the clock of serial numbers as ISO text. */
export const dayText = (day: number): string => isoText(day * millisecondsPerDay);

/** Heading of a column of notes: it says what holds for the whole table. */
export const noteHeading = (fit: LifetimeFit): string =>
  ['Note', `${fit.model.title} as of ${dayText(fit.days.asOf)}.`, ...notesOf(fit)].join(' · ');
