import { declareFunction } from '../declaration';
import type { OutputCell } from '../output';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { asOfArgument, ordersWithOrWithoutAmounts } from '../orderLog';
import { type TableColumn, tableOf } from '../table';
import type { LifetimeFit, ModelFit } from '../../analytics/lifetime/lifetimeFit';
import { modelArgument } from './arguments';
import type { FindingSaying } from './findingSentences';
import { fitOf } from './fitOf';
import { dayText, sayingsOf } from './notes';
import type { OwnWord } from '../words';

export const clvFit = declareFunction({
  id: 'CLV.FIT',
  description:
    'Fits a model of repeat orders and the gamma-gamma model of spend: parameters, standard errors, diagnosis.',
  arguments: [...ordersWithOrWithoutAmounts, asOfArgument, modelArgument, orderIdArgument],
  result: 'matrix',
  details: [
    'One row a parameter with its maximum-likelihood estimate and standard error, then what the fit rests on: model, unit of time, end of observation, log-likelihoods, customers, whether it converged, and notes in words wherever the figures could mislead. Times are in days: alpha (and beta) are a number of days.',
    'The table as it spills is the first argument of CLV.ALIVE and CLV.EXPECTED.',
    'Orders of a customer on one day are one order with summed value. The first order is not counted among the repeat orders, nor is its value in the mean value. A refund takes its amount off the customer’s latest order before it whose value left is the same, else off the latest ones with value left; one without an order before it is left out. An order refunded whole is none. What was left out, and rows after asOf, are counted in the notes.',
    'Without amounts, or where spend cannot be modelled, the rows of the gamma-gamma model are missing and a note says why. A parameter at the bound of the search, or one that the likelihood does not depend on, has no standard error; the others have theirs.',
    'The log-likelihood is that of times in days; packages that work in weeks report the one below it. That of spend is of the mean values.',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.FIT(A2:A5001, B2:B5001, D2:D5001)',
      result: 'Parameter | Estimate | Standard error',
    },
    {
      formula:
        '=TOUCH.CLV.FIT(Orders[customer], Orders[date], Orders[amount], DATE(2026,6,30), "pareto/nbd")',
      result: 'the same for the Pareto/NBD model as of a date',
    },
  ],
  source:
    'Fader, Hardie & Lee 2005, Marketing Science 24(2) (BG/NBD); Batislam et al. 2007 and Hoppe & Wagner 2007 (MBG/NBD); Schmittlein et al. 1987 (Pareto/NBD); Fader & Hardie, note 025 (gamma-gamma).',
  compute: (customer, date, amount, asOf, model, orderId) =>
    tableOf(fitTable(fitOf({ customer, date, amount, orderId }, asOf, model))),
});

/** Parameters and what they rest on, one below the other. */
export const fitTable = (fit: LifetimeFit): TableColumn[] => modelTable(fit, fit.days.asOf, sayingsOf(fit));

/**
 * The same of a fit to whatever is known of the customers.
 *
 * @param asOf day observation ends; `null`: not known.
 */
export function modelTable(
  fit: ModelFit,
  asOf: number | null,
  sayings: readonly FindingSaying[],
): TableColumn[] {
  const { model, orders, spend } = fit;
  const names = [...model.parameters.map(({ name }) => name), ...(spend ? ['p', 'q', 'gamma'] : [])];
  const facts = factsOf(fit, asOf, sayings);
  return [
    {
      heading: { code: 'parameter' },
      format: 'text',
      cells: [...names, ...facts.map(([name]) => name)],
    },
    {
      heading: { code: 'estimate' },
      format: 'number',
      cells: [...orders.values, ...(spend?.values ?? []), ...facts.map(([, fact]) => fact)],
    },
    {
      heading: { code: 'standardError' },
      format: 'number',
      cells: Float64Array.from([
        ...orders.standardErrors,
        ...(spend?.standardErrors ?? []),
        ...facts.map(() => NaN),
      ]),
    },
  ];
}

const daysPerWeek = 7;

type Fact = [name: OwnWord, fact: OutputCell | OwnWord];

function factsOf(
  { model, orders, spend, patterns, repeatCustomers, correlation }: ModelFit,
  asOf: number | null,
  sayings: readonly FindingSaying[],
): Fact[] {
  const repeats = patterns.repeatOrders.reduce((sum, x, i) => sum + x * patterns.weight[i], 0);
  return [
    [{ code: 'model' }, spend ? { code: 'withSpend', values: { model: model.title } } : model.title],
    [{ code: 'unitOfTime' }, { code: 'unitDays' }],
    ...(asOf === null ? [] : [[{ code: 'asOf' }, dayText(asOf)] satisfies Fact]),
    [{ code: 'logLikelihood' }, orders.logLikelihood],
    [{ code: 'logLikelihoodInWeeks' }, orders.logLikelihood + repeats * Math.log(daysPerWeek)],
    ...(spend ? [[{ code: 'logLikelihoodOfSpend' }, spend.logLikelihood] satisfies Fact] : []),
    [{ code: 'customers' }, patterns.customers],
    [{ code: 'repeatCustomers' }, repeatCustomers],
    [{ code: 'repeatOrders' }, repeats],
    ...(spend ? [correlationFact(correlation)] : []),
    [
      { code: 'converged' },
      { code: orders.converged && (spend?.converged ?? true) ? 'hasConverged' : 'hasNotConverged' },
    ],
    ...sayings.map((saying): Fact => [
      { code: 'note', values: { says: [] } },
      { code: 'finding', values: saying },
    ]),
  ];
}

const correlationFact = (correlation: number): Fact => [
  { code: 'correlationOfSpend' },
  Number.isNaN(correlation) ? { code: 'doesNotVary' } : correlation,
];
