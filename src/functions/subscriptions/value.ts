import { invalid } from '../../cells';
import { groupByPlan } from '../../analytics/subscriptions/planGroups';
import { planValue } from '../../analytics/subscriptions/planValue';
import type { CustomerStay } from '../../analytics/subscriptions/stays';
import { number, optional } from '../arguments';
import { declareFunction } from '../declaration';
import { rate } from '../rates';
import { settingsArgument } from '../settings/argument';
import { readingOf } from '../settings/reading';
import { under } from '../spillFormats';
import { tableOf } from '../table';
import type { PlainWord } from '../words';
import {
  amountArgument,
  currencyArguments,
  customerStartEnd,
  endDetail,
  intervalArgument,
  planArgument,
} from './arguments';
import { readBook } from './book';
import { currencyDetail } from './currencies';
import { intervalDetail } from './intervals';
import { planTable } from './planTable';
import { lastDayOf, observedStays, refuseManyFirstPlans, refuseManyPlans, stayNotes } from './retention';
import {
  asOfArgument,
  asOfDetail,
  billingPeriodArgument,
  periodDetail,
  stayDetail,
  staySettings,
} from './stayArguments';

/** Below it the sum over payments to come hangs on how the model has centuries ahead. */
const leastRate = 0.005;

const money: PlainWord[] = [
  'clvEach',
  'earnedEach',
  'expectedEachCustomer',
  'lower95',
  'upper95',
  'earnedSoFar',
  'expected',
  'newCustomerValue',
  'newCustomerLower',
  'newCustomerUpper',
  'meanPayment',
];

export const clvSubscriptions = declareFunction({
  id: 'CLV.SUBSCRIPTIONS',
  description:
    'Lifetime value of subscribers by plan: earned so far and still expected, and what a new customer is worth.',
  arguments: [
    ...customerStartEnd,
    amountArgument,
    planArgument,
    intervalArgument,
    optional(rate('discountRate', 'Discount rate a year, 0.1 for 10 %; omitted: 0.1.', { atLeast: 0 }), 0.1),
    optional(
      number('horizon', 'Periods ahead that count; omitted: without end.', { atLeast: 1, atMost: 1200 }),
      Infinity,
    ),
    asOfArgument,
    billingPeriodArgument,
    ...currencyArguments,
    settingsArgument(staySettings),
  ],
  result: 'matrix',
  formats: under({ money }),
  details: [
    'One row a plan, most customers first, then All. Earned is what customers have paid so far, expected what the present ones will still pay, discounted; each is over all customers of the plan, those lost included, and CLV each is the two together. Value of a new customer is what one yet to be won will bring, the first payment now. All of it is revenue: multiply by the margin for profit.',
    'A payment is due on a customer’s first day and on each renewal, of all that runs on that day. The share kept is that seen (Kaplan–Meier, see SUBSCRIPTIONS.RETENTION) up to the column Periods seen, the last renewal with ten customers at risk; beyond it the shifted-beta-geometric model goes on from there, fitted to all renewals of the plan: each customer leaves with a chance of their own, so those who stay are the loyal ones. A constant retention rate says too little.',
    'Expected takes for each present customer the amount paid now and the renewals made so far (since they came back, for who came back); the next payment lies a period away. So a customer won today has earned one payment, and expected is the rest of the value of a new one. Value of a new customer takes the mean payment of all first stays.',
    'discountRate is a year’s; a period’s is (1 + discountRate)^(months/12) − 1. Without discounting and horizon the sum has an end only where alpha is above 1. horizon counts payments that fall into so many periods from now.',
    'The limits are 95 %, by the delta method on the logarithm, of the expected value: how sure the curve and its continuation are, not how much single customers differ, and that the model holds is taken for granted. Where the parameters stand at a bound there are none. Alpha and beta are those of the model. All is fitted to all customers together, so what is expected of it is not the sum over plans.',
    stayDetail,
    periodDetail,
    asOfDetail,
    endDetail,
    intervalDetail,
    currencyDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.SUBSCRIPTIONS(A2:A501, B2:B501, C2:C501, D2:D501, E2:E501)',
      result: 'Plan | Customers | Present customers | CLV each | Earned each | Expected each …',
    },
    {
      formula:
        '=TOUCH.CLV.SUBSCRIPTIONS(Subs[customer], Subs[start], Subs[end], Subs[amount], Subs[plan], "year", 0.08, 5, DATE(2025,12,31), "year")',
      result: 'yearly contracts: the next five years at 8 % a year',
    },
  ],
  source:
    'Fader & Hardie 2007, Journal of Interactive Marketing 21(1); Fader & Hardie 2010, Marketing Science 29(1), eq. 6; Kaplan & Meier 1958.',
  compute: (
    customer,
    start,
    end,
    amount,
    plan,
    interval,
    discountRate,
    horizon,
    asOf,
    period,
    currency,
    rates,
    given,
  ) => {
    if (horizon < Infinity && !Number.isInteger(horizon))
      throw invalid(`horizon is ${horizon}; it must be a whole number.`);
    if (discountRate > 0 && discountRate < leastRate)
      throw invalid(`discountRate is ${discountRate}; it must be 0 or at least ${leastRate}.`);
    const values = given.values();
    const ranges = { customer, start, end, amount, plan, interval, currency, rates };
    const read = readBook(ranges, values.end.isPaid, readingOf(values));
    const { months } = period;
    const observation = { months, asOf: lastDayOf(read, asOf) };
    refuseManyFirstPlans(read, observation.asOf);
    const stays = observedStays(read, observation);
    const groups = plan === null ? [] : groupByPlan(stays, read.plans);
    refuseManyPlans(groups.length);
    const valuation = { discountRate: (1 + discountRate) ** (months / 12) - 1, horizon };
    const valueOf = (of: readonly CustomerStay[]) => planValue(of, valuation);
    const rows = [...groups.map((group) => valueOf(group.stays)), valueOf(stays)];
    const ahead = horizon < Infinity ? `the next ${horizon} ${period.ages}` : 'without end';
    const says = [
      `${discountRate * 100} % a year, ${ahead}, paid every ${period.name}.`,
      ...stayNotes(read, stays, observation.asOf),
    ];
    return tableOf(planTable(groups, rows, says));
  },
});
