import { fitSbg } from '../../analytics/lifetime/sbg';
import { renewalsOf } from '../../analytics/lifetime/survivors';
import { invalid } from '../../cells';
import { number, optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import { rate } from '../rates';
import { tableOf } from '../table';
import { unfit } from './fitOf';
import { projectionTable } from './projectionTable';
import { mostPeriods, readSurvivors } from './survivors';
import { under } from '../spillFormats';

/** Below it the expected lifetime would take long to compute, and is hardly other than without discounting. */
const leastRate = 1e-6;

export const retentionProject = declareFunction({
  id: 'RETENTION.PROJECT',
  description:
    'Projects a column of survivors: retention by period, and the expected lifetime of a customer.',
  arguments: [
    range(
      'survivors',
      'Customers left at the end of periods 0, 1, 2 …: counts, percents or shares; one column a cohort.',
    ),
    number('periods', 'Last period to project; never before the last period given.', {
      atLeast: 1,
      atMost: mostPeriods,
    }),
    optional(
      rate('discountRate', 'Discount rate a period, 0.1 for 10 %; omitted: 0.1.', { atLeast: 0 }),
      0.1,
    ),
  ],
  result: 'matrix',
  formats: under({ share: ['retentionRate'] }),
  details: [
    'One row a period from 0: the survivors given, the survivors of the model in the same unit, and the share of those left before the period who stay through it. Below them the parameters, log-likelihood, discount rate and expected lifetimes, whether the fit converged, and notes in words wherever the figures could mislead.',
    'The model is the shifted-beta-geometric: each customer leaves with a constant probability of their own, and these differ across customers. Retention then rises with age because those likely to leave go first. It is meant for contracts and subscriptions, where it is seen when a customer leaves.',
    'Expected lifetime counts the payments of a customer, one a period and one at the start, discounted by discountRate a period: of a customer not yet acquired, first payment included, and of one just acquired, whose first payment is in hand and not counted. The rate belongs to the period: 10 %, where it is omitted, suits years; give less for months. Without discounting the lifetime is finite only where alpha is above 1.',
    'Several columns are cohorts fitted together; each weighs as many customers as it has, so give counts. They may differ in length, blank at the foot; from where the first ends, Actual goes on in proportion to the rest. A cell of 0 means that all are gone. Survivors that rise are refused.',
    'The log-likelihood is of the figures as given: that of percents counts every cohort as 100 customers. The estimates do not depend on the unit.',
  ],
  examples: [
    {
      formula: '=TOUCH.RETENTION.PROJECT(B2:B9, 12)',
      result: 'Period | Actual | Model | Retention rate, periods 0 to 12',
    },
    { formula: '=TOUCH.RETENTION.PROJECT(B2:F20, 36, 0.01)', result: 'five cohorts together, 1 % a month' },
  ],
  source:
    'Fader & Hardie 2007, How to project customer retention, Journal of Interactive Marketing 21(1); expected lifetime: Fader & Hardie 2010, Marketing Science 29(1), eq. 6.',
  compute: (survivors, periods, discountRate) => {
    if (!Number.isInteger(periods)) throw invalid(`periods is ${periods}; it must be a whole number.`);
    if (discountRate > 0 && discountRate < leastRate)
      throw invalid(`discountRate is ${discountRate}; it must be 0 or at least ${leastRate}.`);
    const cohorts = readSurvivors(survivors);
    const fit = fitSbg(renewalsOf(cohorts));
    if ('reason' in fit) throw unfit(fit);
    return tableOf(projectionTable(cohorts, fit, { periods, discountRate }));
  },
});
