import { type EarlyArrivals, earlyArrivals } from './arrivals';
import { expectedOrderValue, type GammaGammaFit } from './gammaGamma';
import type { Estimates } from './maximumLikelihood';
import type { LifetimeFit, ModelFit } from './lifetimeFit';
import type { OrderDays } from './orders';
import { sum } from '../numerics/compensatedSums';

/** Something to know of a table of orders before trusting what is made of it. */
export type OrderFinding =
  | ({ kind: 'early arrivals'; of: number } & EarlyArrivals)
  | { kind: 'refunds first'; refunds: number }
  | { kind: 'refunds beyond'; refunds: number }
  | { kind: 'refunded whole'; orders: number }
  | { kind: 'sent again'; orders: number }
  | { kind: 'orders later'; orders: number };

/** The same of a fit. */
export type Finding =
  | OrderFinding
  | { kind: 'few customers'; customers: number }
  | { kind: 'few repeat customers'; customers: number }
  | { kind: 'spend depends on frequency'; correlation: number }
  | { kind: 'regular buyers'; regularity: number }
  | { kind: 'at bound'; model: string; parameters: string[] }
  | { kind: 'undetermined'; model: string; parameters: string[] }
  | { kind: 'not converged'; model: string }
  | { kind: 'without amounts' }
  | { kind: 'without repeat values' }
  | { kind: 'no mean spend'; q: number }
  | { kind: 'spend beyond orders'; expected: number; largest: number; mean: number }
  | { kind: 'spend beyond mean'; expected: number; mean: number }
  | { kind: 'without value'; customers: number };

/** Below these the standard errors are so wide that the estimates say little. */
const fewCustomers = 100;
const fewRepeatCustomers = 50;
const strongCorrelation = 0.3;
/** Orders at random have a regularity of 1; from here on the models see customers leave too late. */
const regular = 1.5;
const enoughForRegularity = 30;
/** A parameter whose standard error is missing or this many times the estimate is not determined by the data. */
const vague = 3;

/** An expected value of an order that is so many times the mean of all is none to reckon with. */
const farAbove = 3;

const spendParameters = ['p', 'q', 'gamma'];

/** Looks for what would mislead: in the data, and in how the fit ended. */
export function diagnose(fit: LifetimeFit): Finding[] {
  const regularity = regularityOf(fit.days);
  return [
    ...customerFindings(fit),
    ...(regularity !== null && regularity > regular ? [{ kind: 'regular buyers', regularity } as const] : []),
    ...orderFitFindings(fit),
    ...spendFindings(fit),
    ...diagnoseOrders(fit.days),
  ];
}

/** What of that counted customers can tell: not the rhythm of orders, nor refunds, nor how single orders compare. */
export function diagnosePatterns(fit: ModelFit, withoutAmounts: boolean): Finding[] {
  const { age, weight, customers } = fit.patterns;
  return [
    ...customerFindings(fit),
    ...orderFitFindings(fit),
    ...(fit.spend ? spendFitFindings(fit.spend) : [noSpend(withoutAmounts)]),
    ...arrivalFindings(earlyArrivals(age, weight), customers),
  ];
}

function customerFindings({ patterns, repeatCustomers, correlation }: ModelFit): Finding[] {
  const findings: (Finding | false)[] = [
    patterns.customers < fewCustomers && { kind: 'few customers', customers: patterns.customers },
    repeatCustomers < fewRepeatCustomers && { kind: 'few repeat customers', customers: repeatCustomers },
    Math.abs(correlation) > strongCorrelation && { kind: 'spend depends on frequency', correlation },
  ];
  return findings.filter((finding) => finding !== false);
}

const orderFitFindings = ({ model, orders }: ModelFit): Finding[] =>
  fitFindings(
    model.title,
    model.parameters.map(({ name }) => name),
    orders,
  );

const arrivalFindings = (early: EarlyArrivals | null, of: number): OrderFinding[] =>
  early === null ? [] : [{ kind: 'early arrivals', of, ...early }];

function spendFindings({ spend, days }: LifetimeFit): Finding[] {
  if (!spend) return [noSpend(days.withoutAmounts === true)];
  const expected = expectedOrderValue(spend.values, 0, NaN);
  const largest = days.value.reduce((most, value) => Math.max(most, value), 0);
  const mean = sum(days.value) / days.value.length;
  const beyond = expected !== null && beyondOrders(expected, largest, mean);
  return spendFitFindings(spend, beyond ? [beyond] : []);
}

const noSpend = (withoutAmounts: boolean): Finding => ({
  kind: withoutAmounts ? 'without amounts' : 'without repeat values',
});

/** What a fit of spend tells by itself. `ofOrders`: what the orders tell of it. */
function spendFitFindings(spend: GammaGammaFit, ofOrders: readonly Finding[] = []): Finding[] {
  const q = spend.values[1];
  const findings: (Finding | false)[] = [
    ...fitFindings('gamma-gamma', spendParameters, spend),
    q <= 1 && { kind: 'no mean spend', q },
    ...ofOrders,
    spend.withoutValue > 0 && { kind: 'without value', customers: spend.withoutValue },
  ];
  return findings.filter((finding) => finding !== false);
}

const beyondOrders = (expected: number, largest: number, mean: number): Finding | false => {
  if (expected > largest) return { kind: 'spend beyond orders', expected, largest, mean };
  return expected > farAbove * mean && { kind: 'spend beyond mean', expected, mean };
};

/** What there is to know of the orders themselves, whatever is made of them. */
export function diagnoseOrders(days: OrderDays): OrderFinding[] {
  const { offset, day, asOf } = days;
  const ages = new Float64Array(days.customers.length);
  let buyers = 0;
  for (let c = 0; c < ages.length; c++) if (offset[c + 1] > offset[c]) ages[buyers++] = asOf - day[offset[c]];
  const age = ages.subarray(0, buyers);
  const findings: (OrderFinding | false)[] = [
    ...arrivalFindings(earlyArrivals(age), age.length),
    days.refundsBeforeOrders.length > 0 && {
      kind: 'refunds first',
      refunds: days.refundsBeforeOrders.length,
    },
    days.refundsBeyondOrders > 0 && { kind: 'refunds beyond', refunds: days.refundsBeyondOrders },
    days.refundedWhole > 0 && { kind: 'refunded whole', orders: days.refundedWhole },
    days.sentAgain > 0 && { kind: 'sent again', orders: days.sentAgain },
    days.later > 0 && { kind: 'orders later', orders: days.later },
  ];
  return findings.filter((finding) => finding !== false);
}

/** The parameters that the data leave open: at a bound of the search, or without a useful standard error. */
export const openParameters = (names: readonly string[], fit: Estimates): string[] =>
  fitFindings('', names, fit).flatMap((finding) => ('parameters' in finding ? finding.parameters : []));

function fitFindings(model: string, names: readonly string[], fit: Estimates): Finding[] {
  const atBound = names.filter((_, i) => fit.atBound[i]);
  const undetermined = names.filter(
    (_, i) => !fit.atBound[i] && !(fit.standardErrors[i] <= vague * fit.values[i]),
  );
  const findings: Finding[] = [];
  if (atBound.length > 0) findings.push({ kind: 'at bound', model, parameters: atBound });
  if (undetermined.length > 0) findings.push({ kind: 'undetermined', model, parameters: undetermined });
  if (!fit.converged) findings.push({ kind: 'not converged', model });
  return findings;
}

/**
 * How regular orders are: the shape k of gamma-distributed pauses, 1 for orders at random, more for a steady rhythm. From
 * the share M of the last but one pause in the sum of the last two: k = (1 − 4 var M)/(8 var M) (Wheat & Morrison
 * 1990, JMR 27(1), 87–93). `null`: too few customers with two pauses.
 */
export function regularityOf({ offset, day }: OrderDays): number | null {
  let count = 0;
  let squares = 0;
  for (let c = 0; c + 1 < offset.length; c++) {
    const end = offset[c + 1];
    if (end - offset[c] < 3) continue;
    const share = (day[end - 2] - day[end - 3]) / (day[end - 1] - day[end - 3]);
    count++;
    // M is symmetric about ½ whatever k is.
    squares += (share - 0.5) ** 2;
  }
  if (count < enoughForRegularity) return null;
  const variance = squares / count;
  return (1 - 4 * variance) / (8 * variance);
}
