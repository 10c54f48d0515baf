import { isBlankKey } from '../../cells';
import { choice, date, optional } from '../arguments';
import { readingSettings } from '../settings/reading';
import { endSetting } from './arguments';

export const asOfArgument = optional(
  date('asOf', 'Last day known: one date; omitted: the latest date in start and end.'),
  null,
  isBlankKey,
);

const periods = [
  {
    name: 'month',
    description: 'Billing months, from each customer’s first day.',
    months: 1,
    ages: 'months',
  },
  { name: 'quarter', description: 'Billing quarters.', months: 3, ages: 'quarters' },
  { name: 'year', description: 'Billing years.', months: 12, ages: 'years' },
] as const;

export type BillingPeriod = (typeof periods)[number];

/** Which periods ages are counted in, and renewals fall due. */
export const billingPeriodArgument = optional(
  choice<BillingPeriod>('period', 'Period between two renewals; omitted: month.', {
    id: 'BILLING_PERIODS',
    what: 'period',
    entries: periods,
  }),
  periods[0],
);

export const staySettings = { end: endSetting, ...readingSettings };

export const stayDetail =
  'Rows of a customer that overlap, meet, or lie apart by less than a period are one stay, so a change of plan is no loss; the plan is that of the first row (of several on one day the first by name). Who comes back after a longer gap had left, and the note counts them. Leave out rows that are free.';

export const periodDetail =
  'Ages are counted from each customer’s first day: a subscription begun on 31 January renews on the last of February. Who leaves at the second renewal, or within the period before it, left at age 2. Take the period that customers are billed by: with yearly contracts and months, eleven months in twelve show no loss.';

export const asOfDetail =
  'An end on asOf has happened, a later one has not: such a customer is still there. Omitted, asOf is the latest date in start and end; where ends lie in the future, give asOf.';
