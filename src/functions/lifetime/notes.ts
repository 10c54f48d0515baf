import { isoText, secondsPerDay } from '../../cells';
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
      return `Only ${finding.customers} customers: the estimates are uncertain, see their standard errors.`;
    case 'few repeat customers':
      return `Only ${finding.customers} customers ordered again: the estimates are uncertain, see their standard errors.`;
    case 'spend depends on frequency':
      return `Customers who order more often spend ${finding.correlation > 0 ? 'more' : 'less'} an order (correlation ${finding.correlation.toFixed(2)}); the gamma-gamma model takes the two to be independent, so values of frequent buyers may be off.`;
    case 'regular buyers':
      return `Customers order at a steady rhythm (regularity ${finding.regularity.toFixed(1)}, at random it is 1); the model takes orders to come at random and notices late that a customer has left.`;
    case 'at bound':
      return `${finding.model}: ${finding.parameters.join(' and ')} ran to the bound of the search; the data do not determine ${finding.parameters.length > 1 ? 'them' : 'it'}, and no standard error is given.`;
    case 'not converged':
      return `${finding.model}: the fit did not converge; do not use the figures.`;
    case 'no mean spend':
      return `gamma-gamma: q = ${finding.q.toPrecision(3)} is not above 1, so the mean value of an order is not finite; a few very large orders dominate.`;
    case 'without value':
      return `${finding.customers} repeat customers with a mean value of 0 or less were left out of the model of spend.`;
    case 'orders later':
      return `${finding.orders} rows after the end of observation were left out.`;
  }
}

/** A day on the clock of serial numbers as ISO text. */
export const dayText = (day: number): string => isoText(day * secondsPerDay);

/** Heading of a column of notes: it says what holds for the whole table. */
export const noteHeading = (fit: LifetimeFit): string =>
  ['Note', `${fit.model.title} as of ${dayText(fit.days.asOf)}.`, ...notesOf(fit)].join(' · ');
